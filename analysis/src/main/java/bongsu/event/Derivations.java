package bongsu.event;

import bongsu.entity.Name;
import bongsu.text.Morpheme;
import bongsu.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which model a sentence says was made from which. What stands before the words of derivation as their object or origin is the base ("라마를
 * 기반으로", "라마의 가중치에서 출발"); what has a base is not ("솔라의 바탕은 라마"). What derives is the noun that the derivation describes ("라마를 기반으로
 * 만든 솔라"), else what the sentence is about ("솔라는 … 라마를 기반으로"), else what is made of it ("라마를 다듬어 솔라를 내놨다").
 */
final class Derivations {
    /**
     * One model made from another.
     *
     * @param models those that derive; none where the sentence speaks of one without a name ("이 모델은")
     * @param base what they were made from
     * @param word the word of derivation: 기반, 가중치, 파인튜닝
     * @param span the base to the word
     */
    record Derivation(List<Name> models, Name base, String word, Span span) {}

    private static final String GROUND = "기반|바탕|밑바탕|토대|뼈대|뿌리|모태|베이스|원형";
    private static final String PART = "가중치|웨이트|인코더|토크나이저|아키텍처|구조|체크포인트";
    private static final String TUNED = "파인 ?튜닝|미세 ?조정|추가 ?(?:사전 ?)?학습|재학습|증류|경량화";
    private static final String CHANGED = "파생|포크|이식|다듬|개량|개조|손질|변형|가져다|가져와|빌려|빌린|빌렸|베낀|베꼈|베껴|본뜬|본떠|출발";
    private static final String TAKES =
            "가져|빌려|빌린|빌렸|차용|썼|쓴|쓰|사용|활용|이식|복제|베낀|베꼈|출발|시작|초기화|기반|바탕|토대|물려|이어받|이어 받|들여|따랐|따른|따온|얹|그대로|넘겨";

    /** The rest of a name: its version, what stands in brackets, a closing quotation mark, what it is. */
    private static final String REST =
            "[A-Za-z0-9.\\-]{0,8}(?: ?\\d[A-Za-z0-9.]{0,5})?(?: ?\\([^)]{1,30}\\))?['\"’”]?(?: ?(?:모델|계열|시리즈|버전|LLM))?";

    /** Words between a base and what is done with it: "한국어 데이터로", "공개된", "통신에 맞게". */
    private static final String BETWEEN = "(?:[가-힣A-Za-z0-9]*[^은는이가, ] ){0,4}?";

    private static final String FROM = "(?:를|을|에서|로부터|으로부터|에)? ";

    private static final Pattern FORWARD = Pattern.compile("^" + REST + "(?:"
            + "(?:" + FROM + BETWEEN + "|(?:이|가)? |의 (?:(?:" + PART + ")[를을에서와과· ]{0,3})+ ?)(?<ground>" + GROUND + ")"
            + "|(?:의 " + BETWEEN + "| )(?<part>" + PART + ")(?=.{0,25}?(?:" + TAKES + "))"
            + "|(?:" + FROM + BETWEEN + "|의 )(?<tuned>" + TUNED + ")"
            + "|(?:를|을|에서|로부터|으로부터) " + BETWEEN + "(?<changed>" + CHANGED + ")"
            + "|에서 (?<origin>왔|온 |나온|유래|비롯됐)"
            + "| ?(?<kin>계열)(?=인 |이다|로 |이라|의 모델[이로])"
            + "|(?:로|으로) (?<made>만든|빚은|개발한|만들어진)"
            + "| 위에 (?<above>[가-힣 ]{0,14}?(?:쌓|얹|올|학습))"
            + "|에 " + BETWEEN + "(?<taught>(?:추가로|더) (?:학습|가르|배우|배운)))");

    private static final List<String> GROUPS =
            List.of("ground", "part", "tuned", "changed", "origin", "kin", "made", "above", "taught");

    /** "솔라의 바탕", "솔라의 기반 모델": what stands before it has a base. */
    private static final Pattern BACKWARD =
            Pattern.compile("^" + REST + "의 (?:(?:" + GROUND + "|출발점|원본)(?: ?모델)?)(?! ?위|으로| ?기술|을|를)");

    private static final Pattern DENIED =
            Pattern.compile("^[가-힣A-Za-z ]{0,12}(지 않|지도 않|지 아니| 아니|이 아니|가 아니|은 아니|는 아니|없이|무관)");

    /** What follows the name of a model that is only compared, listed as a source or left aside. */
    private static final Pattern ASIDE = Pattern.compile(
            "^" + REST + "(?:보다|처럼|만큼|말고|대신|외에|에 이어|에 비해|같은|에서|에는|에도|(?:와|과)(?:는|도)? ?(?:달리|비교|견|경쟁|겨|함께|비슷|맞))");

    private static final Pattern ABOUT =
            Pattern.compile("^" + REST + "(?:의 [가-힣A-Za-z0-9 ]{1,14}?)?(?:(?:은|는|이|가|도|역시)(?=[ ,]|$)|[,…])");

    /** What the words of derivation describe is a thing without a name: "기반으로 만든 상담 서비스가", "기반의 새 모델을". */
    private static final Pattern UNNAMED = Pattern.compile(
            "^(?:(?:으로 |로 )?(?:한|하는|된|되는|은|만든|만드는|만들어진|개발한|개발된|개발하는|학습한|학습된|"
                    + "학습시킨|훈련한|제작한|구축한|시킨|튜닝한) |(?:의|형)? )(?:[가-힣A-Za-z0-9]*[^는로며고은을를 ] ){0,3}?[가-힣A-Za-z0-9]*?(?:을|를|이|가|은|(?<![라다])는|와|과|에|에서|도)(?=[ ,.]|$)");

    /** What is made of a base stands behind it as an object: "라마를 미세조정해 솔라를 만들었다". */
    private static final Pattern MADE = Pattern.compile("^" + REST + "(?:를|을) .{0,12}?(?:만들|개발|내놓|내놨|선보|공개|출시|완성|얻)");

    private static final Pattern MADE_BY = Pattern.compile("(?:해|하여|아|어|려|켜|와|워|서) ");

    /** "증류해 만든": two verbs of one deed. */
    private static final Pattern IN_ONE =
            Pattern.compile("^[가-힣]{0,2}(?:해|하여|켜|어|아|워|와) (?=(?:만든|만들어진|얻은|개발한|완성한|내놓은|선보인) )");

    private static final Pattern QUOTED = Pattern.compile(
            "(?<before>(?:모델|LLM) ?)?['‘](?<name>[가-힣A-Za-z][가-힣A-Za-z0-9.:\\- ]{0,18}[^다요 ])['’](?<after> ?(?:언어 ?|거대 ?언어 ?)?(?:모델|LLM))?");

    /** What stands between two names of one enumeration; a comma alone may also set off what a headline is about. */
    private static final Pattern AND = and("");

    private static final Pattern AND_COMMA = and(",|");

    private Derivations() {}

    private static Pattern and(String more) {
        return Pattern.compile(REST + "(?:" + more + "와|과|·| 및|이나|나) ?['\"‘“]?(?:[가-힣A-Za-z]{1,8}의 )?['\"‘“]?");
    }

    /** The derivations that a sentence tells of, in the order of their bases. */
    static List<Derivation> of(Line line) {
        List<Name> models = models(line);
        List<Derivation> found = new ArrayList<>();
        for (Name name : line.names) {
            if (!models.contains(name) && !lends(line, name)) {
                continue;
            }
            Derivation derivation = models.contains(name)
                            && BACKWARD.matcher(behind(line, name)).find()
                    ? backward(line, models, name)
                    : forward(line, models, name);
            if (derivation != null) {
                found.add(derivation);
                together(line, models, derivation.base(), AND).stream()
                        .filter(base -> !base.equals(derivation.base()))
                        .map(base -> new Derivation(derivation.models(), base, derivation.word(), derivation.span()))
                        .forEach(found::add);
            }
        }
        found.sort(Comparator.comparingInt(one -> one.base().span().start()));
        return found;
    }

    /** The models that a sentence names, in order. */
    static List<Name> models(Line line) {
        return line.names.stream().filter(Derivations::model).toList();
    }

    /** Whether a model is what a sentence is about. */
    static boolean about(Line line, Name name) {
        return ABOUT.matcher(behind(line, name)).find();
    }

    private static boolean model(Name name) {
        var product = name.product();
        return product != null && product.kind().equals("model");
    }

    /** Whether an organisation stands for the model that it is known by: a laboratory, or one whose parts are taken. */
    private static boolean lends(Line line, Name name) {
        var organisation = name.organisation();
        if (organisation == null || name.product() != null) {
            return false;
        }
        Matcher matcher = FORWARD.matcher(behind(line, name));
        return matcher.find() && (organisation.kind().equals("lab") || matcher.group("part") != null);
    }

    private static @Nullable Derivation forward(Line line, List<Name> models, Name base) {
        Matcher matcher = FORWARD.matcher(behind(line, base));
        if (!matcher.find()) {
            return null;
        }
        String group = GROUPS.stream()
                .filter(one -> matcher.group(one) != null)
                .findFirst()
                .orElseThrow();
        int from = base.span().end();
        int word = from + matcher.start(group);
        int end = from + matcher.end(group);
        boolean nearer = models.stream()
                .anyMatch(m -> m.span().start() >= from && m.span().start() < word);
        if (nearer || denied(line, end)) {
            return null;
        }
        List<Name> bases = together(line, models, base, AND);
        List<Name> others = models.stream()
                .filter(m -> !same(m, base) && !bases.contains(m))
                .toList();
        List<Name> derived = described(line, others, end);
        if (derived.isEmpty()) {
            List<Name> quoted = quoted(line, group.equals("part") || group.equals("tuned"));
            derived = described(line, quoted, end);
            if (derived.isEmpty() && (group.equals("made") || unnamed(line, end))) {
                return null;
            }
            derived = Stream.of(derived, spokenOf(line, others, base, end), spokenOf(line, quoted, base, end))
                    .filter(names -> !names.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }
        return new Derivation(
                derived, base, matcher.group(group), new Span(base.span().start(), end));
    }

    /** The models that the words of derivation describe: no clause ends between, and behind the verb stand nouns alone. */
    private static List<Name> described(Line line, List<Name> others, int end) {
        Name first = null;
        for (Name model : others) {
            if (first == null && model.span().start() >= end) {
                first = model;
            }
        }
        if (first == null) {
            return List.of();
        }
        int start = first.span().start();
        String between = line.text.substring(end, start);
        Matcher inOne = IN_ONE.matcher(between);
        int from = inOne.find() ? end + inOne.end() : end;
        int[] clauses = line.clauses();
        boolean described = Phrase.clause(clauses, start) == Phrase.clause(clauses, from) && between.indexOf(',') < 0;
        boolean verb = false;
        for (Morpheme morpheme : line.morphemes) {
            if (morpheme.start() >= from && morpheme.start() < start) {
                boolean particle =
                        morpheme.tag().startsWith("J") && !morpheme.form().equals("의");
                described &= !(particle && verb);
                verb |= morpheme.tag().equals("ETM");
            }
        }
        boolean bare = between.matches("(?:의|형)?(?: [가-힣A-Za-z0-9]{1,12}){0,3}[ '\"‘“]*");
        return described && (verb || bare) ? together(line, others, first, AND_COMMA) : List.of();
    }

    /** The models that the sentence says were made of the base, by the place where it stands. */
    private static List<Name> spokenOf(Line line, List<Name> others, Name base, int end) {
        int[] clauses = line.clauses();
        int clause = Phrase.clause(clauses, base.span().start());
        List<Name> before = others.stream()
                .filter(m -> m.span().end() <= base.span().start())
                .filter(m -> !ASIDE.matcher(behind(line, m)).find())
                .toList();
        List<Name> here = before.stream()
                .filter(m -> Phrase.clause(clauses, m.span().start()) == clause)
                .toList();
        Name topic = last(here.stream().filter(m -> about(line, m)).toList());
        topic = topic != null ? topic : last(here);
        topic = topic != null
                ? topic
                : last(before.stream().filter(m -> about(line, m)).toList());
        if (topic != null) {
            return together(line, others, topic, AND_COMMA);
        }
        for (Name model : others) {
            if (model.span().start() < end) {
                continue;
            }
            String path = line.text.substring(end, model.span().start());
            if (MADE_BY.matcher(path).find()
                    && MADE.matcher(behind(line, model)).find()) {
                return List.of(model);
            }
        }
        return List.of();
    }

    /**
     * Models in quotation marks that no catalogue holds, for models are new when they are written about: what is called a model, or
     * anything where it is told of parts and training that only models have.
     */
    private static List<Name> quoted(Line line, boolean ofModels) {
        List<Name> quoted = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(line.text);
        while (matcher.find()) {
            Span span = new Span(matcher.start("name"), matcher.end("name"));
            String name = matcher.group("name");
            boolean model = ofModels
                    || matcher.group("before") != null
                    || matcher.group("after") != null
                    || name.contains("LLM");
            if (model && line.names.stream().noneMatch(known -> known.span().overlaps(span) && holds(known, name))) {
                quoted.add(new Name(span, span.end() + 1, "", name, null, null, name, "quoted"));
            }
        }
        return quoted;
    }

    /** Whether a name of the catalogue is all of what stands in quotation marks, but for a version. */
    private static boolean holds(Name known, String quoted) {
        return !quoted.replace(known.surface(), "").replaceAll("LLM|모델", "").matches(".*[가-힣A-Za-z]{2}.*");
    }

    private static boolean unnamed(Line line, int end) {
        return UNNAMED.matcher(line.text.substring(end)).find();
    }

    /** "솔라의 바탕은 라마다", "솔라의 바탕이 된 라마", "라마가 솔라의 바탕이다". */
    private static @Nullable Derivation backward(Line line, List<Name> models, Name model) {
        Matcher matcher = BACKWARD.matcher(behind(line, model));
        if (!matcher.find() || denied(line, model.span().end() + matcher.end())) {
            return null;
        }
        int end = model.span().end() + matcher.end();
        Name behind = models.stream()
                .filter(m -> m.span().start() >= end && !same(m, model))
                .filter(m -> line.text.substring(end, m.span().start()).indexOf(',') < 0)
                .findFirst()
                .orElse(null);
        Name before = last(models.stream()
                .filter(m -> m.span().end() <= model.span().start() && !same(m, model) && about(line, m))
                .toList());
        Name base = before != null ? before : behind;
        if (base == null) {
            return null;
        }
        Span span = new Span(
                Math.min(base.span().start(), model.span().start()),
                Math.max(end, base.span().end()));
        return new Derivation(
                List.of(model),
                base,
                line.text.substring(model.span().end(), end).strip(),
                span);
    }

    private static boolean denied(Line line, int end) {
        return DENIED.matcher(line.text.substring(Math.min(end, line.text.length())))
                .find();
    }

    /** A model with those before it that are named in one breath with it: "솔라와 카나나는". */
    private static List<Name> together(Line line, List<Name> models, Name model, Pattern and) {
        List<Name> together = new ArrayList<>(List.of(model));
        for (int i = models.indexOf(model) - 1; i >= 0; i--) {
            Name other = models.get(i);
            String between = line.text.substring(
                    other.span().end(), together.getFirst().span().start());
            if (same(other, model) || !and.matcher(between).matches()) {
                break;
            }
            together.addFirst(other);
        }
        return together;
    }

    private static @Nullable Name last(List<Name> names) {
        return names.isEmpty() ? null : names.getLast();
    }

    private static String behind(Line line, Name name) {
        return line.text.substring(Math.min(name.span().end(), line.text.length()));
    }

    /** Whether two names are of one model. */
    static boolean same(Name a, Name b) {
        return called(a).equals(called(b));
    }

    /** What a model is called: by its best-known name, or as the text calls the laboratory that stands for it. */
    static String called(Name name) {
        var product = name.product();
        return product == null ? name.surface() : product.name();
    }
}
