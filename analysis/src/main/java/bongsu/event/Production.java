package bongsu.event;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who makes what for whom: 가의 칩을 생산하는 나, 가의 3나노 공정으로 만든다, 가에 생산을 맡겼다. One reading of one trigger. */
final class Production extends Supply {
    /** Who has something made by another takes it: 가는 나에 생산을 맡겼다. */
    private static final Pattern ENTRUSTED = Pattern.compile(
            "(?:.{0,8}|[^.,]{0,6}[을를] [^.,]{2,14}에 (?:다시 |모두 |전량 )?)(?:맡기|맡긴|맡겨|맡겼|의뢰|위탁(?: ?생산[을를]? )?[하한할해했])|[가-힣]{0,2}해 ?(?:달라|줄 것)");

    /** What is made in another's process: 가의 칩은 나의 공정에서 제작된다. */
    private static final Pattern MADE_IN = Pattern.compile("(?:제작|제조|생산|양산)[되된돼됐]");

    /** What a maker of chips lends to others: 가의 3나노 공정으로 만든다. */
    private static final Pattern PROCESS =
            Pattern.compile("공정(?![에이가은는의] )(?:을|으로|에서)? ?(?:통해|이용해|활용해|기반으로)?[^.]{0,12}$");

    /** Who makes a thing of another provides it: 가의 칩을 생산하는 나. */
    private static final Pattern PRODUCED = Pattern.compile("(?:위탁 ?)?(?:생산|양산)");

    /** What is only asked of who makes it: 가, 나 칩 생산 확대 요청. */
    private static final Pattern ASKED = Pattern.compile(" ?(?:[가-힣]{2,4} )?(?:요청|요구|기대|검토|압박|의뢰|맡|촉구|주문|희망)");

    /** What is made for whoever stands before it in a headline: 가, 나 AI칩 생산. */
    private static final Pattern THEIRS =
            Pattern.compile("(?:의|용|향)? ?(?:(?:새|차세대|첨단|인공지능|AI) ?)*(?:칩|반도체|AP|GPU|NPU|TPU|프로세서|물량) ?");

    /** What the body says is made for whoever stands before it. */
    private static final Pattern PRODUCTS = Pattern.compile("(?:의|용|향)? ?(?:[가-힣A-Za-z0-9]{1,8} ?)?(?:제품|칩|메모리|부품) ?");

    /** What somebody does who makes something. */
    private static final Pattern MAKES = Pattern.compile(
            "(?:위탁 ?)?(?:생산|양산|제조)[을를] (?:[가-힣]{1,4} )?(?:시작|중단|재개|맡[는았을아]|담당|수주|늘[리려렸린](?! ?(?:달라|라고|는 추세))|중단했|중단하|추진)");

    /** What has the case of an object before a process. */
    private static final Pattern OBJECT = Pattern.compile("[가-힣A-Za-z0-9)][을를] ");

    Production(Bonds bonds, Predication told) {
        super(bonds, told);
    }

    /** Reads the trigger if it tells in whose process something is made. */
    boolean madeIn() {
        boolean made = told.begins(MADE_IN) && told.comesAfter(PROCESS);
        if (made) {
            bond(arguments.owner(at), Argument.either(thing(), subject), Bonds.PLAIN);
        }
        return made;
    }

    /** Reads the trigger if it tells who makes something, or has it made, for whom. */
    boolean read() {
        Argument client = client();
        Argument theirs = theirs();
        if (told.begins(ENTRUSTED)) {
            bond(to == null ? told.topic(Arguments.INHERITED) : to, subject, Math.max(weight, Bonds.VERB));
            bond(told.nearest(Phrase.Mark.WITH), subject, weight * 0.8);
        } else if (predicate.verb() && told.begins(PRODUCED)) {
            produced();
        } else if (theirs != null) {
            bond(subject, theirs, Math.max(weight, Bonds.PLAIN));
        } else if (client != null) {
            bond(subject, client, Math.max(weight, 0.9));
        } else {
            return false;
        }
        return true;
    }

    /** Whose thing the body says that somebody makes: 가는 나의 칩 생산을 맡는다; null if nobody's. */
    private @Nullable Argument theirs() {
        Argument owner = line.title() || !told.begins(MAKES) || told.goesOn(ASKED) ? null : other(arguments.owner(at));
        boolean thing = owner != null
                && (THEIRS.matcher(behind(owner)).matches()
                        || PRODUCTS.matcher(behind(owner)).matches());
        return thing ? owner : null;
    }

    /** For whom a headline says that something is made: 가, 나 칩 생산; null if for nobody. */
    private @Nullable Argument client() {
        Argument client = line.title() && told.begins(PRODUCED) ? other(arguments.owner(at)) : null;
        boolean theirs = client != null && THEIRS.matcher(behind(client)).matches() && !told.goesOn(ASKED);
        return theirs ? client : null;
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

    /** Whether it is another's process that something is made in: 가의 3나노 공정으로, but not 가의 칩을 3나노 공정으로. */
    boolean process() {
        Argument owner = arguments.owner(at);
        String between = owner == null ? "" : behind(owner);
        String before = between.substring(0, Math.max(0, between.lastIndexOf("공정")));
        return told.comesAfter(PROCESS) && !OBJECT.matcher(before).find();
    }
}
