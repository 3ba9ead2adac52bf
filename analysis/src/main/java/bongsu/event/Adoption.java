package bongsu.event;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who provides what to whom, by the word that tells it: A가 B에 공급, A가 B를 도입, A의 고객사 B, A가 B에서 구매, A가 B에 생산을 맡겨, A의
 * 칩이 B에 탑재된. One reading of one trigger.
 */
final class Adoption extends Supply {
    private static final Set<String> PROVIDING = Set.of("supply", "trade");
    private static final Set<Kind> PUBLIC = EnumSet.of(Kind.GOVERNMENT, Kind.MINISTRY, Kind.PLACE, Kind.RULER);
    /** What is delivered to whoever stands right before the word: 가가 나 납품을 늘린다. */
    private static final Pattern DELIVERED = Pattern.compile("납품|공급(?!망|사|업체|처|원|자)");

    /** What follows where whoever stands there delivers, or nobody does: 가의 납품 가격, 가 공급을 늘려 달라. */
    private static final Pattern OTHERWISE =
            Pattern.compile("[을를] [가-힣]{1,4} ?(?:달라|라고)| ?(?:가격|단가|물량|비중|요청|요구|부족|차질|없)");

    /** What stands between for whose thing it is and the word: 나 가속기용 메모리 공급; but not what anybody's is for: 나의 차량용 칩 공급. */
    private static final Pattern FOR = Pattern.compile(
            "의?(?: [가-힣A-Za-z0-9]{1,8}){0,3}(?<!차량|전기차|자동차|서버|모바일|기업|산업|가정|데이터센터|AI|PC|스마트폰|자율주행|게임|교육|의료)(?:용|향) [가-힣A-Za-z0-9]{1,8}(?: [가-힣A-Za-z0-9]{1,8})? ");

    /** How somebody right before the word is delivered to: 나 대량 공급을 노린다. */
    private static final Pattern HOW = Pattern.compile(" (?:대량|독점|단독|정식|본격|첫|추가|직접|조기|우선|초도) ");

    /** What the subject does who delivers. */
    private static final Pattern ACTS = Pattern.compile(
            "[가-힣]{0,2}(?:에 (?:나서|나선|나섰|성공|착수|속도)|[을를] (?:[가-힣]{1,4} )?(?:맡|시작|앞두|앞둔|노리|노린|추진|따[내낸냈]|확대|늘리|늘린|확정|준비))");

    /** Those without a name to whom something is provided. */
    private static final Pattern TO_OTHERS = Pattern.compile(
            "(?<!등 )(?<![가-힣])(?:[가-힣]{0,4}(?:대기업|고객사?|게임사|제조사|통신사|기업|업체|회사|협력사|소비자|이용자|병원|기관|학교|정부))(?:들)?(?:에|에게|에도|에게도) [^.,]{0,25}$");

    /** What is paid to whose patents or technology one uses. */
    private static final Pattern FEE = Pattern.compile("로열티|(?:특허|기술) ?사용료");

    /** Customers without a name, who use what the clause that describes them says: 가의 칩을 쓰는 기업 고객을 …, but not 나는 … 쓰는 기업이다. */
    private static final Pattern USERS = Pattern.compile(
            " ?(?:(?:국내|해외|기존|모든|많은|중소|국내외) )?(?:기업 ?고객|고객사?|이용자|사용자|회원사?|소비자|개발자|기업|업체|스타트업)(?:들)?(?=[을를에의과와] |이 |에게)");

    /** Through whom one gets what one takes up: 가는 나를 통해 서비스를 도입했다. */
    private static final Pattern GOT = Pattern.compile("도입|이용|활용|구매|구입|조달");

    /** Who does this takes what another provides. */
    private static final Pattern BOUGHT = Pattern.compile("구매|주문|발주|조달|구입|사들[이인여였일]|수급[하해받]|인도 ?받|들여[오온왔와]");

    /** Who does this won another as a customer: 가, 나 물량 수주; 가, 나 뚫었다. */
    private static final Pattern WON = Pattern.compile("수주|뚫|독차지|싹쓸이|따[냈낸내]");

    private static final Pattern ORDER_WON =
            Pattern.compile("(?:물량|일감|주문|계약|프로젝트)(?:[을를]|까지)? ?(?:전량 |모두 |대거 )?(?:따[냈낸내]|싹쓸이|수주|독차지|쓸어)");

