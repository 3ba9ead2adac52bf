package bongsu.event;

import java.util.regex.Pattern;

/**
 * Whose customer or supplier somebody is called, or is by what is passed, ordered or dealt in: 가의 고객사인 나, 가의 협력사인 나, 가의 칩이 나의
 * 품질 테스트를 통과했다, 가의 주문이 쇄도. One reading of one trigger.
 */
final class Customers extends Supply {
    private static final Pattern BECOMES = Pattern.compile(
            "사?(?:이|가) (?:되|될|된|돼|됐)|사?이?[다며고자]|사?로 (?:이름|합류|확정)"
                    + "|(?:사|업체)?(?:들)? (?:중|가운데) (?:하나|한 ?곳|[0-9]+ ?곳|[두세네] ?곳)|(?:사|업체)?로 (?:최종 )?(?:자리매김|자리 ?잡|떠오|부상|등극|꼽|낙점|선정)");

    /** What somebody has become who is described by it: 가의 공급사로 떠오른 나. */
    private static final Pattern RISEN =
            Pattern.compile("(?:사|업체)?로 (?:자리매김|자리 ?잡|떠오|부상|등극|꼽|낙점)[가-힣 ]{0,4}(?:한|은|른|힌|히는|된) ");

    /** Of whom it is told that another is a customer: 나가 주요 고객사인 가. */
    private static final Pattern WHOSE = Pattern.compile("사?인 (?!반면|상황|가운데|데|만큼|탓|덕)(?:[가-힣A-Za-z]{1,8} )?['\"(]?");

    /** How it is told whose customer the one before it is. */
    private static final Pattern FIRST = Pattern.compile("[이가] (?:(?:최대|주요|핵심|첫|유일한|단골|큰손) )?$");

    /** Whose test this is takes what is put to it, passed or not: 가의 칩이 나의 품질 테스트를 받고 있다. */
    private static final Pattern TEST = Pattern.compile("퀄(?:리피케이션)?|(?:품질|성능|신뢰성) ?(?:테스트|시험|검증|인증|평가)");

    /** What the subject does who tests. */
    private static final Pattern TESTING = Pattern.compile("[을를]? ?(?:마쳤|마치|마친|진행|벌이|벌인|벌였|시작|실시|착수|거치|거쳐|완료)");

    /** What stands between who tests and the word. */
    private static final Pattern TESTER = Pattern.compile("의? ?(?:(?:최종|자체|공식|까다로운) ?)?");

    /** Whose orders these are buys: 가의 주문이 쇄도, 가의 발주를 통해. */
    private static final Pattern ORDERED =
            Pattern.compile("(?:주문|발주)(?:량)?(?:[이가을를에] ?| )?(?:쇄도|증가|급증|늘어|몰[리려린]|밀려|받[아은는]|따라|따른|힘입|대응|통해|맞춰)");

    private static final Pattern ORDERING = Pattern.compile("(?:의|들의 [^ ]{1,8}) $");

    /** Who is called so provides: 가의 협력사인 나. */
    private static final Pattern SUPPLIER = Pattern.compile("(?:협력|공급|납품)(?:사|업체)|벤더|디자인하우스");

    Customers(Bonds bonds, Predication told) {
        super(bonds, told);
    }

    /** Reads the trigger if it is of this kind. */
    boolean read() {
        if (line.text.startsWith("고객", at)) {
            customers();
        } else if (told.begins(TEST)) {
            tested();
        } else if (line.text.startsWith("공급망", at)) {
            bond(subject, Argument.either(arguments.owner(at), arguments.adjacent(at)), weight);
        } else if (line.text.startsWith("거래", at)) {
            bond(subject, told.nearest(Phrase.Mark.WITH), Bonds.PLAIN);
        } else if (told.begins(SUPPLIER)) {
            suppliers();
        } else if (told.begins(ORDERED) && told.comesAfter(ORDERING)) {
            bond(subject, arguments.owner(at), Math.max(weight, Bonds.PLAIN));
        } else {
            return false;
        }
        return true;
    }

    /** 가의 고객사인 나; 나가 가의 고객사가 됐다; 나가 주요 고객사인 가. */
    private void customers() {
        Argument whose = arguments.behind(end);
        boolean theirs = whose != null && WHOSE.matcher(between(whose)).matches() && told.comesAfter(FIRST);
        if (theirs) {
            bond(whose, told.nearest(Phrase.Mark.SUBJECT), Bonds.PLAIN);
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

    /** 가의 칩이 나의 품질 테스트를 통과했다; 나의 품질 테스트에서 떨어진 가; 나는 가 칩의 품질 테스트를 마쳤다. */
    private void tested() {
        Argument owner = Argument.either(arguments.owner(at), arguments.adjacent(at));
        Argument tested = Argument.either(thing(), subject);
        if (owner == null) {
            return;
        }
        boolean product = line.names.stream().anyMatch(n -> n.product() != null && n.isAmong(owner.names()));
        boolean right = TESTER.matcher(behind(owner)).matches() && !product;
        if (right) {
            bond(tested, owner, Bonds.PLAIN);
        } else if (told.goesOn(TESTING)) {
            bond(owner, subject, Bonds.PLAIN);
        }
    }

    /** 가의 협력사인 나; 나는 가의 협력사다; 나, 다 등 가 협력사들이; 가의 핵심 협력사로 떠오른 나. */
    private void suppliers() {
        Argument customer =
                Argument.either(arguments.owner(at), Argument.either(arguments.adjacent(at), arguments.opening(at)));
        bond(arguments.behind(end), customer, Bonds.PLAIN);
        bond(arguments.etc(customer), customer, Bonds.PLAIN);
        if (told.goesOn(RISEN)) {
            bond(arguments.descriptions.modified(at, end), customer, Bonds.PLAIN);
        }
        if (becomes()) {
            bond(subject, customer, Bonds.PLAIN);
        }
    }

    private boolean becomes() {
        return told.goesOn(BECOMES);
    }

    /** The text between the trigger and an argument behind it. */
    private String between(Argument argument) {
        int to = argument.names().get(0).span().start();
        return line.text.substring(Math.min(end, to), to);
    }
}
