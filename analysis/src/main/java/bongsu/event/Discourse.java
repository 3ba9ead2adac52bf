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
    /** The line with which the lead of a text ends, whose marks open nothing. */
    private static final int LEAD = 1;

    /** For how many lines the text goes on about a deal. */
    private static final int LASTS = 3;

    /** For how many it does where the headline is about a round of investment. */
    private static final int LONG = 15;

    private static final int MOST_LISTED = 14;
    private static final Pattern THEY = Pattern.compile("이들(?:은|이|도| 모두| 투자사| 투자자| 기관| 회사| 기업|과| [0-9])");

    private static final Pattern THE_DEAL =
            Pattern.compile("(?:이번|해당|(?:^|\\s)이) (?:업무 ?)?(?:협약|협력|제휴|계약|파트너십|합작|합의|협업)(?:을|를|에|으로|로|의|은|이)");

    /** What leaves out whose partners or whose thing it tells of: 가와 나가 주요 고객사다, 가가 이를 공급한다. */
    private static final Pattern WHOSE =
            Pattern.compile("(?:고객사?|협력사|파트너사?|주주|투자자|투자사|후보)(?:이?다|로 (?:거론|꼽)|로는 )|(?:주주|투자자|투자사)(?:는|은) "
                    + "|(?:^|\\s)이를 (?!위|통|토대|바탕|계기|두고|놓고|기반|보완|해결|감안|고려|포함|비롯|뒷받침)");

    /** What follows whom a sentence says to be won, too. */
    private static final Pattern WON = Pattern.compile(
            " (?:[^ .]{1,8} )?(?:[가-힣]{0,6}(?:고객|파트너|투자자|주주|협력사|공급사)[가-힣]*로 ?(?:확보|끌어|영입|맞|유치|두|택|선정)|(?:인수|확보|영입|유치|도입|사들|끌어들)[하했이여였한])");

    /** What opens a part of a text, so that nobody named before is its topic. */
    private static final Pattern HEAD = Pattern.compile("[■◆◇●▶★☆]|\\[(?!단독|속보|사진|포토|영상)[^\\]=]{1,20}\\](?! ?기자)");

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

    /**
     * Whom a line goes on about: nobody where it has a subject of its own, unless it tells who else took part in what was agreed or
     * raised before, or refers to the deal, to its object or to the topic's own partners; null if nobody.
     */
    @Nullable
    Name topic(Line line) {
        Name raised = raiser();
        if (raised != null && line.fired.stream().anyMatch(f -> f.trigger().type() == EventType.INVESTMENT)) {
            return raised;
        }
        return topic != null && (!acts(line) || refers(line)) ? topic : null;
    }

    /** Whether a line refers to the deal, to its object or to the topic's partners, or tells who else took part in it. */
    private boolean refers(Line line) {
        boolean members = agreed() && fires(line, "take-part") && !joined(line);
        return members
                || THE_DEAL.matcher(line.text).find()
                || WHOSE.matcher(line.text).find();
    }

    /** Whether a line names whom others joined: 가 컨소시엄에는 나, 다 등이 참여했다. */
    private static boolean joined(Line line) {
        return line.phrases().stream().anyMatch(p -> p.mark() == Phrase.Mark.TO && p.actor());
    }

    /** Whether somebody acts in a line: a topic, or a subject that does not belong to what describes a noun (가가 만든 칩을 …). */
    static boolean acts(Line line) {
        var descriptions = new Descriptions(line);
        return line.phrases().stream()
                .anyMatch(p -> p.actor()
                        && (p.mark() == Phrase.Mark.TOPIC
                                || (p.mark() == Phrase.Mark.ALSO && !wonOver(line, p.end()))
                                || (p.mark() == Phrase.Mark.SUBJECT && !descriptions.embedded(p, line.text.length()))));
    }

    /** Whether who stands before a place with 도 is won, not who acts: 가도 고객사로 확보했다. */
    private static boolean wonOver(Line line, int at) {
        return line.begins(WON, Math.min(at, line.text.length()));
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

    /** Whether a line opens a part of the text, in which nobody named before is the topic. */
    static boolean opens(Line line) {
        return line.index > LEAD && HEAD.matcher(line.text).lookingAt();
    }

    /** Comes to a line, before that is read: what opens a part has no topic of the part before. */
    void enter(Line line) {
        topic = opens(line) ? null : topic;
    }

    /** Goes on to the next line. */
    void read(Line line) {
        Name before = topic;
        topic = topic(line, topic);
        raised--;
        agreed--;
        if (fires(line, "round")) {
            raised = Math.max(raised, line.title() ? LONG : lasts(line));
            raiser = line.names.isEmpty() ? before : raises(line) || raiser == null ? topic : raiser;
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
        return line.fired.stream().anyMatch(f -> f.trigger().name().equals(trigger));
    }

    /** Whether the subject of a line raises money itself, and does not take part in what another raised: 가는 시리즈A에도 참여했다. */
    private static boolean raises(Line line) {
        return !fires(line, "join") || line.text.contains("유치") || line.title();
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

    /** The party that the next sentence goes on about: the subject of this one (but not a newspaper that reports), the first name of a headline. */
    static @Nullable Name topic(Line line, @Nullable Name last) {
        Name before = opens(line) ? null : last;
        if (line.names.isEmpty()) {
            return before;
        }
        if (line.title()) {
            return line.names.get(0);
        }
        for (Name name : line.names) {
            String particle = Surroundings.particle(line, name);
            boolean acts = particle.equals("TOPIC")
                    || particle.equals("SUBJ")
                    || (particle.equals("ALSO") && !wonOver(line, name.tail()));
            if (acts && Kind.of(name) != Kind.TELLER) {
                return name;
            }
        }
        return before;
    }
}
