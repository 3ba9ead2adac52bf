package bongsu.stream.story;

import bongsu.schema.Assignment;
import bongsu.schema.Label;
import bongsu.schema.Move;
import bongsu.schema.Print;
import bongsu.schema.Step;
import bongsu.schema.Told;
import bongsu.schema.Unsettled;
import bongsu.stream.stage.Sweep;
import bongsu.stream.stage.Workbench;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Articles that a chain of likeness connects are a component; here its stories are told apart once it has been quiet for
 * a while, and each article is told which story is its own.
 */
final class Components {
    static final String MEMBERS = "story-members";
    static final String UNSETTLED = "story-unsettled";

    private final Workbench bench;

    Components(Workbench bench) {
        this.bench = bench;
    }

    /** Moves by label, in; assignments by article id, out. */
    KStream<String, Step> addTo(KStream<String, Move> moves) {
        return moves.process(
                new ProcessorSupplier<String, Move, String, Step>() {
                    @Override
                    public Processor<String, Move, String, Step> get() {
                        return new Component();
                    }

                    @Override
                    public Set<StoreBuilder<?>> stores() {
                        return Set.of(bench.store(MEMBERS, Move.class), bench.store(UNSETTLED, Unsettled.class));
                    }
                },
                Named.as("components"));
    }

    private final class Component implements Processor<String, Move, String, Step> {
        private @Nullable ProcessorContext<String, Step> context;
        private @Nullable KeyValueStore<String, Move> members;
        private @Nullable KeyValueStore<String, Unsettled> unsettled;

        @Override
        public void init(ProcessorContext<String, Step> processing) {
            context = processing;
            KeyValueStore<String, Move> standing = processing.getStateStore(MEMBERS);
            members = standing;
            unsettled = processing.getStateStore(UNSETTLED);
            processing.schedule(
                    bench.config().settling().dividedBy(3).plusMillis(1),
                    PunctuationType.WALL_CLOCK_TIME,
                    now -> tellSettled());
            Sweep.schedule(
                    processing,
                    bench.config(),
                    standing,
                    move -> Sweep.older(
                            move.getTold().getArticle().getFetched(),
                            bench.config().storyRetention(),
                            bench.clock()));
        }

        @Override
        public void process(Record<String, Move> record) {
            Move move = record.value();
            String place = record.key() + "\0" + move.getArticleId();
            if (move.getTold() == null) {
                Objects.requireNonNull(members).delete(place);
            } else {
                Objects.requireNonNull(members).put(place, move);
            }
            Unsettled since = new Unsettled(bench.clock().instant());
            var waiting = Objects.requireNonNull(unsettled);
            if (waiting.putIfAbsent(record.key(), since) == null) {
                bench.metrics().changeUnsettled(1);
            } else {
                waiting.put(record.key(), since);
            }
        }

        private void tellSettled() {
            Instant now = bench.clock().instant();
            List<String> settled = new ArrayList<>();
            try (KeyValueIterator<String, Unsettled> all =
                    Objects.requireNonNull(unsettled).all()) {
                while (all.hasNext()) {
                    KeyValue<String, Unsettled> entry = all.next();
                    if (!entry.value
                            .getChanged()
                            .plus(bench.config().settling())
                            .isAfter(now)) {
                        settled.add(entry.key);
                    }
                }
            }
            for (String label : settled) {
                tell(label);
                Objects.requireNonNull(unsettled).delete(label);
                bench.metrics().changeUnsettled(-1);
            }
        }

        private void tell(String label) {
            Map<String, Told> articles = new HashMap<>();
            Map<String, Set<String>> copies = new HashMap<>();
            List<Print> prints = new ArrayList<>();
            @Nullable Label named = null;
            try (KeyValueIterator<String, Move> all =
                    Objects.requireNonNull(members).range(label + "\0", label + "\1")) {
                while (all.hasNext()) {
                    Move move = all.next().value;
                    named = move.getLabel();
                    articles.put(move.getArticleId(), move.getTold());
                    copies.put(move.getArticleId(), new HashSet<>(move.getCopies()));
                    prints.add(move.getTold().getPrint());
                }
            }
            if (named != null) {
                for (List<Print> story : Grouping.of(prints, copies)) {
                    tell(
                            named,
                            story.stream()
                                    .map(print -> Objects.requireNonNull(articles.get(print.getArticleId())))
                                    .toList());
                }
            }
        }

        private void tell(Label label, List<Told> story) {
            String storyId = StoryTelling.id(story.get(0).getArticle().getArticleId());
            long time = story.stream()
                    .mapToLong(told -> told.getArticle().getFetched().toEpochMilli())
                    .max()
                    .orElse(0);
            for (int i = 0; i < story.size(); i++) {
                Assignment.Builder assignment =
                        Assignment.newBuilder().setComponent(label).setStoryId(storyId);
                if (i == 0) {
                    assignment
                            .setStory(StoryTelling.of(story))
                            .setEvents(StoryTelling.events(story))
                            .setHits(story.stream()
                                    .flatMap(told -> told.getHits().stream())
                                    .toList());
                }
                bench.metrics().countAssignmentSent();
                Objects.requireNonNull(context)
                        .forward(new Record<>(
                                story.get(i).getArticle().getArticleId(), new Step(assignment.build()), time));
            }
        }
    }
}
