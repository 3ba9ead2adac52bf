package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.EventType;
import bongsu.schema.Stage;
import bongsu.text.FeatureSink;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the sentence of an event, the headline and the place in the article tell about how firm and how central the event is. */
final class DetailFeatures {
    private static final List<Pattern> SIGNS = List.of(
            Pattern.compile("예정|계획|방침|하기로|목표|추진|나선다|할 것|전망|내년|오는"),
            Pattern.compile("검토|논의|협의|타진|모색|고려|조율|협상|저울질|추진 ?중|추진하고|테스트|시험|샘플|실사|의향|준비하|준비 중|예비"),
            Pattern.compile("알려졌|전해졌|알려져|전해져|관측|소식통|익명|설이|인수설|합병설|보도했|보도에|외신|가능성|루머|소문|점쳐"),
            Pattern.compile("무산|철회|결렬|파기|취소|중단|포기|부인|백지화|해지|사실무근|불발|철수"),
            Pattern.compile("연기|미뤄|늦춰|보류|유예|지연"),
            Pattern.compile("우려|지적|경고|해야 한다|필요하다|주장|비판|강조|전문가|교수는|분석"),
            Pattern.compile("했다고|체결했|맺었|밝혔다|발표했|완료|마쳤|출시했|선정됐|선정됐다"),
            Pattern.compile("지난해|작년|앞서|당시|과거|이전|지난 \\d|\\d{4}년|전년|최근|이미"),
            Pattern.compile("한편|이외에도|이 밖에|또한|아울러|뿐만 아니라"));

    private DetailFeatures() {}

    /** The features of a fact by name, for training. */
    static Set<String> of(Reading reading, Line line, EventType type, List<Name> parties) {
        return FeatureSink.names(f -> add(reading, line, type, parties, f));
    }

    /** Tells the features of a fact that a line tells; the same one may come several times. */
    static void add(Reading reading, Line line, EventType type, List<Name> parties, FeatureSink f) {
        String text = line.text;
        String family = Types.family(type) == bongsu.schema.Family.SOVEREIGNTY ? "S" : "P";
        String field = line.title()
                ? "title"
                : line.index <= 1 ? "first" : line.index <= 3 ? "lead" : line.index <= 6 ? "top" : "body";
        f.add("type=", type.name());
        f.add("field=", field);
        f.add("field=", field, family);
        line.closing().forEach(c -> {
            f.add(c);
            f.add(family, c);
        });
        int end = 0;
        int inTitle = 0;
        for (Name name : parties) {
            Reading.Party party = reading.parties().get(name.key());
            inTitle += party != null && party.titleMentions > 0 ? 1 : 0;
            end = Math.max(end, Math.min(text.length(), name.tail()));
        }
        f.add("inTitle=" + inTitle + "/" + Math.min(3, parties.size()));
        f.add("inTitle=" + inTitle + field);
        f.add("all=" + (inTitle == parties.size()) + field);
        List<String> words = Surroundings.words(line, 0, text.length());
        words.forEach(w -> f.add("w=", w));
        Line title = reading.lines().get(0);
        for (int i = 0; i < SIGNS.size(); i++) {
            if (line.signs()[i]) {
                f.add("sign=", i);
                f.add("sign=" + i + type);
            }
            if (title.signs()[i]) {
                f.add("tsign=", i);
            }
        }
        Surroundings.words(title, 0, title.text.length()).forEach(w -> f.add("tw=", w));
        boolean same = title.fired.stream().anyMatch(t -> t.trigger().type() == type);
        f.add("tt=" + same);
        f.add("tt=" + same + inTitle + (parties.size() == inTitle));
        for (Rules.Fired fired : line.fired) {
            if (fired.trigger().type() == type) {
                f.add("t=", fired.trigger().rule());
                String after = text.substring(
                        fired.span().end(), Math.min(text.length(), fired.span().end() + 8));
                for (int n = 2; n <= 4 && n <= after.length(); n++) {
                    f.add("x=", after, 0, n);
                }
            }
        }
        // What a memorandum was signed for (공동 개발, 도입) is meant, not done.
        f.add("mou=" + memorandum(line) + reading.lines().stream().anyMatch(DetailFeatures::memorandum) + type);
        double place = (double) line.index / Math.max(1, reading.lines().size());
        f.add("place=" + (int) (place * 5));
        f.add("lines=" + Surroundings.few(reading.lines().size() / 2));
    }

    /** Which of the signs a text shows. */
    static boolean[] signs(String text) {
        boolean[] shown = new boolean[SIGNS.size()];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = SIGNS.get(i).matcher(text).find();
        }
        return shown;
    }

    private static boolean memorandum(Line line) {
        return line.fired.stream().anyMatch(t -> t.trigger().stage() == Stage.MOU);
    }
}
