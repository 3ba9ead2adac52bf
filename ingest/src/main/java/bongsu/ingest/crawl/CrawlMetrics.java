package bongsu.ingest.crawl;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** The crawler's counters: for metrics as {@code bongsu.crawl.*} and for {@link CrawlCounts}. Safe for use by several threads. */
final class CrawlMetrics {

    /** What is counted. visits = fetched + not modified + disallowed + refused + gone + moved + failed. */
    enum Count {
        FETCHED("bongsu.crawl.visits", "outcome", "fetched", "How visits of pages ended"),
        NOT_MODIFIED("bongsu.crawl.visits", "outcome", "not_modified", "How visits of pages ended"),
        DISALLOWED("bongsu.crawl.visits", "outcome", "disallowed", "How visits of pages ended"),
        REFUSED("bongsu.crawl.visits", "outcome", "refused", "How visits of pages ended"),
        GONE("bongsu.crawl.visits", "outcome", "gone", "How visits of pages ended"),
        MOVED("bongsu.crawl.visits", "outcome", "moved", "How visits of pages ended"),
        FAILED("bongsu.crawl.visits", "outcome", "failed", "How visits of pages ended"),
        ARTICLES("bongsu.crawl.articles", "kind", "first", "Records written to bongsu.articles"),
        REVISIONS("bongsu.crawl.articles", "kind", "revision", "Records written to bongsu.articles"),
        WITHDRAWALS("bongsu.crawl.articles", "kind", "withdrawal", "Records written to bongsu.articles"),
        REPEATS("bongsu.crawl.repeats", "", "", "Pages that hold an article published from another address"),
        DEAD_LETTERS("bongsu.crawl.dead.letters", "", "", "What could not be processed"),
        LINKS("bongsu.crawl.links", "", "", "Addresses of articles found"),
        POLLS("bongsu.crawl.polls", "outcome", "read", "Looks at feeds, sitemaps and listing pages"),
        UNCHANGED_POLLS("bongsu.crawl.polls", "outcome", "unchanged", "Looks at feeds, sitemaps and listing pages"),
        FAILED_POLLS("bongsu.crawl.polls", "outcome", "failed", "Looks at feeds, sitemaps and listing pages");

        private final String metric;
        private final String tag;
        private final String value;
        private final String description;

        Count(String metric, String tag, String value, String description) {
            this.metric = metric;
            this.tag = tag;
            this.value = value;
            this.description = description;
        }
    }

    private final Map<Count, Counter> counters = new EnumMap<>(Count.class);
    private final Map<Count, LongAdder> own = new EnumMap<>(Count.class);

    CrawlMetrics(MeterRegistry registry) {
        for (Count count : Count.values()) {
            Counter.Builder builder = Counter.builder(count.metric).description(count.description);
            if (!count.tag.isEmpty()) {
                builder.tag(count.tag, count.value);
            }
            counters.put(count, builder.register(registry));
            own.put(count, new LongAdder());
        }
    }

    void add(Count count) {
        Counter counter = counters.get(count);
        LongAdder adder = own.get(count);
        if (counter == null || adder == null) {
            throw new IllegalStateException("no counter for " + count);
        }
        counter.increment();
        adder.increment();
    }

    /** What was counted since this object was made. */
    CrawlCounts snapshot() {
        return new CrawlCounts(
                value(Count.FETCHED),
                value(Count.NOT_MODIFIED),
                value(Count.DISALLOWED),
                value(Count.REFUSED),
                value(Count.FAILED),
                value(Count.ARTICLES),
                value(Count.REVISIONS),
                value(Count.REPEATS),
                value(Count.WITHDRAWALS),
                value(Count.DEAD_LETTERS),
                value(Count.LINKS),
                value(Count.POLLS) + value(Count.UNCHANGED_POLLS) + value(Count.FAILED_POLLS));
    }

    private long value(Count count) {
        LongAdder adder = own.get(count);
        return adder == null ? 0 : adder.sum();
    }
}
