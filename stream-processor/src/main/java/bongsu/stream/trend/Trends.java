package bongsu.stream.trend;

import bongsu.schema.AnalyzedArticle;
import bongsu.schema.Event;
import bongsu.schema.EventStatus;
import bongsu.schema.Mention;
import bongsu.schema.NamedIn;
import bongsu.schema.Participant;
import bongsu.schema.RecordJson;
import bongsu.schema.Share;
import bongsu.schema.Told;
import bongsu.schema.Trend;
import bongsu.schema.TrendUnit;
import bongsu.stream.stage.Sweep;
import bongsu.stream.stage.Workbench;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
 * Counts, for each entity of the catalogue and each hour and each day of publication, the articles that name it, its mentions and its
 * events. An article is counted once whatever its revisions and wherever it arrives: its share is replaced, never added,
 * and a late article counts when it was published.
 */
public final class Trends {
    static final String ARTICLES = "trend-articles";
    static final String SHARES = "trend-shares";
    static final String WINDOWS = "trend-windows";

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    /**
     * A length of windows.
     *
     * @param history windows before one that its burst is measured against
     */
    private record Unit(TrendUnit name, Duration length, int history) {
        Instant window(Instant published) {
            ChronoUnit cut = name == TrendUnit.DAY ? ChronoUnit.DAYS : ChronoUnit.HOURS;
            return published.atZone(KOREA).truncatedTo(cut).toInstant();
        }

        String place(String entity, Instant window) {
            return entity + "\0" + name + "\0" + window;
        }
    }

    private static final List<Unit> UNITS = List.of(
            new Unit(TrendUnit.HOUR, Duration.ofHours(1), 7 * 24), new Unit(TrendUnit.DAY, Duration.ofDays(1), 28));

    private final Workbench bench;

    /** Trends as remembered under the bench's retention. */
    public Trends(Workbench bench) {
        this.bench = bench;
    }

    /** What articles tell, by article id, in; trends by entity and window, out. */
    public KStream<String, Trend> addTo(KStream<String, Told> told) {
        return told.process(
                        new ProcessorSupplier<String, Told, String, Share>() {
                            @Override
                            public Processor<String, Told, String, Share> get() {
                                return new Splitter();
                            }

                            @Override
                            public Set<StoreBuilder<?>> stores() {
                                return Set.of(bench.store(ARTICLES, NamedIn.class));
                            }
                        },
                        Named.as("trend-shares-of-articles"))
                .repartition(Repartitioned.<String, Share>as("trends")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(bench.format().serde(Share.class)))
                .process(
                        new ProcessorSupplier<String, Share, String, Trend>() {
                            @Override
                            public Processor<String, Share, String, Trend> get() {
                                return new Counter();
                            }

                            @Override
                            public Set<StoreBuilder<?>> stores() {
                                return Set.of(bench.store(SHARES, Share.class), bench.store(WINDOWS, Trend.class));
                            }
                        },
                        Named.as("trends"));
    }

    /** What each entity gets of an article, by entity. */
    private static Map<String, Share> shares(Told told) {
        Map<String, Integer> mentions = new TreeMap<>();
        Map<String, Integer> events = new TreeMap<>();
        for (Mention mention : told.getArticle().getMentions()) {
            if (mention.getEntityId() != null) {
                mentions.merge(mention.getEntityId(), 1, Integer::sum);
            }
        }
        for (Event event : told.getEvents()) {
            int counts = event.getStatus() == EventStatus.RETRACTED ? 0 : 1;
            for (Participant participant : event.getParticipants()) {
                if (participant.getId() != null) {
                    events.merge(participant.getId(), counts, Integer::sum);
                    mentions.putIfAbsent(participant.getId(), 0);
                }
            }
        }
        Map<String, Share> shares = new TreeMap<>();
        mentions.forEach((entity, count) -> shares.put(entity, share(told, count, events.getOrDefault(entity, 0))));
        return shares;
    }

    private static Share share(Told told, int mentions, int events) {
        AnalyzedArticle article = told.getArticle();
        Instant published = article.getPublished() == null ? article.getFetched() : article.getPublished();
        return new Share(article.getArticleId(), published, mentions, events, article.getFetched());
    }

    /** Remembers whom an article names, so that a revision takes back what it does not name any more. */
    private final class Splitter implements Processor<String, Told, String, Share> {
        private @Nullable ProcessorContext<String, Share> context;
        private @Nullable KeyValueStore<String, NamedIn> store;

        @Override
        public void init(ProcessorContext<String, Share> processing) {
            context = processing;
            KeyValueStore<String, NamedIn> articles = processing.getStateStore(ARTICLES);
            store = articles;
            Sweep.schedule(
                    processing,
                    bench.config(),
                    articles,
                    named -> Sweep.older(named.getFetched(), bench.config().articleRetention(), bench.clock()));
        }

