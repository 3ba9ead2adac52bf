package bongsu.stream.story;

import bongsu.schema.Answer;
import bongsu.schema.CopyPrint;
import bongsu.schema.Kin;
import bongsu.schema.Probe;
import bongsu.schema.Step;
import bongsu.schema.Term;
import bongsu.schema.Told;
import bongsu.stream.copy.Copying;
import bongsu.stream.copy.MinHash;
import bongsu.stream.stage.Sweep;
import bongsu.stream.stage.Workbench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
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
 * Where articles meet: all that share a telling word, a band of their text, or one of its sentences word for word. Who comes is told
 * who stood there already and is alike; every block answers, also where it is empty, so that the article knows when it has heard all.
 */
final class Blocks {
    static final String STORE = "story-blocks";

    /** Telling words under which an article stands: of articles as alike as {@link Likeness#SAME_STORY} 99.7 % share one. */
    static final int WORDS = 12;

    private static final String OF_A_WORD = "w ";
    private static final String OF_A_BAND = "b ";
    private static final String OF_A_SENTENCE = "s ";

    /** A block compares with its newest articles only: what is in more of them is no telling word. */
    private static final int MOST_COMPARED = 2_000;

    /** A sentence that stands in more articles than that is a newsroom's formula. */
    private static final int MOST_COMPARED_BY_A_SENTENCE = 100;

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

    /** The blocks in which an article stands, each once. */
    static Set<String> of(Told told) {
        Set<String> blocks = new LinkedHashSet<>();
        if (told.getPrint() != null) {
            told.getPrint().getTerms().stream()
                    .limit(WORDS)
                    .map(Term::getWord)
                    .forEach(word -> blocks.add(OF_A_WORD + word));
        }
        if (told.getCopyPrint() != null) {
            HexFormat hex = HexFormat.of();
            told.getCopyPrint().getBands().forEach(band -> blocks.add(OF_A_BAND + hex.toHexDigits(band)));
            MinHash.sample(told.getCopyPrint().getSentences())
                    .forEach(sentence -> blocks.add(OF_A_SENTENCE + hex.toHexDigits(sentence)));
        }
        return blocks;
    }

    /** What an article shows in a block: there its words, elsewhere its text. */
    static Probe probe(String block, Told told, int round) {
        Probe.Builder probe = Probe.newBuilder()
                .setArticleId(told.getArticle().getArticleId())
                .setPublished(told.getPrint().getPublished())
                .setRound(round);
        if (block.startsWith(OF_A_WORD)) {
            probe.setPrint(told.getPrint());
        } else {
            // Whoever stands in a band was looked up by it already.
            probe.setCopyPrint(CopyPrint.newBuilder(told.getCopyPrint())
                    .setBands(List.of())
                    .build());
        }
        return probe.build();
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
            int most = block.startsWith(OF_A_SENTENCE) ? MOST_COMPARED_BY_A_SENTENCE : MOST_COMPARED;
            int compared = 0;
            try (KeyValueIterator<String, Probe> others = standing.reverseRange(block + "\0", block + "\1")) {
                while (others.hasNext() && compared < most) {
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
                        other.getArticleId(),
                        other.getPublished(),
                        similarity,
                        copied,
                        sentences,
                        sentencesBack,
                        other.getRound()));
            }
        }

        /** Articles stand in a block in the order of publication. */
        private static String place(String block, Probe probe) {
            return block + "\0"
                    + String.format(Locale.ROOT, "%015d", probe.getPublished().toEpochMilli()) + probe.getArticleId();
        }
    }
}
