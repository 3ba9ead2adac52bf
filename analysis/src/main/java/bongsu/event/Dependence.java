package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.EventType;
import bongsu.schema.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A dependence on foreign technology that a sentence plainly tells: of somebody on somebody (가는 나의 칩에 의존한다), or of nobody in
 * particular (반도체를 전량 수입에 의존한다).
 */
final class Dependence {
    private static final EventType TYPE = EventType.FOREIGN_DEPENDENCE;
    /** How likely a line must tell of it by its words: plainly, and with how much depends. */
    private static final double PLAIN = 0.2;

    private static final double WHOLLY = 0.05;
    /** What is left of that in an article that is about sovereignty. */
    private static final double AMONG = 0.35;

    private static final double SURE = 0.5;
    /** How likely it is told where words say how much depends. */
    private static final double LIKELY = 0.4;

    /** How far before the word somebody stands on whom one depends. */
    private static final int NEAR = 20;

    private static final int REACH = 30;

    private static final Pattern QUANTITY = Pattern.compile("[0-9] ?(?:%|퍼센트)|전량|대부분|절대적|거의 (?:모두|전부)");
    private static final Pattern NONE =
            Pattern.compile("(?:하|되|당하)?(?:지 ?(?:않|말|못)|지는 않)|[도성]?(?:이|가|은|는)? 없(?:이|는|다|었)|에서 (?:벗어나|벗어난|탈피)");

    private final Line line;
    private final Rules.Fired fired;
    private final @Nullable Argument on;

    private Dependence(Line line, Rules.Fired fired) {
        this.line = line;
        this.fired = fired;
        this.on = on();
    }

    /**
     * The dependence that an article tells best; null if none is likely enough.
     *
     * @param among whether the article is likely about sovereignty: then less is asked of the line
     */
    static @Nullable Decided of(Reading reading, Models models, boolean among) {
        int answer = LineFeatures.ANSWERS.indexOf(TYPE.name());
        Dependence best = null;
        for (Line line : reading.lines()) {
            Rules.Fired fired = fired(line);
            if (fired != null && Reliance.technology(reading, line) && !denied(line, fired)) {
                var told = new Dependence(line, fired);
                boolean enough = line.types[answer] >= told.asked(among) && !told.domestic();
                if (enough && (best == null || line.types[answer] > best.line.types[answer])) {
                    best = told;
                }
            }
        }
        return best == null
                ? null
                : best.decided(reading, models, Math.max(best.line.types[answer], best.wholly() ? LIKELY : 0));
    }

    /** The plain trigger of a line; null if none fires. */
    private static Rules.@Nullable Fired fired(Line line) {
        return line.fired.stream()
                .filter(f -> f.trigger().type() == TYPE && f.trigger().strong())
                .findFirst()
                .orElse(null);
    }

    private static boolean denied(Line line, Rules.Fired fired) {
        return line.begins(NONE, fired.span().end());
    }

    private double asked(boolean among) {
        return (wholly() ? WHOLLY : PLAIN) * (among ? AMONG : 1);
    }

    /** Whether the words around say how much depends on what is foreign. */
    private boolean wholly() {
        int from = Math.max(0, fired.span().start() - REACH);
        int to = Math.min(line.text.length(), fired.span().end() + REACH);
        return QUANTITY.matcher(line.text.substring(from, to)).find();
    }

    /** Whether one depends on somebody of the country, which is no dependence on what is foreign. */
    private boolean domestic() {
        return on != null
                && on.names().stream()
                        .allMatch(n -> n.organisation() != null
                                && "KR".equals(n.organisation().country()));
    }

    /** On whom, right before the word: 나에 의존, 나에 대한 의존도, 나 의존. */
    private @Nullable Argument on() {
        int at = fired.span().start();
        int clause = Clauses.before(line.clauses(), at);
        Argument on = null;
        for (Phrase p : line.phrases()) {
            boolean near = p.end() <= at && at - p.end() <= NEAR && p.clause() == clause;
            boolean leant = p.mark() == Phrase.Mark.TO || p.mark() == Phrase.Mark.OF || p.mark() == Phrase.Mark.BARE;
            on = near && leant ? new Argument(p.names(), 1) : on;
        }
        return on;
    }

    private @Nullable Argument who() {
        Predicate predicate =
                Predicate.of(line, fired.span().start(), fired.span().end());
        Argument subject = new Subjects(line, new Arguments(line), null).of(predicate);
        return subject == null || subject.plain() < SURE ? null : subject;
    }

    private Decided decided(Reading reading, Models models, double probability) {
        var parties = new ArrayList<Name>();
        var roles = new ArrayList<Role>();
        Argument who = on == null ? null : who();
        if (on != null && who != null && who.names().stream().noneMatch(on.names()::contains)) {
            add(who, Role.ACTOR, parties, roles);
        }
        if (on != null) {
            add(on, Role.COUNTERPART, parties, roles);
        }
        return Decided.of(reading, models, TYPE, line, List.of(), fired, parties, roles, probability);
    }

    private static void add(Argument argument, Role role, List<Name> parties, List<Role> roles) {
        for (Name name : argument.names()) {
            if (!name.isAmong(parties)) {
                parties.add(name);
                roles.add(role);
            }
        }
    }
}
