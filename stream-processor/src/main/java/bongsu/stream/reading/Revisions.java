package bongsu.stream.reading;

import bongsu.schema.Article;
import bongsu.schema.ArticleStatus;
import bongsu.schema.Seen;
import bongsu.stream.stage.Sweep;
import bongsu.stream.stage.Workbench;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
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
 * Lets each text of an article through once: an exact repeat is dropped, a changed text goes on as the next revision, a
 * withdrawal goes on once. So a second read of everything changes nothing downstream.
 */
public final class Revisions {
    static final String STORE = "revisions";

    private final Workbench bench;

    /** Revisions as remembered under the bench's retention. */
    public Revisions(Workbench bench) {
        this.bench = bench;
    }

    /** Articles by article id, in; each text once with its revision set, out. */
    public KStream<String, Article> addTo(StreamsBuilder builder, KStream<String, Article> articles) {
        return articles.processValues(
                new FixedKeyProcessorSupplier<String, Article, Article>() {
                    @Override
                    public FixedKeyProcessor<String, Article, Article> get() {
                        return new Gate();
                    }

                    @Override
                    public Set<StoreBuilder<?>> stores() {
                        return Set.of(bench.store(STORE, Seen.class));
                    }
                },
                Named.as("revisions"));
    }

    /** The article with the revision that it is after {@code before}, or null if it says nothing new. */
    static @Nullable Article next(@Nullable Seen before, String hash, Article article) {
        if (before == null) {
            return article;
        }
        if (before.getHash().equals(hash) || article.getRevision() < before.getRevision()) {
            return null;
        }
        if (article.getRevision() > before.getRevision()) {
            return article;
        }
        return Article.newBuilder(article).setRevision(before.getRevision() + 1).build();
    }

    /** SHA-256 of what a reader of the article would notice, in hex. */
    static String hash(Article article) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        for (Object part : new @Nullable Object[] {
            article.getTitle(),
            article.getSubtitle(),
            article.getBody(),
            article.getStatus(),
            article.getRights().getReuse(),
            article.getRights().getAiUse()
        }) {
            digest.update(Objects.toString(part, "").getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private final class Gate implements FixedKeyProcessor<String, Article, Article> {
        private @Nullable FixedKeyProcessorContext<String, Article> context;
        private @Nullable KeyValueStore<String, Seen> store;

        @Override
        public void init(FixedKeyProcessorContext<String, Article> processing) {
            context = processing;
            KeyValueStore<String, Seen> seen = processing.getStateStore(STORE);
            store = seen;
            Sweep.schedule(
                    processing,
                    bench.config(),
                    seen,
                    value -> Sweep.older(value.getFetched(), bench.config().articleRetention(), bench.clock()));
        }

        @Override
        public void process(FixedKeyRecord<String, Article> record) {
            var processing = Objects.requireNonNull(context);
            var seen = Objects.requireNonNull(store);
            Article article = record.value();
            if (article == null) {
                throw new IllegalArgumentException("article " + record.key() + " has no value");
            }
            if (!article.getArticleId().equals(record.key())) {
                throw new IllegalArgumentException(
                        "the key " + record.key() + " is not the article id " + article.getArticleId());
            }
            String hash = hash(article);
            Seen before = seen.get(record.key());
            Article next = next(before, hash, article);
            if (next == null) {
                bench.metrics().countRepeated();
                return;
            }
            count(before, next);
            seen.put(record.key(), new Seen(hash, next.getRevision(), next.getFetched()));
            processing.forward(record.withValue(next));
        }

        private void count(@Nullable Seen before, Article next) {
            if (next.getStatus() == ArticleStatus.WITHDRAWN) {
                bench.metrics().countWithdrawn();
            } else if (before == null && next.getRevision() == 1) {
                bench.metrics().countFirst();
            } else {
                bench.metrics().countRevised();
            }
        }
    }
}
