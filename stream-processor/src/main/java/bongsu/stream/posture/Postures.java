package bongsu.stream.posture;

import bongsu.schema.EventStatus;
import bongsu.schema.Posture;
import bongsu.schema.PostureOf;
import bongsu.schema.PostureShare;
import bongsu.schema.Shift;
import bongsu.schema.Story;
import bongsu.stream.shift.Shifts;
import bongsu.stream.stage.Workbench;
import bongsu.stream.story.Said.StoryChange;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Counts, for each company and month, the stories that tell of its direction. A story counts once however many newsrooms
 * tell it: its share is replaced when it changes, and taken back when it is merged, retracted or gone.
 */
public final class Postures {
    static final String STORIES = "posture-stories";
    static final String SHARES = "posture-shares";
    static final String MONTHS = "posture-months";
    static final String TURNS = "posture-turns";

    private final Workbench bench;

    /** Postures, kept for ever: there are twelve a year of each company. */
    public Postures(Workbench bench) {
        this.bench = bench;
    }

    /**
     * What comes out.
     *
     * @param postures by entity and month
     * @param turns changes of direction, by shift id
     */
    public record Found(KStream<String, Posture> postures, KStream<String, Shift> turns) {}

    /** What is found of a company. */
    private sealed interface Finding {
        record OfMonth(Posture posture) implements Finding {}

        record OfTurn(Shift turn) implements Finding {}
    }

    /** What becomes of stories, by story id, in; postures and changes of direction, out. */
    public Found addTo(KStream<String, StoryChange> stories) {
        KStream<String, Finding> findings = stories.process(new Splitters(), Named.as("posture-of-stories"))
                .repartition(Repartitioned.<String, PostureShare>as("postures")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(bench.format().serde(PostureShare.class)))
                .process(new Counters(), Named.as("postures"));
        return new Found(
                findings.flatMapValues(
                        one -> one instanceof Finding.OfMonth month ? List.of(month.posture()) : List.of(),
                        Named.as("postures-of-months")),
                findings.flatMapValues(
                        one -> one instanceof Finding.OfTurn turn ? List.of(turn.turn()) : List.of(),
                        Named.as("turns")));
    }

    private final class Splitters implements ProcessorSupplier<String, StoryChange, String, PostureShare> {
        @Override
        public Processor<String, StoryChange, String, PostureShare> get() {
            return new Splitter();
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(bench.store(STORIES, PostureOf.class));
        }
    }

    private final class Counters implements ProcessorSupplier<String, PostureShare, String, Finding> {
        @Override
        public Processor<String, PostureShare, String, Finding> get() {
            return new Counter();
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            // Ordered: the description of the topology must not differ from run to run.
            return new LinkedHashSet<>(List.of(
                    bench.store(SHARES, PostureShare.class),
                    bench.store(MONTHS, Posture.class),
                    bench.store(TURNS, Shift.class)));
        }
    }

    private static final class Splitter implements Processor<String, StoryChange, String, PostureShare> {
        private @Nullable ProcessorContext<String, PostureShare> context;
        private @Nullable KeyValueStore<String, PostureOf> store;

        @Override
        public void init(ProcessorContext<String, PostureShare> processing) {
            context = processing;
            store = processing.getStateStore(STORIES);
        }

        @Override
        public void process(Record<String, StoryChange> record) {
            var stories = Objects.requireNonNull(store);
            var forward = Objects.requireNonNull(context);
            Story story = record.value().story();
            Map<String, PostureShare> shares = PostureShares.of(story);
            PostureOf before = stories.get(record.key());
            if (before != null) {
                for (String entity : before.getEntities()) {
                    if (!shares.containsKey(entity)) {
                        forward.forward(record.withKey(entity)
                                .withValue(PostureShare.newBuilder()
                                        .setStoryId(record.key())
                                        .setMonth(before.getMonth())
                                        .build()));
                    }
                }
            }
            shares.forEach(
                    (entity, share) -> forward.forward(record.withKey(entity).withValue(share)));
            if (story == null || shares.isEmpty()) {
                stories.delete(record.key());
            } else {
                stories.put(record.key(), new PostureOf(List.copyOf(shares.keySet()), PostureShares.month(story)));
            }
        }
    }

