package bongsu.ingest.crawl;

import bongsu.ingest.crawl.SourceAlarm.Kind;
import bongsu.ingest.extract.ExtractedArticle;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices by itself when a source goes wrong, from what its last pages and feeds were like compared with the ones before.
 * It is told by one thread, and may be asked by others.
 */
final class SourceHealth {
    private static final Logger log = LoggerFactory.getLogger(SourceHealth.class);
    /** How many pages are looked back on, and how many bad ones among them are too many. */
    private static final int RECENT = 10;

    private static final int TOO_MANY = 6;
    /** How many texts make the usual length. */
    private static final int USUAL = 50;

    private static final double SHRUNK = 0.35;
    private static final Duration FUTURE = Duration.ofDays(1);
    private static final Duration SHORTEST_DROUGHT = Duration.ofHours(6);
    /** A drought is this many times the longest silence that the source was seen to have. */
    private static final int DROUGHT = 4;

    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, SourceAlarm> alarms = new ConcurrentHashMap<>();

    private static final class Source {
        final Map<Kind, Deque<Boolean>> bad = new EnumMap<>(Kind.class);
        final Map<Kind, String> lastGood = new EnumMap<>(Kind.class);
        final Map<Kind, String> firstBad = new EnumMap<>(Kind.class);
        final Deque<Integer> lengths = new ArrayDeque<>();
        boolean dated;

        @Nullable
        Instant lastNews;

        Duration longestSilence = Duration.ZERO;
    }

    SourceHealth(MeterRegistry registry) {
        for (Kind kind : Kind.values()) {
            Gauge.builder(
                            "bongsu.crawl.source.alarms",
                            alarms,
                            of -> of.values().stream()
                                    .filter(alarm -> alarm.kind() == kind)
                                    .count())
                    .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                    .description("Sources that an operator should look at")
                    .register(registry);
        }
    }

    /** An article was read. */
    void read(String id, String url, ExtractedArticle article, Instant now) {
        Source source = sources.computeIfAbsent(id, any -> new Source());
        judge(id, source, Kind.UNREADABLE, url, false, now);
        OffsetDateTime published = article.published();
        boolean future = published != null && published.toInstant().isAfter(now.plus(FUTURE));
        judge(id, source, Kind.DATES, url, future || (published == null && source.dated), now);
        source.dated |= published != null;
        int length = article.body().length();
        int usual = median(source.lengths);
        boolean shrunk = source.lengths.size() >= RECENT && length < usual * SHRUNK;
        judge(id, source, Kind.SHORT, url, shrunk, now);
        if (!shrunk) {
            source.lengths.add(length);
            if (source.lengths.size() > USUAL) {
                source.lengths.remove();
            }
        }
    }

    /** A page that was to be an article was none. */
    void unreadable(String id, String url, Instant now) {
        judge(id, sources.computeIfAbsent(id, any -> new Source()), Kind.UNREADABLE, url, true, now);
    }

    /** A feed was looked at. */
    void polled(String id, String feed, boolean news, Instant now) {
        Source source = sources.computeIfAbsent(id, any -> new Source());
        Instant last = source.lastNews;
        if (news || last == null) {
            if (last != null) {
                Duration silence = Duration.between(last, now);
                boolean longer = silence.compareTo(source.longestSilence) > 0 && !alarms.containsKey(key(id, Kind.DRY));
                source.longestSilence = longer ? silence : source.longestSilence;
            }
            source.lastNews = now;
            source.lastGood.put(Kind.DRY, feed);
            alarms.remove(key(id, Kind.DRY));
            return;
        }
        Duration drought = source.longestSilence.multipliedBy(DROUGHT);
        if (Duration.between(last, now).compareTo(drought.compareTo(SHORTEST_DROUGHT) > 0 ? drought : SHORTEST_DROUGHT)
                > 0) {
            raise(new SourceAlarm(id, Kind.DRY, source.lastGood.get(Kind.DRY), feed, now));
        }
    }

    /** Every alarm that stands, by source. */
    List<SourceAlarm> alarms() {
        return alarms.values().stream()
                .sorted(Comparator.comparing(SourceAlarm::source).thenComparing(SourceAlarm::kind))
                .toList();
    }

    private void judge(String id, Source source, Kind kind, String url, boolean bad, Instant now) {
        Deque<Boolean> recent = source.bad.computeIfAbsent(kind, any -> new ArrayDeque<>());
        recent.add(bad);
        if (recent.size() > RECENT) {
            recent.remove();
        }
        if (bad) {
            source.firstBad.putIfAbsent(kind, url);
        } else {
            source.lastGood.put(kind, url);
        }
        long failures = recent.stream().filter(each -> each).count();
        if (failures >= TOO_MANY) {
            String first = source.firstBad.getOrDefault(kind, url);
            raise(new SourceAlarm(id, kind, source.lastGood.get(kind), first, now));
        } else if (failures == 0) {
            source.firstBad.remove(kind);
            alarms.remove(key(id, kind));
        }
    }

    private void raise(SourceAlarm alarm) {
        if (alarms.putIfAbsent(key(alarm.source(), alarm.kind()), alarm) == null) {
            log.warn(
                    "the source {} is {}: last good {}, first bad {}",
                    alarm.source(),
                    alarm.kind(),
                    alarm.lastGood(),
                    alarm.firstBad());
        }
    }

    private static String key(String source, Kind kind) {
        return source + ":" + kind;
    }

    private static int median(Deque<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