        @Override
        public void process(Record<String, Told> record) {
            var articles = Objects.requireNonNull(store);
            var forward = Objects.requireNonNull(context);
            Map<String, Share> shares = shares(record.value());
            NamedIn before = articles.get(record.key());
            if (before != null) {
                before.getEntities().stream()
                        .filter(entity -> !shares.containsKey(entity))
                        .forEach(entity ->
                                forward.forward(record.withKey(entity).withValue(share(record.value(), 0, 0))));
            }
            shares.forEach(
                    (entity, share) -> forward.forward(record.withKey(entity).withValue(share)));
            articles.put(
                    record.key(),
                    new NamedIn(
                            List.copyOf(shares.keySet()),
                            record.value().getArticle().getFetched()));
        }
    }

    private final class Counter implements Processor<String, Share, String, Trend> {
        private @Nullable ProcessorContext<String, Trend> context;
        private @Nullable KeyValueStore<String, Share> shares;
        private @Nullable KeyValueStore<String, Trend> windows;

        @Override
        public void init(ProcessorContext<String, Trend> processing) {
            context = processing;
            KeyValueStore<String, Share> articles = processing.getStateStore(SHARES);
            KeyValueStore<String, Trend> days = processing.getStateStore(WINDOWS);
            shares = articles;
            windows = days;
            Sweep.schedule(
                    processing,
                    bench.config(),
                    articles,
                    share -> Sweep.older(share.getFetched(), bench.config().articleRetention(), bench.clock()));
            Sweep.schedule(
                    processing,
                    bench.config(),
                    days,
                    trend -> Sweep.older(trend.getWindow(), bench.config().storyRetention(), bench.clock()));
        }

        @Override
        public void process(Record<String, Share> record) {
            var articles = Objects.requireNonNull(shares);
            String entity = record.key();
            Share now = record.value();
            String place = entity + "\0" + now.getArticleId();
            Share before = articles.get(place);
            if (now.equals(before)) {
                return;
            }
            articles.put(place, now);
            for (Unit unit : UNITS) {
                if (before != null) {
                    add(record, unit, before, -1);
                }
                add(record, unit, now, 1);
            }
        }

        private void add(Record<String, Share> record, Unit unit, Share share, int sign) {
            var standing = Objects.requireNonNull(windows);
            String entity = record.key();
            Instant window = unit.window(share.getPublished());
            String place = unit.place(entity, window);
            Trend was = standing.get(place);
            Trend.Builder trend = was == null
                    ? Trend.newBuilder()
                            .setEntityId(entity)
                            .setUnit(unit.name())
                            .setWindow(window)
                    : Trend.newBuilder(was);
            int article = share.getMentions() > 0 || share.getEvents() > 0 ? 1 : 0;
            trend.setArticles(trend.getArticles() + sign * article)
                    .setMentions(trend.getMentions() + sign * share.getMentions())
                    .setEvents(trend.getEvents() + sign * share.getEvents());
            tell(record, unit, measured(unit, trend.build()));
            for (Trend later : after(entity, unit, window)) {
                Trend now = measured(unit, later);
                if (!now.equals(later)) {
                    tell(record, unit, now);
                }
            }
        }

        private void tell(Record<String, Share> record, Unit unit, Trend trend) {
            String entity = trend.getEntityId();
            Objects.requireNonNull(windows).put(unit.place(entity, trend.getWindow()), trend);
            Objects.requireNonNull(context)
                    .forward(record.withKey(entity + "@" + unit.name() + "@" + RecordJson.time(trend.getWindow()))
                            .withValue(trend));
        }

        private Trend measured(Unit unit, Trend trend) {
            List<Long> history = history(trend.getEntityId(), unit, trend.getWindow());
            return Trend.newBuilder(trend)
                    .setBurst(Burst.is(trend.getArticles(), history))
                    .setDeviations(history.isEmpty() ? 0 : Burst.deviations(trend.getArticles(), history))
                    .build();
        }

        /** The windows whose history a window is part of: where an article comes late they are measured anew. */
        private List<Trend> after(String entity, Unit unit, Instant window) {
            List<Trend> later = new ArrayList<>();
            Instant latest = window.plus(unit.length().multipliedBy(unit.history()));
            try (KeyValueIterator<String, Trend> all =
                    Objects.requireNonNull(windows).range(unit.place(entity, window), unit.place(entity, latest))) {
                all.forEachRemaining(one -> later.add(one.value));
            }
            later.removeIf(one -> one.getWindow().equals(window));
            return later;
        }

        /** Articles of each of the windows before, from the first on in which it was named; none where it is new. */
        private List<Long> history(String entity, Unit unit, Instant window) {
            Map<Instant, Long> known = new TreeMap<>();
            Instant earliest = window.minus(unit.length().multipliedBy(unit.history()));
            try (KeyValueIterator<String, Trend> before =
                    Objects.requireNonNull(windows).range(unit.place(entity, earliest), unit.place(entity, window))) {
                before.forEachRemaining(one -> known.put(one.value.getWindow(), (long) one.value.getArticles()));
            }
            known.remove(window);
            List<Long> history = new ArrayList<>();
            if (!known.isEmpty()) {
                Instant first = known.keySet().iterator().next();
                for (Instant at = first; at.isBefore(window); at = at.plus(unit.length())) {
                    history.add(known.getOrDefault(at, 0L));
                }
            }
            return history;
        }
    }
}
