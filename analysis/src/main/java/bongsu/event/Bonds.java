package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.EventType;
import bongsu.schema.Family;
import bongsu.text.Morpheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the grammar of a sentence says about who is tied with whom: each trigger's predicate takes its parties by case (A가 B와
 * 협약, A가 B에 투자, A가 B를 인수, A가 B의 모델을 도입). How plain the reading is goes from 0 to 1 and falls with each
 * clause between party and predicate.
 */
final class Bonds {
    /** Who has something made by another takes it: 가는 나에 생산을 맡겼다. */
    private static final Pattern ENTRUSTED = Pattern.compile("^.{0,8}(?:맡기|맡긴|맡겨|맡겼|의뢰)");

    private static final Set<String> PROVIDING = Set.of("supply", "trade");
    private static final double INHERITED = 0.6;
    private static final double WEAK = 0.5;
    private static final double CLAUSE = 0.25;
    private static final double EMBEDDED = 0.5;
    private static final double PLACE = 0.3;
    private static final double CUSTOMER = 0.8;
    private static final int ADJACENT = 12;

    private final Line line;
    private final List<Phrase> phrases;
    private final @Nullable Name topic;
    private final Context context;
    private final int[] clauses;
    private final Map<String, double[]> bonds = new HashMap<>();

    /**
     * What the sentences before tell.
     *
     * @param topic whom the text goes on about where a sentence has no subject; null if nobody
     * @param funding whether money was raised: who "took part" invested
     * @param agreed whether an agreement was made: who "took part" is a partner
     */
    record Context(@Nullable Name topic, boolean funding, boolean agreed) {
        static final Context NONE = new Context(null, false, false);
    }

    private Bonds(Line line, Context context) {
        this.context = context;
        this.line = line;
        this.phrases = line.phrases();
        this.topic = context.topic();
        this.clauses = Phrase.clauses(line.morphemes);
    }

    /**
     * The bonds of a line: for each pair of keys (left, a tab, right) how plain it is by {@link Scores#PAIR_TYPES}; the left party is
     * the investor or provider where the type has sides.
     */
    static Map<String, double[]> of(Line line, Context context) {
        var b = new Bonds(line, context);
        for (Rules.Fired fired : line.fired) {
            if (Filling.family(fired.trigger().type()) == Family.PARTNERSHIP) {
                b.read(fired);
            }
        }
        return b.bonds;
    }

    private record Argument(List<Name> names, double plain) {}

    private void read(Rules.Fired fired) {
        Trigger trigger = fired.trigger();
        double weight = trigger.strong() ? 1 : WEAK;
        EventType type = trigger.type();
        int at = fired.span().start();
        int end = fired.span().end();
        Argument subject = subject(at, end);
        Argument with = nearest(at, end, Phrase.Mark.WITH);
        switch (type) {
            case ALLIANCE, JOINT_DEVELOPMENT, JOINT_VENTURE -> {
                if (trigger.name().equals("take-part")) {
                    members(type, end);
                } else {
                    mutual(type, weight, at, end, subject, with);
                }
            }
            case INVESTMENT -> investment(type, weight, at, end, trigger, subject);
            case ACQUISITION -> {
                Argument target = either(nearest(at, end, Phrase.Mark.OBJECT), adjacent(at));
                if (merger(at, end)) {
                    mutual(type, weight, at, end, subject, with);
                    within(type, target, weight * 0.9);
                    within(type, owner(at), weight * 0.9);
                } else {
                    bond(type, subject, with, weight * 0.7);
                }
                boolean sold = line.text.startsWith("매각", at) || line.text.startsWith("양도", at);
                Argument to = nearest(at, end, Phrase.Mark.TO);
                if (sold && to != null) {
                    bond(type, to, either(target, subject), weight);
                } else {
                    bond(type, subject, target, weight);
                    bond(type, subject, owner(at), weight * 0.8);
                }
            }
            case ADOPTION -> adoption(type, weight, at, end, trigger, subject);
            default -> throw new IllegalStateException("no partnership: " + type);
        }
    }

    /** Who takes part in what was agreed before: 이번 협약에는 가, 나, 다 등이 참여했다. */
    private void members(EventType type, int end) {
        boolean agreed = context.agreed()
                || line.fired.stream()
                        .anyMatch(f -> f.trigger().strong() && f.trigger().type() == EventType.ALLIANCE);
        double weight = agreed ? 1 : WEAK * 0.6;
        for (Phrase p : phrases) {
            if (p.start() < end + ADJACENT && p.names().size() > 1) {
                var members = new Argument(p.names(), 0.8);
                within(type, members, weight);
                bond(type, members, topic == null ? null : new Argument(List.of(topic), 0.9), weight);
            }
        }
    }

