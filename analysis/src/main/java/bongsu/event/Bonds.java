package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.EventType;
import bongsu.schema.Family;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the grammar of a sentence says about who is tied with whom: each trigger's predicate takes its parties by case (A가 B와
 * 협약, A가 B에 투자, A가 B를 인수, A가 B의 모델을 도입). How plain the reading is goes from 0 to 1 and falls with each
 * clause between party and predicate.
 */
final class Bonds {
    private static final double WEAK = 0.5;
    /** How plain a weak trigger is as a verb with 와/과: 가가 나와 협력한다. */
    static final double VERB = 0.75;

    /** How plain what is only hoped for is of what is agreed. */
    private static final double HOPED = 0.4;

    /** How far before what is done stands the word that says that each does it alone: 가, 나가 각각 꾸린 컨소시엄. */
    private static final int EACH = 15;

    /** Those with whom something is done, where they have no names: 가, 나는 동맹 기업들과 …. */
    private static final Pattern UNNAMED = Pattern.compile(" ?(?:기업|업체|회사|국가|관계사|파트너)들(?:과|와)");

    private static final double PLACE = 0.3;
    /** How plain a word is that says by itself what somebody is to another: 고객사, 협력사. */
    static final double PLAIN = 0.8;

    private final Line line;
    private final List<Phrase> phrases;
    private final @Nullable Name topic;
    private final Discourse before;
    private final Arguments arguments;
    private final Map<String, double[]> bonds = new HashMap<>();

    private Bonds(Line line, Discourse before) {
        this.before = before;
        this.line = line;
        this.phrases = line.phrases();
        this.topic = before.topic();
        this.arguments = new Arguments(line, before.topic());
    }

    /**
     * The bonds of a line: for each pair of keys (left, a tab, right) how plain it is by {@link Scores#PAIR_TYPES}; the left party is
     * the investor or provider where the type has sides.
     *
     * @param before what the lines before tell
     */
    static Map<String, double[]> of(Line line, Discourse before) {
        Bonds b = null;
        for (Rules.Fired fired : line.fired) {
            if (Filling.family(fired.trigger().type()) == Family.PARTNERSHIP) {
                b = b == null ? new Bonds(line, before) : b;
                b.read(fired);
            }
        }
        return b == null ? new HashMap<>() : b.bonds;
    }

    private void read(Rules.Fired fired) {
        Trigger trigger = fired.trigger();
        boolean hoped = !Decider.SIDES.contains(trigger.type().name())
                && Firmness.isHoped(line.text, fired.span().end());
        double weight = (trigger.strong() ? 1 : WEAK) * (hoped ? HOPED : 1);
        EventType type = trigger.type();
        int at = fired.span().start();
        int end = fired.span().end();
        Predicate predicate = Predicate.of(line, at, end);
        Argument subject = arguments.subject(predicate);
        Argument with = arguments.nearest(at, end, Phrase.Mark.WITH);
        switch (type) {
            case ALLIANCE, JOINT_DEVELOPMENT, JOINT_VENTURE -> {
                if (trigger.name().equals("take-part")) {
                    Argument into = arguments.nearest(at, end, Phrase.Mark.TO);
                    members(type, end, into == null ? topic : null);
                    bond(
                            type,
                            subject,
                            into != null && into.names().stream().allMatch(Bonds::joined) ? into : null,
                            PLAIN);
                } else {
                    mutual(type, weight, at, end, subject, with);
                }
            }
            case INVESTMENT -> new Funding(this, line, arguments, before, weight, predicate, trigger, subject).read();
            case ACQUISITION -> acquisition(type, weight, predicate, subject, with);
            case ADOPTION -> new Adoption(this, line, arguments, topic, weight, predicate, trigger, subject).read();
            default -> throw new IllegalStateException("no partnership: " + type);
        }
    }

