package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.EventType;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who puts money into whom, by the word that tells it: A가 B에 투자, A가 투자한 B, B가 A로부터 투자를 유치, B의 주요 주주는 A, 시리즈B에 참여한
 * 투자사는 A. One reading of one trigger.
 */
final class Funding {
    private static final EventType TYPE = EventType.INVESTMENT;
    /** Who those are that invested: 참여한 투자사는 △가 △나, 주요 주주로는 가, 나 등이 있다. */
    private static final Pattern INVESTORS =
            Pattern.compile("(?:투자사|투자자|투자기관|주주|출자자|재무적 ?투자자|전략적 ?투자자|VC)(?:들)?(?:은|는|로는|로|에는)[ :]");

    /** What an investment does for whom it goes to: 가는 나의 투자에 힘입어 …. */
    private static final Pattern BACKED = Pattern.compile("(?:에 힘입|[을를] (?:바탕으로|토대로|등에 업)|유치에)");

    private static final Pattern WHOSE = Pattern.compile("(?<!대한)의 (?:대규모 |전략적 )?$");

    /** What stands between who holds a share and whose it is: 나가 보유한 (가의 지분). */
    private static final Pattern HOLDS =
            Pattern.compile(" ?(?:기존에 )?(?:보유한|보유 중인|보유하고 있는|확보한|확보하고 있는|들고 있는|가진|갖고 있는) ");

    /** What is done with a share by who no longer holds it, or is said of how large it is. */
    private static final Pattern SOLD = Pattern.compile("매각|처분|팔[았아기]|넘[기겼긴]|정리|지분(?:율)?은 [0-9]");

    /** Who is put money into: 가의 투자를 받은 나. */
    private static final Pattern RECEIVED = Pattern.compile("투자(?:금)?(?:[을를])? ?받");

    /** Words that say that those who are listed invested, rather than what the money is for. */
    private static final Pattern INVESTED =
            Pattern.compile("참여|투자자|투자사|투자(?:를|을)? ?(?:한|했|하|결정|집행|단행|확정|완료)|주도|주주|합류|투심|출자");

    /** A round in which others take part: 가의 시리즈C에는 나와 다가 참여했다. */
    private static final Pattern INTO =
            Pattern.compile("[^.,]{0,12}?에(?:는|도)? (?!이어|따라|대해|대한|성공|나서|힘입)[^.]{2,60}?(?:참여|합류|투자)");

    /** What others take part in without investing. */
    private static final Pattern SPONSORED = Pattern.compile("후원|협찬|(?<![가-힣])(?:세미나|포럼|전시회|박람회|대회|행사(?![하했할]))");

    /** A sum right before the word: 가에 100억원 투자. */
    private static final Pattern SUM =
            Pattern.compile("[0-9](?:[조억만천백]+)? ?(?:원|달러|유로|엔|위안|파운드)?(?:을|를|의| 규모| 이상)? ?$");

    /** How plain it must be that somebody took part in what another raised. */
    private static final double JOINED = 0.7;

    /** What follows the round of another in a headline: 가, 나 시리즈B 라운드 참여. */
    private static final Pattern JOINS = Pattern.compile("(?: ?(?:투자|라운드|펀딩))*(?:에)? ?참여");

    /** How plain it is that a shareholder invested of whom no round of investment tells. */
    private static final double HELD = 0.5;

    private final Bonds bonds;
    private final Predication told;
    private final Line line;
    private final Arguments arguments;
    private final Discourse before;
    private final double weight;
    private final String trigger;
    private final int at;
    private final int end;
    private final @Nullable Argument subject;
    private final @Nullable Argument topic;

    /**
     * A reading of a trigger.
     *
     * @param bonds where the bonds go
     */
    Funding(Bonds bonds, Predication told) {
        this.bonds = bonds;
        this.told = told;
        this.line = told.line();
        this.arguments = told.arguments();
        this.before = told.before();
        this.weight = told.weight();
        this.trigger = told.trigger().name();
        this.at = told.at();
        this.end = told.end();
        this.subject = told.subject();
        Name raised = before.raiser();
        Name about = raised == null ? before.topic() : raised;
        this.topic = about == null ? null : new Argument(List.of(about), 0.8);
    }

    /** Whether a sentence plainly tells that one party took part in what the other raised before it: of 26 such ties in labelled articles all are right. */
    static boolean joined(Fact.Tie tie) {
        int type = Types.TIES.indexOf(TYPE);
        return tie.mentions.stream()
                .anyMatch(m -> m.via().equals("topic") && m.line().bonds.either(m.first(), m.second())[type] >= JOINED);
    }

