package bongsu.stream.story;

import bongsu.schema.Answer;
import bongsu.schema.Kin;
import bongsu.schema.Probe;
import bongsu.schema.Step;
import bongsu.schema.Term;
import bongsu.schema.Told;
import bongsu.stream.copy.Copying;
import bongsu.stream.stage.Sweep;
import bongsu.stream.stage.Workbench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Where articles meet: all that share a telling word, or a band of their text. Who comes is told who stood there already and
 * is alike; every block answers, also where it is empty, so that the article knows when it has heard all.
 */
final class Blocks {
    static final String STORE = "story-blocks";

    /** Telling words under which an article stands: of articles as alike as {@link Likeness#SAME_STORY} 99.7 % share one. */
    static final int WORDS = 12;

    /** A block compares with its newest articles only: what is in more of them is no telling word. */
    private static final int MOST_COMPARED = 2_000;

    private final Workbench bench;

    Blocks(Workbench bench) {
        this.bench = bench;
    }

    /** Probes by block, in; answers by article id, out. */
    KStream<String, Step> addTo(KStream<String, Probe> probes) {
        return probes.process(
                new ProcessorSupplier<String, Probe, String, Step>() {
                    @Override
                    public Processor<String, Probe, String, Step> get() {
                        return new Block();
                    }

                    @Override
                    public Set<StoreBuilder<?>> stores() {
                        return Set.of(bench.store(STORE, Probe.class));
                    }
                },
                Named.as("blocks"));
    }

    /** The blocks of an article's telling words. */
    static List<String> words(Told told) {
        return told.getPrint() == null
                ? List.of()
                : told.getPrint().getTerms().stream()
                        .limit(WORDS)
                        .map(Term::getWord)
                        .map(word -> "w " + word)
                        .toList();
    }

    /** The blocks of the bands of an article's text. */
    static List<String> bands(Told told) {
        return told.getCopyPrint() == null
                ? List.of()
                : told.getCopyPrint().getBands().stream()
                        .map(band -> "b " + HexFormat.of().toHexDigits(band))
                        .toList();
    }

    private final class Block implements Processor<String, Probe, String, Step> {
        private @Nullable ProcessorContext<String, Step> context;
        private @Nullable KeyValueStore<String, Probe> store;

        @Override
        public void init(ProcessorContext<String, Step> processing) {
            context = processing;
            KeyValueStore<String, Probe> standing = processing.getStateStore(STORE);
            store = standing;
            Duration retention = bench.config().storyRetention();
            Duration kept = retention.compareTo(Likeness.WINDOW) < 0 ? retention : Likeness.WINDOW;
            Sweep.schedule(
                    processing,
                    bench.config(),
                    standing,
                    probe -> Sweep.older(probe.getPublished(), kept, bench.clock()));
        }

        @Override
        public void process(Record<String, Probe> record) {
            var standing = Objects.requireNonNull(store);
            Probe probe = record.value();
            String place = place(record.key(), probe);
            if (probe.getPrint() == null && probe.getCopyPrint() == null) {
                standing.delete(place);
                return;
            }
            List<Kin> kin = kin(standing, record.key(), probe);
            standing.put(place, probe);
            Objects.requireNonNull(context)
                    .forward(record.withKey(probe.getArticleId())
                            .withValue(new Step(new Answer(probe.getRound(), kin))));
        }

        private List<Kin> kin(KeyValueStore<String, Probe> standing, String block, Probe probe) {
            List<Kin> kin = new ArrayList<>();
            int compared = 0;
            try (KeyValueIterator<String, Probe> others = standing.reverseRange(block + "\0", block + "\1")) {
                while (others.hasNext() && compared < MOST_COMPARED) {
                    Probe other = others.next().value;
                    compared++;
                    if (!other.getArticleId().equals(probe.getArticleId())) {
                        compare(probe, other, kin);
                    }
                }
            }
            return kin;
        }

        private static void compare(Probe probe, Probe other, List<Kin> kin) {
            double copied = 0;
            double sentences = 0;
            double sentencesBack = 0;
            double similarity = 0;
            if (probe.getCopyPrint() != null && other.getCopyPrint() != null) {
                copied = Copying.copied(probe.getCopyPrint(), other.getCopyPrint());
                if (copied > 0) {
                    sentences = Copying.sentences(probe.getCopyPrint(), other.getCopyPrint());
                    sentencesBack = Copying.sentences(other.getCopyPrint(), probe.getCopyPrint());
                }
            }
            if (probe.getPrint() != null && other.getPrint() != null) {
                similarity = Likeness.of(probe.getPrint(), other.getPrint());
            }
            if (copied > 0 || similarity >= Likeness.SAME_STORY) {
                kin.add(new Kin(
                        other.getArticleId(), other.getPublished(), similarity, copied, sentences, sentencesBack));
            }
        }

        /** Articles stand in a block in the order of publication. */
        private static String place(String block, Probe probe) {
            return block + "\0"
                    + String.format(Locale.ROOT, "%015d", probe.getPublished().toEpochMilli()) + probe.getArticleId();
        }
    }
}