    private int clause(int at) {
        return Phrase.clause(clauses, at);
    }

    /** What the sentence is about, where somebody else acts in it: 다는 가, 나 등이 출자해 설립한 회사다. */
    private @Nullable Argument founded(int at) {
        return marked(Phrase.Mark.TOPIC, at);
    }

    private @Nullable Argument subjects(int at) {
        return marked(Phrase.Mark.SUBJECT, at);
    }

    private @Nullable Argument marked(Phrase.Mark mark, int at) {
        Argument last = null;
        for (Phrase p : phrases) {
            if (p.mark() == mark && !p.thing() && p.end() <= at && clause(at) - p.clause() <= 1) {
                last = new Argument(p.names(), 0.9);
            }
        }
        return last;
    }

    private boolean merger(int at, int end) {
        String word = line.text.substring(at, end);
        return word.contains("합병") || word.startsWith("통합") || line.text.startsWith(" 합병", end);
    }

    private void mutual(
            EventType type, double weight, int at, int end, @Nullable Argument subject, @Nullable Argument with) {
        bond(type, subject, with, weight);
        within(type, subject, weight * 0.9);
        within(type, with, weight * 0.8);
        for (Phrase p : phrases) {
            boolean near = p.end() <= at && clause(at) - p.clause() <= 1;
            if (near && p.mark() == Phrase.Mark.SUBJECT && p.names().size() > 1) {
                within(type, new Argument(p.names(), 0.8), weight);
            }
        }
        if (type == EventType.JOINT_VENTURE) {
            bond(type, founded(at), subjects(at), weight * 0.6);
        }
        Argument beside = adjacent(at, false);
        within(type, beside, weight * 0.9);
        bond(type, beside, with, weight * 0.8);
        if (line.text.startsWith("파트너", at) || line.text.startsWith("협력사", at)) {
            Argument partners = behind(end);
            within(type, partners, weight * 0.6);
            bond(type, either(with, subject), partners, weight * 0.8);
        }
        for (Phrase p : phrases) {
            if (p.head().equals("컨소시엄") || p.head().equals("연합")) {
                within(type, new Argument(p.names(), 0.9), weight);
                bond(type, new Argument(p.names(), 0.8), subject, weight);
            } else if (line.title() && p.names().size() > 1 && p.start() < at) {
                within(type, new Argument(p.names(), 0.7), weight);
            }
        }
    }

    private void investment(
            EventType type, double weight, int at, int end, Trigger trigger, @Nullable Argument subject) {
        bond(type, subjects(at), founded(at), weight * 0.5);
        Argument from = nearest(at, end, Phrase.Mark.FROM);
        Argument to = either(nearest(at, end, Phrase.Mark.TO), either(owner(at), adjacent(at)));
        boolean joined = !trigger.name().equals("join")
                && (line.text.contains("참여") || line.text.contains("주도") || line.text.contains("투자자"));
        if (from != null && !trigger.name().equals("equity")) {
            bond(type, from, subject, weight);
        }
        if (joined && topic != null) {
            bond(type, subject, new Argument(List.of(topic), 0.8), weight);
        }
        if (joined) {
            bond(type, subject, nearest(at, end, Phrase.Mark.TO), weight * 0.9);
        }
        if (topic != null && context.funding()) {
            var raiser = new Argument(List.of(topic), 0.9);
            bond(type, trigger.name().equals("join") ? subject : null, raiser, 1);
            for (Phrase p : phrases) {
                bond(type, p.names().size() > 1 ? new Argument(p.names(), 0.8) : null, raiser, 1);
            }
        }
        if (trigger.name().equals("join")) {
            return;
        }
        if (!trigger.name().equals("round")) {
            bond(type, subject, to, weight);
        }
    }

