package bongsu.event;

import bongsu.schema.EventType;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who provides what to whom, by the word that tells it: A가 B에 공급, A가 B를 도입, A의 고객사 B, A가 B에서 구매, A가 B에 생산을 맡겨, A의
 * 칩이 B에 탑재된. One reading of one trigger.
 */
final class Adoption {
    private static final EventType TYPE = EventType.ADOPTION;
    private static final Set<String> PROVIDING = Set.of("supply", "trade");
    private static final Set<String> PUBLIC = Set.of("government", "ministry", "place", "ruler");
    /** Who has something made by another takes it: 가는 나에 생산을 맡겼다. */
    private static final Pattern ENTRUSTED = Pattern.compile(
            "(?:.{0,8}|[^.,]{0,6}[을를] [^.,]{2,14}에 (?:다시 |모두 |전량 )?)(?:맡기|맡긴|맡겨|맡겼|의뢰|위탁 ?생산[을를]? 하)|[가-힣]{0,2}해 ?(?:달라|줄 것)");

    /** Of whom it is told that another is a customer: 나가 주요 고객사인 가. */
    private static final Pattern WHOSE = Pattern.compile("사?인 ");

    private static final Pattern FIRST = Pattern.compile("[이가] (?:(?:최대|주요|핵심|첫|유일한|단골|큰손) )$");

    /** What is delivered to whoever stands right before the word: 가가 나 납품을 늘린다. */
    private static final Pattern DELIVERED = Pattern.compile("납품|공급(?!망|사|업체|처|원|자)");

    /** Through whom one gets what one takes up: 가는 나를 통해 서비스를 도입했다. */
    private static final Pattern GOT = Pattern.compile("도입|이용|활용|구매|구입|조달");

    private static final Pattern BECOMES = Pattern.compile("사?(?:이|가) (?:되|될|된|돼|됐)|사?이?[다며고자]|사?로 (?:이름|합류|확정)");

    /** Who does this takes what another provides. */
    private static final Pattern BOUGHT = Pattern.compile("구매|주문|발주|조달|구입|사들[이인여였일]|수급[하해받]|인도 ?받|들여[오온왔와놓]");

    /** What is made in another's process: 가의 칩은 나의 공정에서 제작된다. */
    private static final Pattern MADE_IN = Pattern.compile("(?:제작|제조|생산|양산)[되된돼됐]");

    /** Who does this won another as a customer: 가, 나 물량 수주; 가, 나 뚫었다. */
    private static final Pattern WON = Pattern.compile("수주|뚫");

    /** Whose test this is takes what passes it: 가의 칩이 나의 품질 테스트를 통과했다. */
    private static final Pattern QUALIFIED = Pattern.compile(
            "(?:퀄(?:리피케이션)?|품질|성능|신뢰성) ?(?:테스트|검증|인증|평가)[^.,]{0,12}?(?:통과|합격|승인|넘|획득|[을를] (?:따|받았|받은))");

    /** What enters another thing is provided: 가의 메모리가 나의 칩에 들어간다. */
    private static final Pattern ENTERED = Pattern.compile("들어[가간갈갔]|쓰[이인]");

    /** Who builds what another has provides it: 가는 나의 전산망을 구축했다. */
    private static final Pattern BUILT = Pattern.compile("구축");

    /** Whose orders these are buys: 가의 주문이 쇄도, 가의 발주를 통해. */
    private static final Pattern ORDERED =
            Pattern.compile("(?:주문|발주)(?:량)?(?:[이가을를에] ?| )?(?:쇄도|증가|급증|늘어|몰[리려린]|밀려|받[아은는]|따라|따른|힘입|대응|통해|맞춰)");

    private static final Pattern ORDERING = Pattern.compile("(?:의|들의 [^ ]{1,8}) $");

    /** What puts one thing into another. */
    private static final Pattern PUT = Pattern.compile("(?:탑재|장착|내장|적용|이식)(?:하|한|할|해|했)");

    /** What a maker of chips lends to others: 가의 3나노 공정으로 만든다. */
    private static final Pattern PROCESS =
            Pattern.compile("공정(?![에이가은는의] )(?:을|으로|에서)? ?(?:통해|이용해|활용해|기반으로)?[^.]{0,12}$");

    private static final Pattern OBJECT = Pattern.compile("[가-힣A-Za-z0-9)][을를] ");

    /** Who is called so provides: 가의 협력사인 나. */
    private static final Pattern SUPPLIER = Pattern.compile("(?:협력|공급|납품)(?:사|업체)|벤더|디자인하우스");

    /** Who does this with what another has takes it up, however weak the word is by itself: 가의 지도를 이용하는 나. */
    private static final Pattern USED =
            Pattern.compile("(?:활용|이용|사용)(?!자|료|량|처|권|법|성)|쓰(?:[고는인]|기로)|쓴다|쓸|썼|빌려|빌린|임차|택[했한]|낙점|픽[했한]");

