package bongsu.stream.reading;

import bongsu.event.Analysis;
import bongsu.schema.AnalyzedArticle;
import bongsu.schema.Article;
import bongsu.schema.ArticleStatus;
import bongsu.schema.Citation;
import bongsu.schema.CopyPrint;
import bongsu.schema.Event;
import bongsu.schema.EventStatus;
import bongsu.schema.Evidence;
import bongsu.schema.Lineage;
import bongsu.schema.QueryHit;
import bongsu.schema.Reported;
import bongsu.schema.Reuse;
import bongsu.schema.Told;
import bongsu.stream.copy.MinHash;
import bongsu.stream.query.TextQueries;
import bongsu.stream.stage.Sweep;
import bongsu.stream.stage.Workbench;
import bongsu.stream.story.Prints;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Reads each text: what it is about, whom it names, which events it reports, and what that changes of the events that its
 * article reported before.
 */
public final class Reading {
    static final String STORE = "reported";

    private final Workbench bench;
    private final Function<Article, Analysis> analyzer;
    private final TextQueries queries;

    /** Reading with the given analyzer, for the given text searches. */
    public Reading(Workbench bench, Function<Article, Analysis> analyzer, TextQueries queries) {
        this.queries = queries;
        this.bench = bench;
        this.analyzer = analyzer;
    }

    /** Articles by article id, each text once, in; what they say, by article id, out. */
    public KStream<String, Told> addTo(StreamsBuilder builder, KStream<String, Article> articles) {
        return articles.processValues(
                new FixedKeyProcessorSupplier<String, Article, Told>() {
                    @Override
                    public FixedKeyProcessor<String, Article, Told> get() {
                        return new Reader();
                    }

                    @Override
                    public Set<StoreBuilder<?>> stores() {
                        return Set.of(bench.store(STORE, Reported.class));
                    }
                },
                Named.as("reading"));
    }

    private Analysis analyze(Article article) {
        if (article.getStatus() == ArticleStatus.WITHDRAWN) {
            return Analysis.EMPTY;
        }
        try {
            return analyzer.apply(article);
        } catch (StackOverflowError e) {
            // One text nested beyond reason must not take the thread, and so every other text, with it.
            throw new IllegalArgumentException(
                    "the text of article " + article.getArticleId() + " is nested too deeply to analyse", e);
        }
    }

    private Told read(Prints prints, @Nullable Reported before, Article article) {
        Analysis analysis = analyze(article);
        boolean quotable = article.getRights().getAiUse() != Reuse.FORBIDDEN;
        List<Event> events = Corrections.apply(
                before == null ? List.of() : before.getEvents(),
                quotable
                        ? analysis.events()
                        : analysis.events().stream().map(Reading::unquoted).toList(),
                article.getRevision());
        List<String> standing = events.stream()
                .filter(event -> event.getStatus() != EventStatus.RETRACTED)
                .map(Event::getEventId)
                .toList();
        AnalyzedArticle analyzed = AnalyzedArticle.newBuilder()
                .setArticleId(article.getArticleId())
                .setRevision(article.getRevision())
                .setStatus(article.getStatus())
                .setUrl(article.getUrl())
                .setTitle(article.getTitle())
                .setPublisher(article.getPublisher())
                .setPublished(article.getPublished())
                .setRights(article.getRights())
                .setKeywords(analysis.keywords())
                .setMentions(analysis.mentions())
                .setEventIds(standing)
                .setFetched(article.getFetched())
                .setLineages(
                        quotable
                                ? analysis.lineages()
                                : analysis.lineages().stream()
                                        .map(Reading::unquoted)
                                        .toList())
                .build();
        Told.Builder told = Told.newBuilder()
                .setArticle(analyzed)
                .setEvents(events)
                .setMarks(article.getMarks())
                .setPressRelease(article.getPressRelease());
        if (article.getStatus() != ArticleStatus.WITHDRAWN) {
            Instant published = article.getPublished() == null ? article.getFetched() : article.getPublished();
            told.setHits(queries.matches(article.getTitle(), article.getBody()).entrySet().stream()
                    .map(hit -> hit(article, published, hit.getKey(), hit.getValue(), quotable))
                    .toList());
            told.setPrint(prints.of(article, analysis, published));
            CopyPrint copyPrint = MinHash.of(article, published);
            if (copyPrint != null) {
                told.setCopyPrint(copyPrint);
            }
        }
        return told.build();
    }

    private static QueryHit hit(
            Article article, Instant published, String subscriptionId, Evidence words, boolean quotable) {
        return QueryHit.newBuilder()
                .setSubscriptionId(subscriptionId)
                .setQuotation(Citation.newBuilder()
                        .setArticleId(article.getArticleId())
                        .setUrl(article.getUrl())
                        .setPublisher(article.getPublisher())
                        .setPublished(published)
                        .setTitle(article.getTitle())
                        .setEvidence(
                                quotable
                                        ? words
                                        : Evidence.newBuilder(words).clearText().build())
                        .build())
                .setFetched(article.getFetched())
                .build();
    }

    private static Event unquoted(Event event) {
        return Event.newBuilder(event)
                .setEvidence(
                        Evidence.newBuilder(event.getEvidence()).clearText().build())
                .build();
    }

    private static Lineage unquoted(Lineage lineage) {
        return Lineage.newBuilder(lineage)
                .setEvidence(
                        Evidence.newBuilder(lineage.getEvidence()).clearText().build())
                .build();
    }

    private final class Reader implements FixedKeyProcessor<String, Article, Told> {
        private final Prints prints = new Prints();
        private @Nullable FixedKeyProcessorContext<String, Told> context;
        private @Nullable KeyValueStore<String, Reported> store;

        @Override
        public void init(FixedKeyProcessorContext<String, Told> processing) {
            context = processing;
            KeyValueStore<String, Reported> reported = processing.getStateStore(STORE);
            store = reported;
            Sweep.schedule(
                    processing,
                    bench.config(),
                    reported,
                    value -> Sweep.older(value.getFetched(), bench.config().articleRetention(), bench.clock()));
        }

        @Override
        public void process(FixedKeyRecord<String, Article> record) {
            var reported = Objects.requireNonNull(store);
            Article article = record.value();
            Told told = read(prints, reported.get(record.key()), article);
            reported.put(record.key(), new Reported(told.getEvents(), article.getFetched()));
            Objects.requireNonNull(context).forward(record.withValue(told));
        }
    }
}
