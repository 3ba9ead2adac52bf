package bongsu.stream.posture;

import bongsu.schema.Posture;
import bongsu.schema.PostureOf;
import bongsu.schema.PostureShare;
import bongsu.schema.Story;
import bongsu.stream.stage.Workbench;
import bongsu.stream.story.Said.StoryChange;
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

    private final Workbench bench;

    /** Postures, kept for ever: there are twelve a year of each company. */
    public Postures(Workbench bench) {
        this.bench = bench;
    }

    /** What becomes of stories, by story id, in; postures by entity and month, out. */
    public KStream<String, Posture> addTo(KStream<String, StoryChange> stories) {
        return stories.process(new Splitters(), Named.as("posture-of-stories"))
                .repartition(Repartitioned.<String, PostureShare>as("postures")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(bench.format().serde(PostureShare.class)))
                .process(new Counters(), Named.as("postures"));
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

    private final class Counters implements ProcessorSupplier<String, PostureShare, String, Posture> {
        @Override
        public Processor<String, PostureShare, String, Posture> get() {
            return new Counter();
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(bench.store(SHARES, PostureShare.class), bench.store(MONTHS, Posture.class));
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

    private static final class Counter implements Processor<String, PostureShare, String, Posture> {
        private @Nullable ProcessorContext<String, Posture> context;
        private @Nullable KeyValueStore<String, PostureShare> shares;
        private @Nullable KeyValueStore<String, Posture> months;

        @Override
        public void init(ProcessorContext<String, Posture> processing) {
            context = processing;
            shares = processing.getStateStore(SHARES);
            months = processing.getStateStore(MONTHS);
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
            Objects.requireNonNull(context).forward(record.withKey(key).withValue(now));
        }
    }
}
