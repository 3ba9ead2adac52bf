package bongsu.stream.lineage;

import bongsu.entity.Organisation;
import bongsu.schema.EventStatus;
import bongsu.schema.LineageOf;
import bongsu.schema.LineageShare;
import bongsu.schema.Pedigree;
import bongsu.schema.Shift;
import bongsu.schema.Told;
import bongsu.stream.shift.Shifts;
import bongsu.stream.stage.Sweep;
import bongsu.stream.stage.Workbench;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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
 * Gathers, for each model, what articles say of its base, and whether any calls it its maker's own. What an article says is
 * replaced when the article changes, and taken back when it is withdrawn.
 */
public final class Lineages {
    static final String ARTICLES = "lineage-articles";
    static final String SHARES = "lineage-shares";
    static final String MODELS = "lineage-models";
    static final String CONTRADICTIONS = "lineage-contradictions";

    private final Workbench bench;
    private final Function<String, @Nullable Organisation> organisations;

    /**
     * Lineages, kept for ever: there are few models.
     *
     * @param organisations the organisation of an id; null where nobody knows it
     */
    public Lineages(Workbench bench, Function<String, @Nullable Organisation> organisations) {
        this.bench = bench;
        this.organisations = organisations;
    }

    /**
     * What comes out.
     *
     * @param pedigrees which models a model derives from, by model
     * @param contradictions claims of independence that a lineage contradicts, by shift id
     */
    public record Found(KStream<String, Pedigree> pedigrees, KStream<String, Shift> contradictions) {}

    /** What is found of a model. */
    private sealed interface Finding {
        record OfModel(Pedigree pedigree) implements Finding {}

        record OfClaim(Shift contradiction) implements Finding {}
    }

    /** What articles tell, by article id, in; pedigrees and contradictions, out. */
    public Found addTo(KStream<String, Told> told) {
        KStream<String, Finding> findings = told.process(new Splitters(), Named.as("lineage-of-articles"))
                .repartition(Repartitioned.<String, LineageShare>as("lineages")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(bench.format().serde(LineageShare.class)))
                .process(new Gatherers(), Named.as("lineages"));
        return new Found(
                findings.flatMapValues(
                        one -> one instanceof Finding.OfModel model ? List.of(model.pedigree()) : List.of(),
                        Named.as("pedigrees")),
                findings.flatMapValues(
                        one -> one instanceof Finding.OfClaim claim ? List.of(claim.contradiction()) : List.of(),
                        Named.as("contradictions")));
    }

    private final class Splitters implements ProcessorSupplier<String, Told, String, LineageShare> {
        @Override
        public Processor<String, Told, String, LineageShare> get() {
            return new Splitter();
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(bench.store(ARTICLES, LineageOf.class));
        }
    }

    private final class Gatherers implements ProcessorSupplier<String, LineageShare, String, Finding> {
        @Override
        public Processor<String, LineageShare, String, Finding> get() {
            return new Gatherer();
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            // Ordered: the description of the topology must not differ from run to run.
            return new LinkedHashSet<>(List.of(
                    bench.store(SHARES, LineageShare.class),
                    bench.store(MODELS, Pedigree.class),
                    bench.store(CONTRADICTIONS, Shift.class)));
        }
    }

    private final class Splitter implements Processor<String, Told, String, LineageShare> {
        private @Nullable ProcessorContext<String, LineageShare> context;
        private @Nullable KeyValueStore<String, LineageOf> store;

        @Override
        public void init(ProcessorContext<String, LineageShare> processing) {
            context = processing;
            KeyValueStore<String, LineageOf> articles = processing.getStateStore(ARTICLES);
            store = articles;
            Sweep.schedule(
                    processing,
                    bench.config(),
                    articles,
                    of -> Sweep.older(of.getFetched(), bench.config().articleRetention(), bench.clock()));
        }

        @Override
        public void process(Record<String, Told> record) {
            var articles = Objects.requireNonNull(store);
            var forward = Objects.requireNonNull(context);
            Told told = record.value();
            Map<String, LineageShare> shares = LineageShares.of(told);
            LineageOf before = articles.get(record.key());
            if (before != null) {
                before.getModels().stream()
                        .filter(model -> !shares.containsKey(model))
                        .forEach(model -> forward.forward(record.withKey(model).withValue(LineageShares.none(told))));
            }
            shares.forEach(
                    (model, share) -> forward.forward(record.withKey(model).withValue(share)));
            if (shares.isEmpty()) {
                articles.delete(record.key());
            } else {
                articles.put(
                        record.key(),
                        new LineageOf(
                                List.copyOf(shares.keySet()), told.getArticle().getFetched()));
            }
        }
    }

    private final class Gatherer implements Processor<String, LineageShare, String, Finding> {
        private @Nullable ProcessorContext<String, Finding> context;
        private @Nullable KeyValueStore<String, LineageShare> shares;
        private @Nullable KeyValueStore<String, Pedigree> models;
        private @Nullable KeyValueStore<String, Shift> contradictions;

        @Override
        public void init(ProcessorContext<String, Finding> processing) {
            context = processing;
            shares = processing.getStateStore(SHARES);
            models = processing.getStateStore(MODELS);
            contradictions = processing.getStateStore(CONTRADICTIONS);
        }

        @Override
        public void process(Record<String, LineageShare> record) {
            var standing = Objects.requireNonNull(shares);
            String place = record.key() + "\0" + record.value().getArticleId();
            if (LineageShares.says(record.value())) {
                standing.put(place, record.value());
            } else {
                standing.delete(place);
            }
            List<LineageShare> all = new ArrayList<>();
            try (KeyValueIterator<String, LineageShare> of = standing.range(record.key() + "\0", record.key() + "\1")) {
                of.forEachRemaining(entry -> all.add(entry.value));
            }
            List<LineageShare> inOrder = LineageShares.inOrder(all);
            tellModel(record, inOrder);
            tellContradiction(record, inOrder);
        }

        private void tellModel(Record<String, LineageShare> record, List<LineageShare> inOrder) {
            var known = Objects.requireNonNull(models);
            Pedigree before = known.get(record.key());
            Pedigree now = Pedigrees.of(inOrder).orElse(before == null ? null : Pedigrees.retracted(before));
            if (now != null && !now.equals(before)) {
                known.put(record.key(), now);
                Objects.requireNonNull(context).forward(record.withValue(new Finding.OfModel(now)));
            }
        }

        private void tellContradiction(Record<String, LineageShare> record, List<LineageShare> inOrder) {
            var known = Objects.requireNonNull(contradictions);
            Shift before = known.get(record.key());
            Shift now = Pedigrees.contradiction(record.key(), inOrder, organisations)
                    .orElse(null);
            if (now == null && before != null && before.getStatus() != EventStatus.RETRACTED) {
                now = Shifts.retracted(before);
            }
            if (now != null && !now.equals(before)) {
                known.put(record.key(), now);
                Objects.requireNonNull(context)
                        .forward(record.withKey(now.getShiftId()).withValue(new Finding.OfClaim(now)));
            }
        }
    }
}