    /** What is used somewhere is provided: 가의 플랫폼은 나에서 쓰이고 있다. */
    private static final Pattern USED_IN = Pattern.compile("쓰[이여인]|(?:활용|이용|사용|운영)[되돼된됐]");

    /** What describes the thing that is made tells where that was done: 가에서 만든 칩을 생산한다. */
    private static final Pattern ADNOMINAL = Pattern.compile("에서 (?:[^.,]{0,12}[가-힣 ])?(?:만든|만드는|하는|한|된) [^.,]{0,20}$");

    /** Who makes a thing of another provides it: 가의 칩을 생산하는 나. */
    private static final Pattern PRODUCED = Pattern.compile("(?:위탁 ?)?(?:생산|양산)");

    /** What is made for whoever stands before it in a headline: 가, 나 AI칩 생산. */
    private static final Pattern THEIRS =
            Pattern.compile("(?:의|용|향)? ?(?:(?:새|차세대|첨단|인공지능|AI) ?)*(?:칩|반도체|AP|GPU|NPU|TPU|프로세서|물량) ?");

    /** Where a headline says so, the thing that it opens with is provided: 가 칩, 나 서버에 탑재. */
    private static final Pattern PLACED = Pattern.compile("들어[가간갔]|탑재|적용|장착|내장|채택|공급|납품|쓰[이인]|연동|도입");

    private final Bonds bonds;
    private final Predication told;
    private final Line line;
    private final Arguments arguments;
    private final double weight;
    private final Predicate predicate;
    private final boolean providing;
    private final int at;
    private final int end;
    private final @Nullable Argument subject;
    private final @Nullable Argument to;
    private final @Nullable Argument from;

    /**
     * A reading of a trigger.
     *
     * @param bonds where the bonds go
     */
    Adoption(Bonds bonds, Predication told) {
        this.bonds = bonds;
        this.told = told;
        this.line = told.line();
        this.arguments = told.arguments();
        this.weight = told.weight();
        this.predicate = told.predicate();
        this.providing = PROVIDING.contains(told.trigger().name());
        this.at = told.at();
        this.end = told.end();
        this.subject = told.subject();
        this.to = told.nearest(Phrase.Mark.TO);
        this.from = told.nearest(Phrase.Mark.FROM);
    }

    void read() {
        if (line.text.startsWith("고객", at)) {
            customers();
        } else if (told.begins(QUALIFIED)) {
            bond(Argument.either(thing(), subject), arguments.owner(at), Bonds.PLAIN);
        } else if (usedIn()) {
            bond(Argument.either(thing(), subject), from, Math.max(weight, Bonds.PLAIN));
        } else if (told.begins(ENTERED) && thing() != null) {
            bond(thing(), Argument.either(arguments.made(at, Phrase.Mark.TO), to), Math.max(weight, Bonds.PLAIN));
        } else if (line.text.startsWith("공급망", at)) {
            bond(subject, Argument.either(arguments.owner(at), arguments.adjacent(at)), weight);
        } else if (line.text.startsWith("거래", at)) {
            bond(subject, told.nearest(Phrase.Mark.WITH), Bonds.PLAIN);
        } else if (told.begins(SUPPLIER)) {
            suppliers();
        } else if (told.begins(ORDERED) && told.comesAfter(ORDERING)) {
            bond(subject, arguments.owner(at), Math.max(weight, Bonds.PLAIN));
        } else if (opens() && told.begins(PLACED)) {
            placed();
        } else if (told.begins(MADE_IN) && told.comesAfter(PROCESS)) {
            bond(arguments.owner(at), Argument.either(thing(), subject), Bonds.PLAIN);
        } else if (predicate.passive()) {
            passive();
        } else if (told.begins(BOUGHT)) {
            Argument seller = Argument.either(
                    from,
                    Argument.either(to, Argument.either(arguments.owner(at), arguments.made(at, Phrase.Mark.OBJECT))));
            bond(seller, subject, Math.max(weight, Bonds.PLAIN));
        } else if (told.begins(BUILT)) {
            Argument thing = line.title() ? arguments.owner(at) : arguments.object(at);
            bond(subject, Argument.either(to, other(thing)), weight);
        } else if (told.begins(WON)) {
            won();
        } else if (providing && told.begins(ENTRUSTED)) {
            bond(to == null ? told.topic(Arguments.INHERITED) : to, subject, Math.max(weight, Bonds.VERB));
            bond(told.nearest(Phrase.Mark.WITH), subject, weight * 0.8);
        } else if (providing && predicate.verb() && told.begins(PRODUCED)) {
            produced();
        } else if (providing) {
            provided();
        } else if (holder() != null) {
            bond(inserted(), holder(), weight);
        } else {
            taken();
        }
    }