    /** What enters another thing is provided: 가의 메모리가 나의 칩에 들어간다. */
    private static final Pattern ENTERED = Pattern.compile("들어[가간갈갔]|쓰[이인]");

    /** Who builds what another has provides it: 가는 나의 전산망을 구축했다. */
    private static final Pattern BUILT = Pattern.compile("구축");

    /** What somebody has built for itself. */
    private static final Pattern HOUSE = Pattern.compile(
            "(?: ?등)?(?: ?의|들의) (?:(?!GPU|칩|모델|클러스터|팩토리)[^.,]){0,16}(?:전산|시스템|망|인프라|데이터센터|홈페이지|플랫폼|앱)[을를]? ?(?:사업[을를]? ?)?");

    private static final Pattern PUT_INTO = Pattern.compile("탑재|장착|내장|적용|채택");

    /** As what somebody is chosen, who so provides ({@link Customers}): 가, 나 공급사로 낙점. */
    private static final Pattern AS_SUPPLIER = Pattern.compile("(?:공급|납품|협력)(?:사|업체)로 ?(?:최종 )?$");

    /** What is done with what holds another's thing. */
    private static final Pattern HOLDING =
            Pattern.compile("된 [^.,]{1,25}[을를] (?:설치|구매|도입|가동|운영|출시|공개|선보|내놓|내놨|개발|생산|사용)");

    private static final Pattern SAID = Pattern.compile("(?:된|됐|될 것이|될 예정이)다고 (?:밝|말|설명|전했|강조)");

    /** What puts one thing into another. */
    private static final Pattern PUT = Pattern.compile("(?:탑재|장착|내장|적용|이식)(?:하|한|할|해|했)");

    /** Who does this with what another has takes it up, however weak the word is by itself: 가의 지도를 이용하는 나. */
    private static final Pattern USED =
            Pattern.compile("(?:활용|이용|사용)(?!자|료|량|처|권|법|성)|쓰(?:[고는인]|기로)|쓴다|쓸|썼|빌려|빌린|임차|택[했한]|낙점|픽[했한]");

    /** What is used somewhere is provided: 가의 플랫폼은 나에서 쓰이고 있다. */
    private static final Pattern USED_IN = Pattern.compile("쓰[이여인]|(?:활용|이용|사용|운영)[되돼된됐]");

    /** Where a headline says so, the thing that it opens with is provided: 가 칩, 나 서버에 탑재. */
    private static final Pattern PLACED = Pattern.compile("들어[가간갔]|탑재|적용|장착|내장|채택|공급|납품|쓰[이인]|연동|도입");

    private final boolean providing;
    private final Customers customers;
    private final Production production;

    /**
     * A reading of a trigger.
     *
     * @param bonds where the bonds go
     */
    Adoption(Bonds bonds, Predication told) {
        super(bonds, told);
        this.providing = PROVIDING.contains(told.trigger().name());
        this.production = new Production(bonds, told);
        this.customers = new Customers(bonds, told);
    }

    void read() {
        if (customers.read() || production.madeIn()) {
            return;
        }
        if (usedIn()) {
            bond(Argument.either(thing(), subject), from, Math.max(weight, Bonds.PLAIN));
        } else if (told.begins(ENTERED) && thing() != null) {
            bond(thing(), Argument.either(arguments.made(at, Phrase.Mark.TO), to), Math.max(weight, Bonds.PLAIN));
        } else if (opens() && told.begins(PLACED)) {
            placed();
        } else if (predicate.passive()) {
            passive();
        } else if (told.begins(BOUGHT)) {
            Argument seller = Argument.either(
                    from,
                    Argument.either(to, Argument.either(arguments.owner(at), arguments.made(at, Phrase.Mark.OBJECT))));
            bond(seller, subject, Math.max(weight, Bonds.PLAIN));
        } else if (told.begins(BUILT)) {
            bond(subject, Argument.either(to, house()), weight);
        } else if (told.begins(WON) || told.begins(ORDER_WON)) {
            won();
        } else if (providing) {
            provided();
        } else if (holder() != null) {
            bond(inserted(), holder(), weight);
        } else {
            taken();
        }
    }