    private void adoption(EventType type, double weight, int at, int end, Trigger trigger, @Nullable Argument subject) {
        Argument to = nearest(at, end, Phrase.Mark.TO);
        if (line.text.startsWith("고객", at)) {
            Argument customers = either(called("고객"), either(behind(end), nearest(at, end, Phrase.Mark.OBJECT)));
            double sure = Math.max(weight, CUSTOMER);
            bond(type, subject, customers, sure);
            bond(type, topic == null ? null : new Argument(List.of(topic), 0.7), behind(end), sure);
            bond(type, owner(at), customers, sure * 0.8);
            return;
        }
        if (PROVIDING.contains(trigger.name())
                && ENTRUSTED.matcher(line.text.substring(at)).find()) {
            bond(type, to, subject, weight);
            bond(type, nearest(at, end, Phrase.Mark.WITH), subject, weight * 0.8);
        } else if (PROVIDING.contains(trigger.name())) {
            bond(type, subject, to, weight);
            if (to == null && topic != null) {
                bond(type, subject, new Argument(List.of(topic), 0.8), weight * 0.6);
            }
            bond(type, subject, nearest(at, end, Phrase.Mark.FROM), weight * 0.7);
            bond(type, owner(at), subject, weight * 0.4);
            bond(type, subject, either(nearest(at, end, Phrase.Mark.WITH), null), weight * 0.8);
        } else {
            Argument provider = either(owner(at), either(nearest(at, end, Phrase.Mark.OBJECT), adjacent(at)));
            if (provider == null && topic != null) {
                provider = new Argument(List.of(topic), 0.5);
            }
            bond(type, provider, subject, weight);
            bond(type, provider, to, weight);
            bond(type, subject, to, weight * 0.8);
        }
    }

    /** The subject of a predicate: the nearest one, or the topic of the sentence, or of the text before it. */
    private @Nullable Argument subject(int at, int end) {
        int clause = Phrase.clause(clauses, at);
        Argument best = null;
        boolean any = false;
        for (Phrase p : phrases) {
            boolean subject = switch (p.mark()) {
                case TOPIC, SUBJECT, ALSO -> true;
                case COMMA -> line.title() || p.start() == 0;
                case END, BARE -> line.title() && p.start() < at && p.start() < ADJACENT;
                default -> false;
            };
            if (!subject || p.thing() || p.clause() > clause || (p.start() > end && p.clause() > clause)) {
                continue;
            }
            any = true;
            double far = CLAUSE * (clause - p.clause()) * (p.mark() == Phrase.Mark.TOPIC ? 0.5 : 1);
            double plain = Math.max(0.1, 1 - far - (p.mark() == Phrase.Mark.COMMA ? 0.1 : 0));
            plain *= embedded(p, at) ? EMBEDDED : 1;
            if (best == null || plain >= best.plain()) {
                best = new Argument(p.names(), plain);
            }
        }
        if (best == null) {
            best = modified(at, end);
        }
        return best == null && !any && topic != null ? new Argument(List.of(topic), INHERITED) : best;
    }

    /** Whether a subject belongs to a clause that describes something before the predicate: "나가 만든 제품을 …". */
    private boolean embedded(Phrase p, int at) {
        if (p.mark() == Phrase.Mark.TOPIC || p.mark() == Phrase.Mark.COMMA || line.title()) {
            return false;
        }
        for (Morpheme m : line.morphemes) {
            if (m.start() >= p.end() && m.end() <= at) {
                if (m.tag().equals("EC") || m.tag().equals("EF")) {
                    return false;
                }
                if (m.tag().equals("ETM") && !Phrase.postposition(line.morphemes, m)) {
                    return phrases.stream()
                            .noneMatch(o ->
                                    o.start() >= p.end() && o.end() <= m.start() && o.mark() == Phrase.Mark.SUBJECT);
                }
            }
        }
        return false;
    }

    /** The party behind an adnominal clause: 투자를 유치한 A. */
    private @Nullable Argument modified(int at, int end) {
        for (Phrase p : phrases) {
            if (p.start() >= end && p.start() - end < ADJACENT) {
                boolean adnominal = line.morphemes.stream()
                        .anyMatch(m -> m.tag().equals("ETM") && m.start() >= at && m.end() <= p.start());
                return adnominal ? new Argument(p.names(), 0.8) : null;
            }
        }
        return null;
    }

    /** The nearest phrase of a case in the clause of the predicate, or in one before it. */
    private @Nullable Argument nearest(int at, int end, Phrase.Mark mark) {
        int clause = Phrase.clause(clauses, at);
        Argument best = null;
        for (Phrase p : phrases) {
            if (p.mark() != mark || p.clause() > clause || (p.start() >= end && p.clause() != clause)) {
                continue;
            }
            double plain = Math.max(0.1, 1 - CLAUSE * (clause - p.clause()) - (p.start() >= end ? 0.1 : 0));
            if (p.thing()) {
                plain *= 0.8;
            }
            if (best == null || plain >= best.plain()) {
                best = new Argument(p.names(), plain);
            }
        }
        return best;
    }

