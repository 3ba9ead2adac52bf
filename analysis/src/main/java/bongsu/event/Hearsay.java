package bongsu.event;

import bongsu.schema.EventType;
import java.util.regex.Pattern;

/** What is passed on without anybody who answers for it, or only supposed. */
final class Hearsay {
    /** What became known, nobody says by whom. */
    private static final Pattern KNOWN = Pattern.compile("것으로 (?:알려졌|전해졌|알려져|전해져|관측된|관측됐)");

    private static final Pattern HEARSAY =
            Pattern.compile("(이야기|소문|풍문|말)(이|가) .{0,12}(돌고|돌았|나돌|퍼지)|설이 (돌|나돌|제기)|인수설|매각설|합병설|협력설");
    private static final Pattern ANSWERED = Pattern.compile("밝혔|발표했|공시했|말했|설명했");

    /** What says behind the words of a deal that it is only supposed: 인수할 것이라는 추측, 협력 가능성이 제기, 인수 후보로 거론. */
    private static final Pattern SUPPOSED =
            Pattern.compile("(?:(?!늘[리릴린]|키울|면서 |으며 |하며 |하고 |[해돼] |[했됐]|한 (?:뒤|후|데))[^.,]){0,25}?"
                    + "(?:거론[되된돼됐]|물망에 |가능성[이도은까지]{0,3} ?(?:(?:\\S+ )?(?:제기|거론|점쳐|부상|나오|나온|나왔)|있다(?!면)|높다(?!면)|크다|커지|커졌|높아졌)"
                    + "|(?:것이?라는|것이란|거란|거라는|수도? 있다는|지도? 모른다는) ?(?:관측|추측|전망|소문|분석|이야기|얘기|설(?=[이도은을 ])|보도)"
                    + "|" + Firmness.AHEAD + " 것으로 ?(?:보인다|관측)|방안이 (?:\\S+ )?(?:부상|거론|유력))");

    /** What lasts already, however it became known: 공급하고 있는 것으로 알려졌다, 탑재되는 것으로 전해졌다. */
    private static final Pattern LASTING =
            Pattern.compile("(?:공급|납품|탑재|사용|이용|활용|적용|생산|제공)(?:해 사용)?(?:하|되)(?:고 있)?는(?:데,? [^.]{0,30})? 것으로 (?:알려|전해)");

    private Hearsay() {}

    /** Whether a sentence passes on what nobody answers for: 알려졌다, 전해졌다, 이야기가 돌다. */
    static boolean tells(String text) {
        boolean known = KNOWN.matcher(text).find() && !LASTING.matcher(text).find();
        return (known || HEARSAY.matcher(text).find())
                && !ANSWERED.matcher(text).find();
    }

    /** Whether a line says that a deal of a type is only supposed. */
    static boolean supposes(Line line, EventType type) {
        Rules.Fired fired = line.fired(type);
        return fired != null && supposes(line.text, fired.span().end());
    }

    /** Whether the words behind those of a deal say that it is only supposed: 인수할 것이라는 추측, 협력 가능성이 제기, 인수 후보로 거론. */
    static boolean supposes(String text, int end) {
        return SUPPOSED.matcher(text).region(end, text.length()).lookingAt();
    }
}