    private void acquisition(
            EventType type, double weight, Predicate predicate, @Nullable Argument told, @Nullable Argument with) {
        Argument subject = told;
        int at = predicate.at();
        int end = predicate.end();
        if (TRADED.matcher(line.text).region(at, line.text.length()).lookingAt()
                && TRADERS.matcher(line.text).find()) {
            return;
        }
        Argument described = arguments.descriptions.of(predicate);
        boolean embraced =
                EMBRACED.matcher(line.text).region(at, line.text.length()).lookingAt();
        if (predicate.passive() || embraced) {
            Argument taken = Argument.either(described, subject);
            Argument taker = Argument.either(arguments.nearest(at, end, Phrase.Mark.TO), arguments.owner(at));
            bond(type, taker == null && embraced ? arguments.adjacent(at) : taker, taken, weight);
            return;
        }
        bond(type, arguments.subjects(at), arguments.descriptions.called(predicate), weight);
        Argument also = arguments.nearest(at, end, Phrase.Mark.ALSO);
        boolean object = arguments.nearest(at, end, Phrase.Mark.OBJECT) != null
                || arguments.owner(at) != null
                || arguments.adjacent(at) != null;
        if (object) {
            also = null;
        } else if (also != null && subject != null && also.names().equals(subject.names())) {
            subject = Argument.either(
                    arguments.founded(at), topic == null ? null : new Argument(List.of(topic), Arguments.INHERITED));
        }
        Argument target = Argument.either(
                Argument.either(arguments.nearest(at, end, Phrase.Mark.OBJECT), also),
                Argument.either(
                        arguments.adjacent(at), described != null && described.equals(subject) ? null : described));
        Argument proposer = arguments.owner(at);
        if (proposer != null
                && proposer.equals(arguments.adjacent(at))
                && PROPOSED.matcher(line.text).region(at, line.text.length()).lookingAt()) {
            bond(type, proposer, subject, weight);
            return;
        }
        Argument possessor = arguments.possessor(at);
        if (possessor != null && arguments.adjacent(at) != null && !predicate.verb()) {
            // whose takeover it is is said; who else stands there does something about it: 가의 나 인수에 대해 다가 …
            bond(type, possessor, arguments.adjacent(at), weight);
            return;
        }
        if (merger(at, end)) {
            mutual(type, weight, at, end, subject, with);
            within(type, target, weight * 0.9);
            within(type, arguments.owner(at), weight * 0.9);
        } else {
            bond(type, subject, with, weight * 0.7);
        }
        bond(type, arguments.nearest(at, end, Phrase.Mark.THROUGH), target, weight * 0.8);
        boolean sold = line.text.startsWith("매각", at) || line.text.startsWith("양도", at);
        Argument to = arguments.nearest(at, end, Phrase.Mark.TO);
        if (sold && to != null) {
            bond(type, to, Argument.either(target, subject), weight);
        } else {
            bond(type, subject, target, weight);
            bond(type, subject, arguments.owner(at), weight * 0.8);
            bond(type, subject, arguments.source(at), weight * 0.7);
        }
    }

    /** Who buys shares on the market takes nobody over: 외국인은 가를 사들였다. */
    private static final Pattern TRADED = Pattern.compile("매수|사들|매입");

    private static final Pattern TRADERS =
            Pattern.compile("(?<![가-힣])(?:외국인|개인|기관|투자자|개미|자산가|고수|연기금)(?:들)?(?:은|는|이|가|도|의) ");

    /** Who proposes a takeover takes over whom it is proposed to: 나는 가의 인수 제안을 거절했다. */
    private static final Pattern PROPOSED = Pattern.compile("(?:인수|합병)(?:·?합병)? ?(?:제안|제의|시도)");

    /** What is taken over by whoever has it: 가의 품에 안긴 나. */
    private static final Pattern EMBRACED = Pattern.compile("품에 안[기긴겼길]");

    /** What is founded by those who take part in it or pay for it: 가, 나가 출자해 세운 법인. */
    static final Pattern FOUNDED = Pattern.compile("[^.,]{0,20}(?:설립|출범|결성|구성|발족|만든|만들|세운|세웠|꾸린|꾸렸)");

    /** Who takes part in what was agreed before, with whoever made it: 이번 협약에는 가, 나, 다 등이 참여했다. */
    private void members(EventType type, int end, @Nullable Name leader) {
        boolean agreed = before.agreed()
                || FOUNDED.matcher(line.text).region(end, line.text.length()).lookingAt()
                || line.fired.stream()
                        .anyMatch(f -> f.trigger().strong() && f.trigger().type() == EventType.ALLIANCE);
        double weight = agreed ? 1 : WEAK * 0.6;
        for (Phrase p : phrases) {
            if (p.start() < end + Arguments.ADJACENT && p.names().size() > 1) {
                var members = new Argument(p.names(), 0.8);
                within(type, members, weight);
                bond(type, members, leader == null ? null : new Argument(List.of(leader), 0.9), weight);
            }
        }
    }

    private static final Pattern PARTNER = Pattern.compile("파트너|(?:협력|협업)(?:사|기업|업체)");

    /** Who does this with a consortium is none of its members: 사업자로 가 컨소시엄을 선정했다. */
    private static final Pattern CHOSEN = Pattern.compile("[^.,]{0,15}?(?:선정|뽑|지정|낙점|택[했한]|확정)");