    /** Whose thing the predicate is about: B의 지분을, B GPU를. */
    private @Nullable Argument owner(int at) {
        int clause = Phrase.clause(clauses, at);
        Argument best = null;
        for (Phrase p : phrases) {
            if (p.start() < at && p.clause() == clause && (p.mark() == Phrase.Mark.OF || p.thing())) {
                best = new Argument(p.names(), 0.9);
            }
        }
        return best;
    }

    /** The phrase that ends right before the predicate: A·B 협력, 런AI 인수. */
    private @Nullable Argument adjacent(int at) {
        return adjacent(at, true);
    }

    private @Nullable Argument adjacent(int at, boolean things) {
        Argument best = null;
        for (Phrase p : phrases) {
            if (p.thing() && !things && p.names().size() < 2) {
                continue;
            }
            boolean open = p.mark() == Phrase.Mark.BARE || p.mark() == Phrase.Mark.OF || p.mark() == Phrase.Mark.COMMA;
            if (open && p.end() <= at && at - p.end() <= ADJACENT) {
                best = new Argument(p.names(), p.mark() == Phrase.Mark.COMMA ? 0.6 : 0.9);
            }
        }
        return best;
    }

    /** The parties that an appositive calls something: 가, 나 등 고객사. */
    private @Nullable Argument called(String head) {
        for (Phrase p : phrases) {
            if (line.text
                    .substring(
                            p.names().get(p.names().size() - 1).tail(),
                            Math.max(
                                    p.end(), p.names().get(p.names().size() - 1).tail()))
                    .contains(head)) {
                return new Argument(p.names(), 1);
            }
        }
        return null;
    }

    private static final Pattern INTRODUCED =
            Pattern.compile("사?(?:들)? ?(?:[가-힣0-9]{1,3} ?(?:곳|개사|개|사))?(?:인|는|은|로|로는|에는)? ?[(:'\"△]?");

    /** The party that stands right behind the word: 첫 고객사인 가, 고객사 두 곳(가, 나). */
    private @Nullable Argument behind(int end) {
        for (Phrase p : phrases) {
            if (p.start() >= end
                    && INTRODUCED.matcher(line.text.substring(end, p.start())).matches()) {
                return new Argument(p.names(), 0.9);
            }
        }
        return null;
    }

    private static @Nullable Argument either(@Nullable Argument a, @Nullable Argument b) {
        return a == null ? b : b == null || a.plain() >= b.plain() ? a : b;
    }

    private void bond(EventType type, @Nullable Argument left, @Nullable Argument right, double weight) {
        if (left == null || right == null) {
            return;
        }
        double plain = left.plain() * right.plain() * weight;
        for (Name a : left.names()) {
            for (Name b : right.names()) {
                if (!a.key().equals(b.key())) {
                    put(type, a, b, plain);
                }
            }
        }
    }

    private void within(EventType type, @Nullable Argument group, double weight) {
        if (group == null) {
            return;
        }
        for (int i = 0; i < group.names().size(); i++) {
            for (int j = i + 1; j < group.names().size(); j++) {
                if (!group.names().get(i).key().equals(group.names().get(j).key())) {
                    put(type, group.names().get(i), group.names().get(j), group.plain() * weight);
                }
            }
        }
    }

    private static final Pattern ACTING = Pattern.compile("(?:은|는|이|가|와|과|도|측).*");

    /** A country is a party where it acts ("미국은", "한국과"), and a place in most other cases ("미국에 투자했다"). */
    private static double standing(Name name) {
        boolean place = Surroundings.kind(name).equals("place");
        return !place ? 1 : ACTING.matcher(name.particle()).matches() ? 0.8 : PLACE;
    }

    private void put(EventType type, Name a, Name b, double weight) {
        double plain = weight * standing(a) * standing(b);
        double[] row = bonds.computeIfAbsent(a.key() + "\t" + b.key(), k -> new double[Scores.PAIR_TYPES.size()]);
        int t = Scores.PAIR_TYPES.indexOf(type);
        row[t] = Math.max(row[t], plain);
    }
}
