package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.EventType;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the sentences before tell, for those that go on without naming it: whom the text is about, who raised money, whether an
 * agreement was made, who was enumerated last. Lines are told to it in order.
 */
final class Discourse {
    /** For how many lines the text goes on about a deal. */
    private static final int LASTS = 3;

    private static final int MOST_LISTED = 14;
    private static final Pattern THEY = Pattern.compile("이들(?:은|이|도| 모두| 투자사| 투자자| 기관| 회사| 기업|과| [0-9])");

    private @Nullable Name topic;
    private @Nullable Name raiser;
    private int raised;
    private int agreed;
    private List<Name> listed = List.of();

    /** Whom the text goes on about where a sentence has no subject; null if nobody. */
    @Nullable
    Name topic() {
        return topic;
    }

    /** Who raised money in one of the last sentences; null if nobody did. */
    @Nullable
    Name raiser() {
        return raised > 0 ? raiser : null;
    }

    /** Whether an agreement was made in one of the last sentences: who "took part" is a partner. */
    boolean agreed() {
        return agreed > 0;
    }

    /** Whom a line means by "they" (이들은, 이들 투자사가): the last enumeration before it; empty if it means nobody. */
    List<Name> they(Line line) {
        return THEY.matcher(line.text).find() ? listed : List.of();
    }

    /** Goes on to the next line. */
    void read(Line line) {
        Name before = topic;
        topic = topic(line, topic);
        raised--;
        agreed--;
        if (fires(line, "round")) {
            raised = Math.max(raised, lasts(line));
            raiser = line.names.isEmpty() ? before : topic;
        }
        if (agrees(line)) {
            agreed = Math.max(agreed, lasts(line));
        }
        line.phrases().stream()
                .filter(p -> p.names().size() > 1 && p.names().size() <= MOST_LISTED)
                .reduce((a, b) -> b)
                .ifPresent(p -> listed = p.names());
    }

    private static boolean fires(Line line, String trigger) {
        return line.fired.stream()
                .anyMatch(f -> f.trigger().type() == EventType.INVESTMENT
                        && f.trigger().name().equals(trigger));
    }

    private static boolean agrees(Line line) {
        return line.fired.stream()
                .anyMatch(f -> f.trigger().strong()
                        && (f.trigger().type() == EventType.ALLIANCE
                                || f.trigger().type() == EventType.JOINT_DEVELOPMENT
                                || f.trigger().type() == EventType.JOINT_VENTURE));
    }

    private static int lasts(Line line) {
        return line.index <= 2 ? 2 * LASTS : LASTS;
    }

    /** The party that the next sentence goes on about: the subject of this one, the first name of a headline. */
    static @Nullable Name topic(Line line, @Nullable Name before) {
        if (line.names.isEmpty()) {
            return before;
        }
        if (line.title()) {
            return line.names.get(0);
        }
        for (Name name : line.names) {
            String particle = Surroundings.particle(line, name);
            if (particle.equals("TOPIC") || particle.equals("SUBJ")) {
                return name;
            }
        }
        return before;
    }
}
