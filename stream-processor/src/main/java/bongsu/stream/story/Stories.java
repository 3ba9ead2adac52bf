package bongsu.stream.story;

import bongsu.schema.Answer;
import bongsu.schema.Assignment;
import bongsu.schema.Awaited;
import bongsu.schema.Met;
import bongsu.schema.Move;
import bongsu.schema.Node;
import bongsu.schema.Probe;
import bongsu.schema.Relabelled;
import bongsu.schema.Step;
import bongsu.schema.Told;
import bongsu.schema.Topics;
import bongsu.stream.stage.Sweep;
import bongsu.stream.stage.Workbench;
import bongsu.stream.story.Said.StoryChange;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * From what articles tell to stories. Everything that an article learns comes by {@code bongsu.story-steps}, keyed by
 * article id: what it tells, what its blocks answer, who met it, which label its neighbours have, which story its
 * component gave it.
 */
public final class Stories {
    static final String STORE = "story-articles";
    static final String AWAITED = "story-awaited";

    private final Workbench bench;

    /** Stories as remembered under the bench's retention. */
    public Stories(Workbench bench) {
        this.bench = bench;
    }

    /**
     * What comes out.
     *
     * @param known what articles tell, by article id, with what they copy; again where that changes
     * @param stories what becomes of stories, by story id
     */
    public record Found(KStream<String, Told> known, KStream<String, StoryChange> stories) {}

    /** What articles tell, by article id, in; what they copy and which stories they tell, out. */
    public Found addTo(StreamsBuilder builder, KStream<String, Told> told) {
        toSteps(told.mapValues(Step::new, Named.as("told")), "told");
        KStream<String, Step> steps = builder.stream(
                Topics.STORY_STEPS.name(),
                Consumed.with(Serdes.String(), Topics.STORY_STEPS.serde(bench.format()))
                        .withName("from-" + Topics.STORY_STEPS));
        KStream<String, Said> said = steps.process(new Articles(), Named.as("kinship"));

        KStream<String, Probe> probes = repartitioned(
                only(said, "probes", Said.ToBlock.class, Said.ToBlock::probe), "story-blocks", Probe.class);
        toSteps(new Blocks(bench).addTo(probes), "blocks");

        KStream<String, Move> moves = repartitioned(
                only(said, "moves", Said.ToComponent.class, Said.ToComponent::move), "story-components", Move.class);
        toSteps(new Components(bench).addTo(moves), "components");

        toSteps(only(said, "greetings", Said.ToArticle.class, Said.ToArticle::step), "greetings");
        return new Found(
                only(said, "known", Said.Known.class, Said.Known::told),
                only(said, "stories", Said.OfStory.class, Said.OfStory::change));
    }

    private static <S extends Said, T> KStream<String, T> only(
            KStream<String, Said> said, String name, Class<S> kind, Function<S, T> what) {
        return said.flatMapValues(
                one -> kind.isInstance(one) ? List.of(what.apply(kind.cast(one))) : List.of(), Named.as(name));
    }

    private <T extends SpecificRecord> KStream<String, T> repartitioned(
            KStream<String, T> stream, String name, Class<T> type) {
        return stream.repartition(Repartitioned.<String, T>as(name)
                .withKeySerde(Serdes.String())
                .withValueSerde(bench.format().serde(type)));
    }

    private void toSteps(KStream<String, Step> steps, String from) {
        steps.to(
                Topics.STORY_STEPS.name(),
                Produced.with(Serdes.String(), Topics.STORY_STEPS.serde(bench.format()))
                        .withName("steps-of-" + from));
    }

    private final class Articles implements ProcessorSupplier<String, Step, String, Said> {
        @Override
        public Processor<String, Step, String, Said> get() {
            return new Listener();
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(bench.store(STORE, Node.class), bench.store(AWAITED, Awaited.class));
        }
    }

    private final class Listener implements Processor<String, Step, String, Said> {
        private @Nullable KeyValueStore<String, Node> articles;
        private @Nullable KeyValueStore<String, Awaited> awaited;
        private @Nullable ProcessorContext<String, Said> context;

        @Override
        public void init(ProcessorContext<String, Said> processing) {
            context = processing;
            KeyValueStore<String, Node> nodes = processing.getStateStore(STORE);
            articles = nodes;
            awaited = processing.getStateStore(AWAITED);
            Sweep.schedule(
                    processing,
                    bench.config(),
                    nodes,
                    node -> Sweep.older(
                            node.getTold().getArticle().getFetched(),
                            bench.config().storyRetention(),
                            bench.clock()));
        }

        @Override
        public void process(Record<String, Step> record) {
            var nodes = Objects.requireNonNull(articles);
            var answers = Objects.requireNonNull(awaited);
            var forward = Objects.requireNonNull(context);
            Kinship kinship = new Kinship(
                    (key, said) -> forward.forward(record.withKey(key).withValue(said)), answers::put);
            String id = record.key();
            Object what = record.value().getWhat();
            if (what instanceof Answer answer) {
                Awaited waiting = answers.get(id);
                if (waiting == null || waiting.getRound() != answer.getRound()) {
                    return;
                }
                if (!Kinship.last(waiting, answer)) {
                    answers.put(id, waiting);
                    return;
                }
                answers.delete(id);
                listen(kinship, nodes, id, waiting);
            } else {
                listen(kinship, nodes, id, what);
                if (what instanceof Assignment) {
                    bench.metrics().countAssignmentHeard();
                }
            }
        }

        private static void listen(Kinship kinship, KeyValueStore<String, Node> nodes, String id, Object what) {
            Node node = nodes.get(id);
            if (what instanceof Told told) {
                node = kinship.tells(node, told);
            } else if (node != null) {
                switch (what) {
                    case Awaited answers -> kinship.hearsAll(node, answers);
                    case Met met -> kinship.meets(node, met);
                    case Relabelled relabelled -> kinship.hears(node, relabelled);
                    case Assignment assignment -> kinship.hears(node, assignment);
                    default -> throw new IllegalArgumentException("a step of a kind unknown here: " + what.getClass());
                }
            }
            if (node != null) {
                nodes.put(id, node);
            }
        }
    }
}
