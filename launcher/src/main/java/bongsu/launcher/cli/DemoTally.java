package bongsu.launcher.cli;

import bongsu.launcher.broker.Cluster;
import bongsu.schema.Alert;
import bongsu.schema.AnalyzedArticle;
import bongsu.schema.Delivered;
import bongsu.schema.Event;
import bongsu.schema.EventStatus;
import bongsu.schema.Pedigree;
import bongsu.schema.Shift;
import bongsu.schema.ShiftKind;
import bongsu.schema.Story;
import bongsu.schema.Topic;
import bongsu.schema.Topics;
import bongsu.schema.Trend;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** What the topics of a demo hold at its end, counted: a row a thing, in the order of the flow. */
final class DemoTally {
    private final Cluster cluster;
    private final Map<String, Long> rows = new LinkedHashMap<>();

    private DemoTally(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Name and count of each row; a name that begins with spaces is part of the row above. */
    static Map<String, Long> of(Cluster cluster) {
        DemoTally tally = new DemoTally(cluster);
        tally.count();
        return tally.rows;
    }

    private void count() {
        put("entities added", now(Topics.ENTITIES), entry -> !entry.getRetired());
        put("copies", now(Topics.ANALYZED), DemoTally::copy);
        List<Event> events = Stream.concat(
                        now(Topics.PARTNERSHIP_EVENTS).stream(), now(Topics.SOVEREIGNTY_EVENTS).stream())
                .toList();
        put("events corrected", events, event -> event.getStatus() == EventStatus.CORRECTED);
        put("events retracted", events, event -> event.getStatus() == EventStatus.RETRACTED);
        List<Story> stories = now(Topics.STORIES).stream()
                .filter(story -> story.getMergedInto() == null)
                .toList();
        put("stories", stories, story -> true);
        put("  of several newsrooms", stories, story -> story.getNewsrooms().size() > 1);
        put("  press releases", stories, Story::getPressRelease);
        put("  exclusives checked", stories, story -> !story.getExclusive().isEmpty());
        put("  contradictory", stories, story -> story.getContradiction() != null);
        put("  without news", stories, story -> story.getDaysWithoutNews() > 0);
        put("lineages", now(Topics.LINEAGE), DemoTally::stands);
        put("postures", now(Topics.POSTURE), posture -> true);
        List<Shift> shifts = now(Topics.SHIFTS).stream()
                .filter(shift -> shift.getStatus() != EventStatus.RETRACTED)
                .toList();
        put("shifts", shifts, shift -> true);
        put("  DIRECTION", shifts, shift -> shift.getKind() == ShiftKind.DIRECTION);
        put("  CONTRADICTION", shifts, shift -> shift.getKind() == ShiftKind.CONTRADICTION);
        Collection<Trend> trends = now(Topics.TRENDS);
        put("trends", trends, trend -> true);
        put("  bursts", trends, Trend::getBurst);
        put("subscriptions", now(Topics.SUBSCRIPTIONS), subscription -> true);
        put("deliveries", now(Topics.DELIVERIES), Delivered::getTaken);
        put("alerted twice", twice(), alert -> true);
    }

    private static boolean copy(AnalyzedArticle article) {
        return article.getDuplicateOf() != null;
    }

    private static boolean stands(Pedigree pedigree) {
        return pedigree.getStatus() != EventStatus.RETRACTED;
    }

    private <T> void put(String name, Collection<T> all, Predicate<? super T> counts) {
        rows.put(name, all.stream().filter(counts).count());
    }

    /** First alerts, beyond the one, of the same subscription and story. */
    private List<Alert> twice() {
        List<Alert> twice = new ArrayList<>();
        Map<String, Alert> first = new LinkedHashMap<>();
        var deserializer = Topics.ALERTS.serde(cluster.format()).deserializer();
        try (TopicReader reader = TopicReader.fromBeginning(cluster, Topics.ALERTS.name())) {
            reader.untilEnd(record -> {
                Alert alert = deserializer.deserialize(record.topic(), record.value());
                if (alert != null && !alert.getUpdate() && first.put(record.key(), alert) != null) {
                    twice.add(alert);
                }
            });
        }
        return twice;
    }

    private <T extends SpecificRecord> Collection<T> now(Topic<T> topic) {
        return new CompactedTopic<>(cluster, topic).all().values();
    }
}