    /** Whose thing holds what is put into it, where that is another's: 가는 배터리를 나의 차에 탑재한다; 가는 나의 모델을 다의 서비스에 적용한다; null if nobody's. */
    private @Nullable Argument holder() {
        Argument holder = told.begins(PUT) ? arguments.made(at, Phrase.Mark.TO) : null;
        Argument inserted = inserted();
        return holder != null && inserted != null && apart(holder, inserted) ? holder : null;
    }

    /** Whether it is somewhere that something is used, not what was made somewhere: 나에서 쓰인다, not 나에서 만든 칩으로 쓰인다. */
    private boolean usedIn() {
        return told.begins(USED_IN)
                && from != null
                && to == null
                && from.names().get(from.names().size() - 1).particle().startsWith("에서")
                && !told.comesAfter(ADNOMINAL);
    }

    /** Whose thing the sentence is about; null if nobody's. */
    private @Nullable Argument thing() {
        return Argument.either(arguments.made(at, Phrase.Mark.SUBJECT), arguments.made(at, Phrase.Mark.TOPIC));
    }

    /** Whose thing is put into another: its owner's, else that of who does it. */
    private @Nullable Argument inserted() {
        Argument thing = arguments.object(at);
        return thing == null ? subject : thing;
    }

    /** 가가 나의 물량을 수주했다; 가, 나 뚫었다. */
    private void won() {
        Argument customer = Argument.either(arguments.owner(at), arguments.adjacent(at));
        customer = customer == null && line.text.startsWith("뚫", at) ? told.nearest(Phrase.Mark.OBJECT) : customer;
        boolean opens = opens();
        Argument winner = opens ? arguments.made(at, Phrase.Mark.COMMA) : subject;
        Argument won = opens ? arguments.adjacent(at, false) : Argument.either(from, customer);
        bond(winner, won, Math.max(weight, Bonds.PLAIN));
        bond(subject, to, weight * 0.8);
    }

    /** 가의 고객사인 나; 나가 가의 고객사가 됐다; 나가 주요 고객사인 가. */
    private void customers() {
        if (told.goesOn(WHOSE) && told.comesAfter(FIRST)) {
            bond(arguments.behind(end), told.nearest(Phrase.Mark.SUBJECT), Bonds.PLAIN);
            return;
        }
        Argument customers = Argument.either(
                arguments.called("고객"), Argument.either(arguments.behind(end), told.nearest(Phrase.Mark.OBJECT)));
        double sure = Math.max(weight, Bonds.PLAIN);
        boolean themselves =
                subject != null && customers != null && subject.names().equals(customers.names());
        bond(themselves ? arguments.founded(at) : subject, customers, sure);
        if (customers == null && becomes()) {
            bond(Argument.either(arguments.owner(at), told.topic(0.8)), subject, sure);
        }
        bond(told.topic(0.7), arguments.behind(end), sure);
        bond(arguments.owner(at), customers, sure * 0.8);
    }

    /** 가의 협력사인 나; 나는 가의 협력사다. */
    private void suppliers() {
        Argument customer = Argument.either(arguments.owner(at), arguments.adjacent(at));
        bond(arguments.behind(end), customer, Bonds.PLAIN);
        if (becomes()) {
            bond(subject, customer, Bonds.PLAIN);
        }
    }

    /** 가의 칩이 나에 탑재된; 나가 가에서 공급받은. */
    private void passive() {
        if (line.text.startsWith("받", end)) {
            bond(from, subject, weight);
            return;
        }
        Argument made = thing();
        bond(made, to, weight);
        bond(made, arguments.made(at, Phrase.Mark.TO), weight);
        bond(made, from, weight * 0.8);
        bond(subject, to, weight * 0.8);
    }

    /** Whether a headline opens with a thing of somebody: 가 칩, …. */
    private boolean opens() {
        return line.title() && arguments.made(at, Phrase.Mark.COMMA) != null;
    }

    /** 가 칩, 나 서버에 탑재; 가 메모리, 나 납품 시작. */
    private void placed() {
        Argument made = arguments.made(at, Phrase.Mark.COMMA);
        bond(made, to == null ? arguments.adjacent(at) : to, Math.max(weight, 0.9));
    }

    /** 나가 가의 칩을, 가가 설계한 칩을 생산한다, 가에서 칩을 생산한다; 나가 생산하는 가의 칩. */
    private void produced() {
        if (process()) {
            bond(arguments.owner(at), subject, Bonds.PLAIN);
            return;
        }
        Argument owner = Argument.either(other(arguments.object(at)), other(arguments.descriptions.maker(at)));
        Argument described = arguments.descriptions.of(predicate);
        if (from != null && owner == null && described == null && !told.comesAfter(ADNOMINAL)) {
            bond(from, subject, Math.max(weight, Bonds.PLAIN));
            return;
        }
        boolean theirs = described != null && !described.equals(subject);
        bond(subject, Argument.either(owner, theirs ? described : null), Math.max(weight, 0.9));
        bond(subject, to, weight);
        bond(from, subject, weight * 0.7);
        bond(subject, told.nearest(Phrase.Mark.WITH), weight * 0.8);
    }