    private static final class Counter implements Processor<String, PostureShare, String, Finding> {
        private @Nullable ProcessorContext<String, Finding> context;
        private @Nullable KeyValueStore<String, PostureShare> shares;
        private @Nullable KeyValueStore<String, Posture> months;
        private @Nullable KeyValueStore<String, Shift> turns;

        @Override
        public void init(ProcessorContext<String, Finding> processing) {
            context = processing;
            shares = processing.getStateStore(SHARES);
            months = processing.getStateStore(MONTHS);
            turns = processing.getStateStore(TURNS);
        }

        @Override
        public void process(Record<String, PostureShare> record) {
            var stories = Objects.requireNonNull(shares);
            PostureShare now = record.value();
            String place = record.key() + "\0" + now.getStoryId();
            PostureShare before = stories.get(place);
            if (now.equals(before)) {
                return;
            }
            stories.put(place, now);
            if (before != null) {
                add(record, before, -1);
            }
            add(record, now, 1);
            lookForTurns(record, YearMonth.parse(now.getMonth()));
            if (before != null && !before.getMonth().equals(now.getMonth())) {
                lookForTurns(record, YearMonth.parse(before.getMonth()));
            }
        }

        /** What happens in a month can make or unmake a turn in it and in the months after. */
        private void lookForTurns(Record<String, PostureShare> record, YearMonth first) {
            var standing = Objects.requireNonNull(months);
            var known = Objects.requireNonNull(turns);
            String entity = record.key();
            Directions directions = new Directions(month -> standing.get(entity + "@" + month));
            for (int i = 0; i <= Directions.REACH; i++) {
                YearMonth month = first.plusMonths(i);
                Shift before = known.get(entity + "@" + month);
                Shift now = directions.turned(month)
                        ? directions.shift(entity, month, shares(entity)).orElse(null)
                        : null;
                if (now == null && before != null && before.getStatus() != EventStatus.RETRACTED) {
                    now = Shifts.retracted(before);
                }
                if (now != null && !now.equals(before)) {
                    known.put(entity + "@" + month, now);
                    Objects.requireNonNull(context)
                            .forward(record.withKey(now.getShiftId()).withValue(new Finding.OfTurn(now)));
                }
            }
        }

        private List<PostureShare> shares(String entity) {
            List<PostureShare> all = new ArrayList<>();
            try (KeyValueIterator<String, PostureShare> of =
                    Objects.requireNonNull(shares).range(entity + "\0", entity + "\1")) {
                of.forEachRemaining(entry -> all.add(entry.value));
            }
            return all;
        }

        private void add(Record<String, PostureShare> record, PostureShare share, int sign) {
            var standing = Objects.requireNonNull(months);
            String key = record.key() + "@" + share.getMonth();
            Posture was = standing.get(key);
            Posture.Builder posture = was == null
                    ? Posture.newBuilder().setEntityId(record.key()).setMonth(share.getMonth())
                    : Posture.newBuilder(was);
            posture.setForeign(posture.getForeign() + sign * share.getForeign())
                    .setDomestic(posture.getDomestic() + sign * share.getDomestic())
                    .setOwn(posture.getOwn() + sign * share.getOwn())
                    .setDependence(posture.getDependence() + sign * share.getDependence());
            int inward = posture.getDomestic() + posture.getOwn();
            int outward = posture.getForeign() + posture.getDependence();
            posture.setLean(inward + outward == 0 ? 0 : (double) (inward - outward) / (inward + outward));
            Posture now = posture.build();
            standing.put(key, now);
            Objects.requireNonNull(context).forward(record.withKey(key).withValue(new Finding.OfMonth(now)));
        }
    }
}
