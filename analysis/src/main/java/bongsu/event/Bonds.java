package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.EventType;
import bongsu.schema.Family;
import java.util.List;
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

    private static final Pattern APART = Pattern.compile("각각|각자|저마다|나란히|일제히|앞다퉈|따로|별도로");

    /** What says that those who are enumerated develop something with each other, and not each for itself. */
    private static final Pattern TOGETHER = Pattern.compile(
            "공동|(?<!이와 )함께|서로|손 ?잡|손을 ?(?:맞)?잡|맞손|협력(?!사|업체)|협업|협약|제휴|합작|컨소시엄|힘[을 ]|양 ?사|양측|두 (?:회사|기관|기업)|연합(?!뉴스)|동맹|합동|MOU|파트너|의기투합|머리를 맞|같이|원팀|얼라이언스");

    private static final Pattern ALL = Pattern.compile(" ?(?:등|모두|역시|도 )");

    /** What is begun is as plain as a verb: 개발에 나선다. */
    private static final Pattern SETS_OUT = Pattern.compile("에 (?:나서|나선|나섰|착수|뛰어)|[을를] (?:추진|시작|진행)");

    /** Those with whom something is done, where they have no names: 가, 나는 동맹 기업들과 …. */
    private static final Pattern UNNAMED = Pattern.compile(" ?(?:기업|업체|회사|국가|관계사|파트너)들(?:과|와)");

    private static final double PLACE = 0.3;
    /** How plain a word is that says by itself what somebody is to another: 고객사, 협력사. */
    static final double PLAIN = 0.8;

    /** What is founded by those who take part in it or pay for it: 가, 나가 출자해 세운 법인. */
    static final Pattern FOUNDED = Pattern.compile("[^.,]{0,20}(?:설립|출범|결성|구성|발족|만든|만들|세운|세웠|꾸린|꾸렸)");

    /** What others join is led by whoever stands before it: 가가 주도하는 컨소시엄에 나가 합류했다. */
    private static final Pattern LED = Pattern.compile(" (?:주도하는|주도한|이끄는|꾸린|구성한) [^.,]{0,10}(?:컨소시엄|연합|얼라이언스|협의체|동맹)");

    /** What one does for the project of another: 가는 나의 칩 생산에 협력한다. */
    private static final Pattern HELP = Pattern.compile("협력|협업");

    private static final Pattern INTO = Pattern.compile("에 $");

    /** Who did so with whoever stands before it in a headline: 가 손잡은 나. */
    private static final Pattern HAND = Pattern.compile("손 ?잡은 ");

    private static final Pattern PARTNER = Pattern.compile("파트너|(?:협력|협업)(?:사|기업|업체)");

    /** Who does this with a consortium is none of its members: 사업자로 가 컨소시엄을 선정했다. */
    private static final Pattern CHOSEN = Pattern.compile("[^.,]{0,15}?(?:선정|뽑|지정|낙점|택[했한]|확정)");

    private static final Pattern JOINED = Pattern.compile(".*(?:얼라이언스|컨소시엄|연합체?|동맹|협의체|협의회|협회|포럼)");

    private static final Pattern ACTING = Pattern.compile("(?:은|는|이|가|와|과|도|측).*");

    private final Line line;
    private final List<Phrase> phrases;
    private final Discourse before;
    private final Arguments arguments;
    private final Subjects subjects;
    private final BondTable bonds = new BondTable();

    private Bonds(Line line, Discourse before) {
        this.before = before;
        this.line = line;
        this.phrases = line.phrases();
        this.arguments = new Arguments(line);
        this.subjects = new Subjects(line, arguments, before.topic());
    }

    /**
     * The bonds of a line.
     *
     * @param before what the lines before tell
     */
    static BondTable of(Line line, Discourse before) {
        Bonds b = null;
        for (Rules.Fired fired : line.fired) {
            if (Types.family(fired.trigger().type()) == Family.PARTNERSHIP) {
                b = b == null ? new Bonds(line, before) : b;
                b.read(fired);
            }
        }
        if (b == null) {
            return new BondTable();
        }
        b.bonds.keepPlainerSides();
        return b.bonds;
    }

    private void read(Rules.Fired fired) {
        Trigger trigger = fired.trigger();
        boolean hoped = !Types.SIDED.contains(trigger.type())
                && Firmness.isHoped(line.text, fired.span().end());
        double weight = (trigger.strong() ? 1 : WEAK) * (hoped ? HOPED : 1);
        Predicate predicate =
                Predicate.of(line, fired.span().start(), fired.span().end());
        Argument subject = subjects.of(predicate);
        var told = new Predication(line, arguments, before, trigger, predicate, weight, subject);
        switch (trigger.type()) {
            case ALLIANCE, JOINT_DEVELOPMENT, JOINT_VENTURE -> {
                if (trigger.name().equals("take-part")) {
                    members(told);
                } else {
                    mutual(told, subject);
                }
            }
            case INVESTMENT -> new Funding(this, told).read();
            case ACQUISITION -> new Acquisition(this, told).read();
            case ADOPTION -> new Adoption(this, told).read();
            default -> throw new IllegalStateException("no partnership: " + trigger.type());
        }
    }

    /** Who takes part in what was agreed before, with whoever made it: 이번 협약에는 가, 나, 다 등이 참여했다. */
    private void members(Predication told) {
        EventType type = told.trigger().type();
        Argument into = told.nearest(Phrase.Mark.TO);
        Argument leader = into == null ? told.topic(0.9) : null;
        boolean agreed = before.agreed()
                || told.goesOn(FOUNDED)
                || line.fired.stream()
                        .anyMatch(f -> f.trigger().strong() && f.trigger().type() == EventType.ALLIANCE);
        double weight = agreed ? 1 : WEAK * 0.6;
        for (Phrase p : phrases) {
            if (p.start() < told.end() + Arguments.ADJACENT && p.names().size() > 1) {
                var members = new Argument(p.names(), 0.8);
                within(type, members, weight);
                bond(type, members, leader, weight);
            }
        }
        for (Phrase p : phrases) {
            boolean leads = p.mark() == Phrase.Mark.SUBJECT && line.begins(LED, p.end());
            bond(type, leads ? new Argument(p.names(), 0.9) : null, told.subject(), PLAIN);
        }
        boolean joined = into != null && into.names().stream().allMatch(Bonds::joined);
        bond(type, told.subject(), joined ? into : null, PLAIN);
    }

    /** Whether a name is one of those whom others join. */
    private static boolean joined(Name name) {
        return Kind.of(name) == Kind.ALLIANCE
                || JOINED.matcher(name.canonical()).matches();
    }

    /** Who agrees, develops, founds or merges with whom. */
    void mutual(Predication told, @Nullable Argument actor) {
        EventType type = told.trigger().type();
        double weight = told.weight();
        int at = told.at();
        Argument holder = told.holder(HAND);
        if (holder != null) {
            bond(type, arguments.bare(at), holder, weight);
            return;
        }
        Argument with = told.nearest(Phrase.Mark.WITH);
        Argument pair = arguments.adjacent(at, false);
        // 가와 나의 협력: of these two, whomever the text before was about
        boolean closed = pair != null && pair.names().size() == 2 && isCarried(actor);
        Argument subject = closed ? null : actor;
        boolean plain =
                weight >= WEAK && (told.predicate().verb() || told.goesOn(SETS_OUT)) && type != EventType.JOINT_VENTURE;
        bond(type, subject, with, plain ? Math.max(weight, VERB) : weight);
        boolean apart =
                APART.matcher(line.text.substring(Math.max(0, at - EACH), at)).find()
                        || told.goesOn(UNNAMED)
                        || (told.trigger().name().equals("develop") && !together());
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
        bond(type, told.topic(0.9), arguments.counted(told.predicate()), weight);
        Argument beside = arguments.adjacent(at, false);
        Argument project = subject != null && told.begins(HELP) && told.comesAfter(INTO)
                ? arguments.made(at, Phrase.Mark.TO)
                : null;
        if (project != null && beside != null && project.names().equals(beside.names())) {
            // 가는 나의 칩 생산에 협력한다: with whose project it is
            bond(type, subject, project, weight * 0.9);
            beside = null;
        }
        within(type, beside, weight * 0.9);
        bond(type, beside, with, weight * 0.8);
        if (told.begins(PARTNER)) {
            partners(told, Argument.either(with, subject), subject, beside);
        }
        consortia(told, subject);
    }

    /** Whether somebody is the subject only because the text before was about him. */
    private boolean isCarried(@Nullable Argument subject) {
        return subject != null && subject.names().stream().noneMatch(name -> name.isAmong(line.names));
    }

    /** Whether those whom a line enumerates do it with each other: it says so, or they are two, and not two of many. */
    private boolean together() {
        boolean two = phrases.stream()
                .anyMatch(p -> p.names().size() == 2
                        && p.mark() != Phrase.Mark.OTHER
                        && !p.head().equals("등")
                        && !line.begins(ALL, p.end()));
        return two || TOGETHER.matcher(line.text).find();
    }

    /** Who is called a partner of whom: 가의 파트너인 나. */
    private void partners(
            Predication told, @Nullable Argument whose, @Nullable Argument subject, @Nullable Argument beside) {
        EventType type = told.trigger().type();
        double weight = told.weight();
        Argument owner = arguments.owner(told.at());
        bond(type, subject, beside, weight * 0.8);
        Argument partners = Argument.either(arguments.behind(told.end()), told.nearest(Phrase.Mark.OBJECT));
        within(type, partners, weight * 0.6);
        bond(type, Argument.either(owner, beside), partners, weight * 0.9);
        bond(type, whose, partners, weight * 0.8);
        bond(type, subject, Argument.either(owner, told.nearest(Phrase.Mark.SUBJECT)), weight * 0.7);
    }

    /** Members of a consortium, and those whom a headline enumerates before the word. */
    private void consortia(Predication told, @Nullable Argument subject) {
        EventType type = told.trigger().type();
        double weight = told.weight();
        for (Phrase p : phrases) {
            if (p.head().equals("컨소시엄") || p.head().equals("연합")) {
                within(type, new Argument(p.names(), 0.9), weight);
                boolean chosen = line.begins(CHOSEN, p.end());
                bond(type, new Argument(p.names(), 0.8), chosen ? null : subject, weight);
            } else if (line.title() && p.names().size() > 1 && p.start() < told.at()) {
                within(type, new Argument(p.names(), 0.7), weight);
            }
        }
    }

    /** Ties each of one argument with each of another; nothing where either is null or both are the same. */
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

    /** Ties each of an argument with each other of it; nothing where it is null. */
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

    /** A country is a party where it acts ("미국은", "한국과", "강원, 가람전자와"), and a place in most other cases ("미국에 투자했다"). */
    private double standing(Name name) {
        boolean place = Kind.of(name) == Kind.PLACE;
        List<Name> listed = Lists.with(line, name);
        boolean acts = ACTING.matcher(listed.getLast().particle()).matches()
                || (line.title() && line.text.startsWith(",", name.tail()));
        return !place ? 1 : acts ? 0.8 : PLACE;
    }

    private void put(EventType type, Name a, Name b, double weight) {
        if (!Governments.takePart(type, a, b)) {
            return;
        }
        bonds.raise(type, a, b, weight * standing(a) * standing(b));
    }
}