    /** Whose house is built, where it is no product of somebody: 가는 나의 전산망을 구축했다, not 가는 나의 GPU 클러스터를 구축했다; null if nobody's. */
    private @Nullable Argument house() {
        Argument owner = other(arguments.object(at));
        if (owner == null || !HOUSE.matcher(behind(owner)).matches()) {
            return null;
        }
        boolean product = line.names.stream().anyMatch(n -> n.product() != null && n.isAmong(owner.names()));
        return product ? null : owner;
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
                && from.names().getLast().particle().startsWith("에서")
                && !told.comesAfter(ADNOMINAL);
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

    /** 가의 칩이 나에 탑재된; 나가 가에서 공급받은. */
    private void passive() {
        if (line.text.startsWith("받", end)) {
            bond(Argument.either(from, through()), subject, weight);
            return;
        }
        Argument made = thing();
        bond(made, to, weight);
        bond(made, arguments.made(at, Phrase.Mark.TO), weight);
        bond(made, from, weight * 0.8);
        bond(subject, to, weight * 0.8);
        if (to == null && from == null && told.begins(PUT_INTO) && (told.goesOn(HOLDING) || told.goesOn(SAID))) {
            // 가는 나의 칩이 탑재된 서버를 설치했다; 가는 이 차에 나의 칩이 탑재된다고 밝혔다
            Argument holder = arguments.marked(Phrase.Mark.TOPIC, at);
            bond(made, holder != null && made != null && apart(holder, made) ? holder : null, weight * 0.9);
        }
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

    /** 가가 나에, 나의 칩에 공급했다; 나가 가의 3나노 공정으로 만든다; 가, 나 칩 생산. */
    private void provided() {
        if (production.read()) {
            return;
        }
        Argument adjacent = line.title() ? arguments.adjacent(at) : null;
        boolean delivered = !line.title() && told.begins(DELIVERED) && !told.goesOn(OTHERWISE);
        Argument receiver = other(
                delivered && (to == null || to.names().get(0).span().start() > at)
                        ? Argument.either(arguments.bare(at), forWhom())
                        : null);
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
        if (to == null && !told.comesAfter(TO_OTHERS)) {
            bond(subject, told.topic(0.8), weight * 0.6);
            bond(subject, arguments.descriptions.whole(predicate), weight * 0.9);
        }
        bond(subject, from, weight * 0.7);
        boolean process = production.process();
        bond(arguments.owner(at), subject, process ? Bonds.PLAIN : weight * 0.4);
        bond(subject, told.nearest(Phrase.Mark.WITH), weight * 0.8);
    }

    /** For whose thing, or to whom in what way, it is: 가는 나 가속기용 메모리 공급에 나섰다, 가는 나 대량 공급을 노린다; null if nobody is told so. */
    private @Nullable Argument forWhom() {
        Argument owner = arguments.owner(at);
        owner = owner == null ? arguments.adjacent(at) : owner;
        boolean receives = owner != null
                && told.goesOn(ACTS)
                && (FOR.matcher(behind(owner)).matches()
                        || HOW.matcher(behind(owner)).matches());
        return receives ? owner : null;
    }

    /** 나가 가의 칩을, 가가 만든 칩을, 가 칩을 도입했다; 나가 가에 로열티를 낸다; but not 나는 가의 칩을 쓰는 기업을 대상으로 …. */
    private void taken() {
        if (told.begins(FEE) && to != null) {
            bond(to, subject, Math.max(weight, Bonds.PLAIN));
            return;
        }
        if (predicate.adnominal() >= 0 && line.begins(USERS, predicate.adnominal())) {
            return;
        }
        if (line.title() && told.comesAfter(AS_SUPPLIER) && told.nearest(Phrase.Mark.OBJECT) == null) {
            return;
        }
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
            provider = through();
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

    /** Through whom something comes, if that is no public body, which only arranges it; null if through nobody. */
    private @Nullable Argument through() {
        Argument through = told.nearest(Phrase.Mark.THROUGH);
        return through != null && through.names().stream().noneMatch(Governments::isPublic) ? through : null;
    }

    /** Whether those are no governments, whose money and means are no products. */
    private static boolean sells(Argument thing) {
        return thing.names().stream().noneMatch(n -> PUBLIC.contains(Kind.of(n)));
    }
}
