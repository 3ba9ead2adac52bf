package bongsu.event;

import bongsu.entity.Name;
import bongsu.event.Phrase.Mark;
import bongsu.schema.EventType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who pays a subsidy to whom, as the case of each says: 가 정부가 나에 보조금을 지급, 나가 가 정부로부터 보조금을 받는다, 나가 가 정부의 보조금을 받는다. Both
 * are actors of the same programme.
 */
final class Subsidies {
    private static final Pattern SUBSIDY = Pattern.compile("보조금|지원금|장려금|저리 ?대출");
    private static final Pattern PAID = Pattern.compile("지급|지원|제공|배정|주기로|주는|준다|대출|수여|확정|받[는은을기아았고]|수령|확보|따냈|타낸");
    private static final Pattern RECEIVED = Pattern.compile("받[는은을기아았고]|수령|확보|따냈|타낸");
    private static final Pattern NOT = Pattern.compile("삭감|축소|철회|취소|중단|폐지|못 받|받지 못|재검토|재협상|않");
    private static final Set<Mark> ACTING = EnumSet.of(Mark.TOPIC, Mark.SUBJECT, Mark.COMMA, Mark.ALSO);
    private static final Set<Kind> PUBLIC = EnumSet.of(Kind.GOVERNMENT, Kind.MINISTRY, Kind.AGENCY);

    private static final Set<Kind> NO_RECEIVER =
            EnumSet.of(Kind.GOVERNMENT, Kind.MINISTRY, Kind.RULER, Kind.AGENCY, Kind.TELLER, Kind.PLACE);
    private static final int FAR = 50;

    private Subsidies() {}

    /**
     * A subsidy that a sentence tells of.
     *
     * @param giver who pays it
     * @param receivers who get it
     */
    record Subsidy(Name giver, List<Name> receivers) {}

    /** The subsidies that a line tells of; none where it says that one is cut or called off. */
    static List<Subsidy> of(Line line) {
        var subsidies = new ArrayList<Subsidy>();
        Matcher subsidy = SUBSIDY.matcher(line.text);
        if (line.names.size() < 2
                || !subsidy.find()
                || !PAID.matcher(line.text).find()
                || NOT.matcher(line.text).find()) {
            return subsidies;
        }
        int at = subsidy.start();
        int clause = Clauses.before(line.clauses(), at);
        Matcher got = RECEIVED.matcher(line.text).region(at, line.text.length());
        boolean received = got.find();
        Phrase described = received ? behind(line, got.end()) : null;
        for (Phrase giver : line.phrases()) {
            Name state = giver.names().get(0);
            int tail = giver.names().getLast().tail();
            boolean pays = giver.clause() == clause && tail <= at && at - tail <= FAR;
            if (!pays || !PUBLIC.contains(Kind.of(state))) {
                continue;
            }
            boolean gives = giver.actor() && ACTING.contains(giver.mark());
            boolean source = received && (giver.thing() || giver.mark() == Mark.OF || giver.mark() == Mark.FROM);
            for (Phrase p : line.phrases()) {
                boolean given = gives && p.mark() == Mark.TO;
                boolean gets = source && (described == null ? ACTING.contains(p.mark()) : p.equals(described));
                if ((given || gets) && receives(p, at)) {
                    subsidies.add(new Subsidy(state, p.names()));
                }
            }
        }
        return subsidies;
    }

    /** Whether a phrase names somebody near the subsidy who may get one. */
    private static boolean receives(Phrase p, int at) {
        return p.actor()
                && at - p.start() <= 2 * FAR
                && p.start() - at <= FAR / 2
                && !NO_RECEIVER.contains(Kind.of(p.names().get(0)));
    }

    /** Who is described by what stands before a place: 보조금을 받는 가; null if nobody is. */
    private static @Nullable Phrase behind(Line line, int at) {
        return line.phrases().stream()
                .filter(p -> p.start() > at && p.start() - at <= 2)
                .findFirst()
                .orElse(null);
    }

    /**
     * Where one party of a subsidy surely acts in a government's programme, the other does, too.
     *
     * @param sure how likely one must be
     * @param least how likely both are then, at the least
     */
    static void share(Reading reading, List<Fact.Deed> deeds, double sure, double least) {
        var together = new HashSet<List<String>>();
        for (Line line : reading.lines()) {
            for (Subsidy subsidy : of(line)) {
                subsidy.receivers()
                        .forEach(r -> together.add(List.of(subsidy.giver().key(), r.key())));
            }
        }
        // by what was held before any of them was raised
        List<Fact.Deed> raised = new ArrayList<>();
        for (List<String> keys : together) {
            Fact.Deed giver = deed(deeds, keys.get(0));
            Fact.Deed receiver = deed(deeds, keys.get(1));
            if (giver != null && receiver != null && Math.max(giver.probability, receiver.probability) >= sure) {
                raised.add(giver);
                raised.add(receiver);
            }
        }
        raised.forEach(deed -> deed.probability = Math.max(deed.probability, least));
    }

    private static Fact.@Nullable Deed deed(List<Fact.Deed> deeds, String key) {
        return deeds.stream()
                .filter(d ->
                        d.type == EventType.GOVERNMENT_PROGRAM && d.name().key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
