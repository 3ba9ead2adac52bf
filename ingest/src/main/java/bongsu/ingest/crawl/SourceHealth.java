package bongsu.ingest.crawl;

import bongsu.ingest.extract.ExtractedArticle;
import bongsu.schema.AlarmKind;
import bongsu.schema.SourceAlarm;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
 * Notices by itself when a source goes wrong, from what its last pages and feeds were like compared with the ones before, and
 * when it is well again. It is told by one thread, and may be asked by others.
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
    /** Alarms of a crawler before this one, by key: taken up when this one looks at their source. */
    private final Map<String, SourceAlarm> inherited = new HashMap<>();

    private final List<SourceAlarm> changes = new ArrayList<>();

    private static final class Source {
        final Map<AlarmKind, Deque<Boolean>> bad = new EnumMap<>(AlarmKind.class);
        final Map<AlarmKind, String> lastGood = new EnumMap<>(AlarmKind.class);
        final Map<AlarmKind, String> firstBad = new EnumMap<>(AlarmKind.class);
        final Deque<Integer> lengths = new ArrayDeque<>();
        boolean dated;

        @Nullable
        Instant lastNews;

        Duration longestSilence = Duration.ZERO;
    }

    SourceHealth(MeterRegistry registry) {
        for (AlarmKind kind : AlarmKind.values()) {
            if (kind != AlarmKind.UNKNOWN) {
                Gauge.builder(
                                "bongsu.crawl.source.alarms",
                                alarms,
                                of -> of.values().stream()
                                        .filter(alarm -> alarm.getKind() == kind)
                                        .count())
                        .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                        .description("Sources that an operator should look at")
                        .register(registry);
            }
        }
    }

    /** The key of an alarm in its topic. */
    static String key(SourceAlarm alarm) {
        return key(alarm.getSource(), alarm.getKind());
    }

    /** What the topic says of a source: an alarm that stands, or that is over. */
    void inherit(SourceAlarm alarm) {
        if (alarm.getUntil() == null && !alarms.containsKey(key(alarm))) {
            inherited.put(key(alarm), alarm);
        } else {
            inherited.remove(key(alarm));
        }
    }

    /**
     * An article was read.
     *
     * @param layout whether a layout of the source found the body; null where that was not looked at
     */
    void read(String id, String url, ExtractedArticle article, @Nullable Boolean layout, Instant now) {
        Source source = sources.computeIfAbsent(id, any -> new Source());
        judge(id, source, AlarmKind.UNREADABLE, url, false, now);
        if (layout != null) {
            judge(id, source, AlarmKind.LAYOUT, url, !layout, now);
        }
        OffsetDateTime published = article.published();
        boolean future = published != null && published.toInstant().isAfter(now.plus(FUTURE));
        judge(id, source, AlarmKind.DATES, url, future || (published == null && source.dated), now);
        source.dated |= published != null;
        int length = article.body().length();
        int usual = median(source.lengths);
        boolean shrunk = source.lengths.size() >= RECENT && length < usual * SHRUNK;
        judge(id, source, AlarmKind.SHORT, url, shrunk, now);
        if (!shrunk) {
            source.lengths.add(length);
            if (source.lengths.size() > USUAL) {
                source.lengths.remove();
            }
        }
    }

    /** A page that was to be an article was none. */
    void unreadable(String id, String url, Instant now) {
        judge(id, sources.computeIfAbsent(id, any -> new Source()), AlarmKind.UNREADABLE, url, true, now);
    }

    /** A feed was looked at. */
    void polled(String id, String feed, boolean news, Instant now) {
        Source source = sources.computeIfAbsent(id, any -> new Source());
        String key = takeUp(id, AlarmKind.DRY);
        Instant last = source.lastNews;
        if (news || last == null) {
            if (last != null) {
                Duration silence = Duration.between(last, now);
                boolean longer = silence.compareTo(source.longestSilence) > 0 && !alarms.containsKey(key);
                source.longestSilence = longer ? silence : source.longestSilence;
            }
            source.lastNews = now;
            source.lastGood.put(AlarmKind.DRY, feed);
            if (news) {
                end(key, now);
            }
            return;
        }
        Duration drought = source.longestSilence.multipliedBy(DROUGHT);
        if (Duration.between(last, now).compareTo(drought.compareTo(SHORTEST_DROUGHT) > 0 ? drought : SHORTEST_DROUGHT)
                > 0) {
            raise(id, source, AlarmKind.DRY, feed, now);
        }
    }

    /** Whether the layouts of a source are in doubt, so that each of its pages is to be looked at. */
    boolean suspects(String id) {
        Source source = sources.get(id);
        return source != null && source.firstBad.containsKey(AlarmKind.LAYOUT);
    }

    /** Every alarm that stands, by source. */
    List<SourceAlarm> alarms() {
        return alarms.values().stream()
                .sorted(Comparator.comparing(SourceAlarm::getSource).thenComparing(SourceAlarm::getKind))
                .toList();
    }

    /** The alarms that were raised or ended since this was last asked. */
    List<SourceAlarm> changes() {
        List<SourceAlarm> all = List.copyOf(changes);
        changes.clear();
        return all;
    }

    private void judge(String id, Source source, AlarmKind kind, String url, boolean bad, Instant now) {
        String key = takeUp(id, kind);
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
            raise(id, source, kind, source.firstBad.getOrDefault(kind, url), now);
        } else if (failures == 0) {
            source.firstBad.remove(kind);
            if (recent.size() == RECENT) {
                end(key, now);
            }
        }
    }

    private String takeUp(String id, AlarmKind kind) {
        String key = key(id, kind);
        SourceAlarm before = inherited.remove(key);
        if (before != null) {
            alarms.putIfAbsent(key, before);
        }
        return key;
    }

    private void raise(String id, Source source, AlarmKind kind, String firstBad, Instant now) {
        SourceAlarm alarm = new SourceAlarm(id, kind, source.lastGood.get(kind), firstBad, now, null);
        if (alarms.putIfAbsent(key(alarm), alarm) == null) {
            changes.add(alarm);
            log.warn("the source {} is {}: last good {}, first bad {}", id, kind, alarm.getLastGood(), firstBad);
        }
    }

    private void end(String key, Instant now) {
        SourceAlarm alarm = alarms.remove(key);
        if (alarm != null) {
            changes.add(SourceAlarm.newBuilder(alarm).setUntil(now).build());
            log.info("the source {} is {} no more", alarm.getSource(), alarm.getKind());
        }
    }

    private static String key(String source, AlarmKind kind) {
        return source + ":" + kind;
    }

    private static int median(Deque<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