    private static final Pattern JOINED = Pattern.compile(".*(?:얼라이언스|컨소시엄|연합체?|동맹|협의체|협의회|협회|포럼)");

    /** Whether a name is one of those whom others join. */
    private static boolean joined(Name name) {
        return Surroundings.kind(name).equals("alliance")
                || JOINED.matcher(name.canonical()).matches();
    }

    private boolean merger(int at, int end) {
        String word = line.text.substring(at, end);
        return word.contains("합병") || word.startsWith("통합") || line.text.startsWith(" 합병", end);
    }

    private void mutual(
            EventType type, double weight, int at, int end, @Nullable Argument subject, @Nullable Argument with) {
        Predicate predicate = Predicate.of(line, at, end);
        boolean plain = weight >= WEAK && predicate.verb() && type != EventType.JOINT_VENTURE;
        bond(type, subject, with, plain ? Math.max(weight, VERB) : weight);
        boolean apart = line.text.substring(Math.max(0, at - EACH), at).contains("각각")
                || UNNAMED.matcher(line.text).region(end, line.text.length()).lookingAt();
        within(type, arguments.from(at), weight * 0.6);
        bond(type, with, arguments.beside(with, Phrase.Mark.FROM), weight * 0.6);
        within(type, apart ? null : subject, weight * 0.9);
        within(type, with, weight * 0.8);
        for (Phrase p : phrases) {
            boolean near = p.end() <= at && arguments.clause(at) - p.clause() <= 1;
            if (near && !apart && p.mark() == Phrase.Mark.SUBJECT && p.names().size() > 1) {
                within(type, new Argument(p.names(), 0.8), weight);
            }
        }
        if (type == EventType.JOINT_VENTURE) {
            bond(type, arguments.founded(at), arguments.subjects(at), weight * 0.8);
        }
        bond(type, topic == null ? null : new Argument(List.of(topic), 0.9), arguments.counted(predicate), weight);
        Argument beside = arguments.adjacent(at, false);
        within(type, beside, weight * 0.9);
        bond(type, beside, with, weight * 0.8);
        if (PARTNER.matcher(line.text.substring(at)).lookingAt()) {
            bond(type, subject, beside, weight * 0.8);
            Argument partners = Argument.either(arguments.behind(end), arguments.nearest(at, end, Phrase.Mark.OBJECT));
            within(type, partners, weight * 0.6);
            bond(type, Argument.either(arguments.owner(at), beside), partners, weight * 0.9);
            bond(type, Argument.either(with, subject), partners, weight * 0.8);
            bond(
                    type,
                    subject,
                    Argument.either(arguments.owner(at), arguments.nearest(at, end, Phrase.Mark.SUBJECT)),
                    weight * 0.7);
        }
        for (Phrase p : phrases) {
            if (p.head().equals("컨소시엄") || p.head().equals("연합")) {
                within(type, new Argument(p.names(), 0.9), weight);
                boolean chosen = CHOSEN.matcher(line.text.substring(p.end())).lookingAt();
                bond(type, new Argument(p.names(), 0.8), chosen ? null : subject, weight);
            } else if (line.title() && p.names().size() > 1 && p.start() < at) {
                within(type, new Argument(p.names(), 0.7), weight);
            }
        }
    }

    void bond(EventType type, @Nullable Argument left, @Nullable Argument right, double weight) {
        if (left == null || right == null || left.names().equals(right.names())) {
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

    void within(EventType type, @Nullable Argument group, double weight) {
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

    /** A country is a party where it acts ("미국은", "한국과", "강원, 가람전자와"), and a place in most other cases ("미국에 투자했다"). */
    private double standing(Name name) {
        boolean place = Surroundings.kind(name).equals("place");
        List<Name> listed = Lists.with(line, name);
        boolean acts = ACTING.matcher(listed.get(listed.size() - 1).particle()).matches()
                || (line.title() && line.text.startsWith(",", name.tail()));
        return !place ? 1 : acts ? 0.8 : PLACE;
    }

    private void put(EventType type, Name a, Name b, double weight) {
        if (!Governments.takePart(type, a, b)) {
            return;
        }
        double plain = weight * standing(a) * standing(b);
        double[] row = bonds.computeIfAbsent(a.key() + "\t" + b.key(), k -> new double[Scores.PAIR_TYPES.size()]);
        int t = Scores.PAIR_TYPES.indexOf(type);
        row[t] = Math.max(row[t], plain);
    }
}