    /** 가가 나에, 나의 칩에 공급했다; 나가 가의 3나노 공정으로 만든다; 가, 나 칩 생산. */
    private void provided() {
        Argument client = line.title() && told.begins(PRODUCED) ? other(arguments.owner(at)) : null;
        if (client != null && THEIRS.matcher(behind(client)).matches()) {
            bond(subject, client, Math.max(weight, 0.9));
            return;
        }
        Argument adjacent = line.title() ? arguments.adjacent(at) : null;
        Argument receiver = other(to == null && !line.title() && told.begins(DELIVERED) ? arguments.bare(at) : null);
        if (receiver != null) {
            bond(
                    Argument.either(arguments.possessor(at), subject),
                    receiver,
                    line.text.startsWith("납품", at) ? Bonds.PLAIN : weight / 2);
            return;
        }
        Argument into = to == null && predicate.verb() ? other(arguments.made(at, Phrase.Mark.TO)) : null;
        if (into != null) {
            bond(subject, into, weight * 0.9);
            return;
        }
        bond(subject, to == null ? Argument.either(told.nearest(Phrase.Mark.BY), adjacent) : to, weight);
        if (to == null) {
            bond(subject, told.topic(0.8), weight * 0.6);
            bond(subject, arguments.descriptions.whole(predicate), weight * 0.9);
        }
        bond(subject, from, weight * 0.7);
        boolean process = process();
        bond(arguments.owner(at), subject, process ? Bonds.PLAIN : weight * 0.4);
        bond(subject, told.nearest(Phrase.Mark.WITH), weight * 0.8);
    }

    /** 나가 가의 칩을, 가가 만든 칩을, 가 칩을 도입했다. */
    private void taken() {
        Argument provider = Argument.either(
                other(arguments.owner(at)),
                Argument.either(
                        Argument.either(told.nearest(Phrase.Mark.OBJECT), arguments.descriptions.maker(at)),
                        arguments.adjacent(at)));
        if (line.text.startsWith("받", at)) {
            provider = Argument.either(from, provider);
        }
        if (provider == null && subject != null) {
            Argument described = arguments.descriptions.of(predicate);
            provider = subject.equals(described) ? null : described;
        }
        if (provider == null && told.begins(GOT)) {
            provider = told.nearest(Phrase.Mark.THROUGH);
        }
        Argument thing = arguments.object(at);
        if (provider == null) {
            provider = thing != null && sells(thing) ? thing : told.topic(0.5);
        }
        boolean used = (predicate.verb() || line.title()) && told.begins(USED);
        boolean plainly = used && (line.title() || (thing != null && sells(thing)));
        bond(
                plainly && thing != null ? thing : provider,
                Argument.either(subject, arguments.made(at, Phrase.Mark.TOPIC)),
                plainly ? Math.max(weight, 0.9) : weight);
        bond(provider, to, weight);
        bond(subject, to, weight * 0.8);
    }

    /** Whether it is another's process that something is made in: 가의 3나노 공정으로, but not 가의 칩을 3나노 공정으로. */
    private boolean process() {
        Argument owner = arguments.owner(at);
        return told.comesAfter(PROCESS)
                && (owner == null || !OBJECT.matcher(behind(owner)).find());
    }

    /** The text between an argument and the trigger. */
    private String behind(Argument argument) {
        int from = argument.names().get(argument.names().size() - 1).span().end();
        return line.text.substring(Math.min(from, at), at);
    }

    /** An argument that is not the subject itself; null if it is, as where its own product is named. */
    private @Nullable Argument other(@Nullable Argument argument) {
        return argument == null || subject == null || apart(argument, subject) ? argument : null;
    }

    /** Whether two arguments have nobody in common. */
    private static boolean apart(Argument one, Argument other) {
        return one.names().stream()
                .noneMatch(a -> other.names().stream().anyMatch(b -> b.key().equals(a.key())));
    }

    /** Whether those are no governments, whose money and means are no products. */
    private static boolean sells(Argument thing) {
        return thing.names().stream().noneMatch(n -> PUBLIC.contains(Surroundings.kind(n)));
    }

    private boolean becomes() {
        return told.goesOn(BECOMES);
    }

    private void bond(@Nullable Argument provider, @Nullable Argument adopter, double plain) {
        bonds.bond(TYPE, provider, adopter, plain);
    }
}