    void read() {
        founded();
        Argument from = told.nearest(Phrase.Mark.FROM);
        if (from != null && !trigger.equals("equity")) {
            bond(from, subject, weight);
        }
        if (told.begins(RECEIVED)) {
            Argument investor = Argument.either(from, Argument.either(arguments.owner(at), arguments.adjacent(at)));
            bond(investor, subject, weight);
            return;
        }
        if (line.text.startsWith("투자", at) && told.goesOn(BACKED) && told.comesAfter(WHOSE)) {
            bond(arguments.owner(at), Argument.either(subject, topic), Math.max(weight, Bonds.PLAIN));
            return;
        }
        held();
        possessed();
        if (trigger.equals("round") && told.goesOn(INTO)) {
            for (Phrase p : line.phrases()) {
                boolean takesPart = p.mark() == Phrase.Mark.SUBJECT
                        || p.mark() == Phrase.Mark.ALSO
                        || p.mark() == Phrase.Mark.COMMA;
                bond(p.start() >= end && takesPart ? new Argument(p.names(), 0.9) : null, arguments.owner(at), weight);
            }
        }
        boolean join = trigger.equals("join");
        boolean joined = !join && (line.text.contains("참여") || line.text.contains("주도") || line.text.contains("투자자"));
        if (joined) {
            bond(subject, topic, weight);
            bond(subject, told.nearest(Phrase.Mark.TO), weight * 0.9);
        }
        if (line.title() && trigger.equals("round") && told.goesOn(JOINS)) {
            bond(subject, arguments.bare(at), weight);
        }
        raised(join);
        if (join) {
            return;
        }
        shareholders();
        described();
        if (!trigger.equals("round")) {
            Argument to = Argument.either(
                    told.nearest(Phrase.Mark.TO), Argument.either(arguments.owner(at), arguments.adjacent(at)));
            boolean sum = trigger.equals("money") && told.comesAfter(SUM);
            bond(subject, to, sum ? Math.max(weight, Bonds.PLAIN) : weight);
        }
    }

    /** 나가 보유한 가의 지분. */
    private void held() {
        if (!line.text.startsWith("지분", at) || SOLD.matcher(line.text).find()) {
            return;
        }
        Argument whose = Argument.either(arguments.owner(at), arguments.adjacent(at));
        int start = whose == null ? 0 : whose.names().get(0).span().start();
        for (Phrase p : line.phrases()) {
            boolean holds = (p.mark() == Phrase.Mark.SUBJECT || p.mark() == Phrase.Mark.TOPIC)
                    && start > p.end()
                    && HOLDS.matcher(line.text.substring(p.end(), start)).matches();
            bond(holds ? new Argument(p.names(), 0.9) : null, whose, Bonds.PLAIN);
        }
    }

    /** 가의 나 투자가 확정됐다. */
    private void possessed() {
        List<Phrase> phrases = line.phrases();
        for (int i = 1; i < phrases.size(); i++) {
            Phrase whose = phrases.get(i - 1);
            Phrase into = phrases.get(i);
            boolean headed = into.thing() && !into.head().isEmpty() && line.text.startsWith(into.head(), at);
            if (headed && into.end() >= at && whose.mark() == Phrase.Mark.OF && into.start() <= whose.end() + 1) {
                bond(new Argument(whose.names(), 0.9), new Argument(into.names(), 0.9), Math.max(weight, Bonds.PLAIN));
            }
        }
    }

    /** 가, 나가 출자해 세운 다. */
    private void founded() {
        boolean founded = told.goesOn(Bonds.FOUNDED);
        bond(arguments.subjects(at), arguments.founded(at), founded ? weight : weight * 0.5);
        bond(subject, told.nearest(Phrase.Mark.WITH), weight * 0.6);
        if (founded) {
            bonds.within(EventType.JOINT_VENTURE, subject, 0.8);
        }
    }

    /** Who took part in what another raised before: 가와 나가 참여했다. */
    private void raised(boolean join) {
        Name raised = before.raiser();
        if (raised == null
                || (join
                        && !line.text.contains("투자")
                        && SPONSORED.matcher(line.text).find())) {
            return;
        }
        var raiser = new Argument(List.of(raised), 0.9);
        bond(join ? subject : null, raiser, 1);
        for (Phrase p : line.phrases()) {
            boolean listed =
                    p.names().size() > 1 && (join || INVESTED.matcher(line.text).find());
            bond(listed ? new Argument(p.names(), 0.8) : null, raiser, 1);
        }
        List<Name> they = before.they(line);
        bond(they.isEmpty() ? null : new Argument(they, 0.8), raiser, 1);
    }

    /** 가의 주요 주주는 나, 다 등이다; 나가 최대주주다. */
    private void shareholders() {
        if (line.text.substring(at, end).endsWith("주주") && arguments.owner(at) == null) {
            bond(subject, topic, weight);
        }
        var listed = INVESTORS.matcher(line.text);
        if (listed.find(Math.max(0, at - 2)) && listed.start() - end <= Arguments.ADJACENT) {
            boolean held = before.raiser() == null && listed.group().startsWith("주주");
            Argument whose = Argument.either(arguments.owner(at), topic);
            for (Phrase p : line.phrases()) {
                bond(
                        p.start() >= listed.end() ? new Argument(p.names(), 0.9) : null,
                        whose,
                        weight * (held ? HELD : Bonds.PLAIN));
            }
        }
    }

    /** 나가 투자한 가. */
    private void described() {
        bond(arguments.subjects(at), arguments.descriptions.called(told.predicate()), weight);
        Argument described = arguments.descriptions.of(told.predicate());
        boolean other =
                described != null && subject != null && !described.names().equals(subject.names());
        if (other && told.nearest(Phrase.Mark.TO) == null) {
            bond(subject, described, weight);
        }
    }

    private void bond(@Nullable Argument investor, @Nullable Argument target, double plain) {
        bonds.bond(TYPE, investor, target, plain);
    }
}
