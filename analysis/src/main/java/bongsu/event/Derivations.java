package bongsu.event;

import bongsu.entity.Name;
import bongsu.entity.OrganisationKind;
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

    /** What follows the name of a model that is only compared, listed as a source or left aside. */
    private static final Pattern ASIDE = Pattern.compile("^" + DerivationWords.REST
            + "(?:보다|처럼|만큼|말고|대신|외에|에 이어|에 비해|같은|에서|에는|에도|(?:와|과)(?:는|도)? ?(?:달리|비교|견|경쟁|겨|함께|비슷|맞))");

    private static final Pattern ABOUT = Pattern.compile(
            "^" + DerivationWords.REST + "(?:의 [가-힣A-Za-z0-9 ]{1,14}?)?(?:(?:은|는|이|가|도|역시)(?=[ ,]|$)|[,…])");

    /** What the words of derivation describe is a thing without a name: "기반으로 만든 상담 서비스가", "기반의 새 모델을". */
    private static final Pattern UNNAMED = Pattern.compile(
            "^(?:(?:으로 |로 )?(?:한|하는|된|되는|은|만든|만드는|만들어진|개발한|개발된|개발하는|학습한|학습된|"
                    + "학습시킨|훈련한|제작한|구축한|시킨|튜닝한) |(?:의|형)? )(?:[가-힣A-Za-z0-9]*[^는로며고은을를 ] ){0,3}?[가-힣A-Za-z0-9]*?(?:을|를|이|가|은|(?<![라다])는|와|과|에|에서|도)(?=[ ,.]|$)");

    /** What is made of a base stands behind it as an object: "라마를 미세조정해 솔라를 만들었다". */
    private static final Pattern MADE =
            Pattern.compile("^" + DerivationWords.REST + "(?:를|을) .{0,12}?(?:만들|개발|내놓|내놨|선보|공개|출시|완성|얻)");

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
        return Pattern.compile(
                DerivationWords.REST + "(?:" + more + "와|과|·| 및|이나|나) ?['\"‘“]?(?:[가-힣A-Za-z]{1,8}의 )?['\"‘“]?");
    }

    /** The derivations that a sentence tells of, in the order of their bases. */
    static List<Derivation> of(Line line) {
        List<Name> models = models(line);
        List<Derivation> found = new ArrayList<>();
        for (Name name : line.names) {
            if (!models.contains(name) && !lends(line, name)) {
                continue;
            }
            Derivation derivation = models.contains(name) && DerivationWords.told(line, name) >= 0
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
        return ABOUT.matcher(DerivationWords.text(line, name)).find();
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
        DerivationWords words = DerivationWords.behind(line, name);
        return words != null
                && (organisation.kind() == OrganisationKind.LAB || words.kind().equals("part"));
    }

    private static @Nullable Derivation forward(Line line, List<Name> models, Name base) {
        DerivationWords words = DerivationWords.behind(line, base);
        if (words == null) {
            return null;
        }
        int from = base.span().end();
        int end = words.end();
        boolean nearer = models.stream()
                .anyMatch(m -> m.span().start() >= from && m.span().start() < words.start());
        if (nearer || DerivationWords.denied(line, end)) {
            return null;
        }
        List<Name> bases = together(line, models, base, AND);
        List<Name> others = models.stream()
                .filter(m -> !same(m, base) && !bases.contains(m))
                .toList();
        List<Name> derived = described(line, others, end);
        if (derived.isEmpty()) {
            List<Name> quoted = quoted(line, words.ofModels());
            derived = described(line, quoted, end);
            if (derived.isEmpty() && (words.kind().equals("made") || unnamed(line, end))) {
                return null;
            }
            derived = Stream.of(derived, spokenOf(line, others, base, end), spokenOf(line, quoted, base, end))
                    .filter(names -> !names.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }
        return new Derivation(
                derived,
                base,
                line.text.substring(words.start(), end),
                new Span(base.span().start(), end));
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
        boolean described = Clauses.before(clauses, start) == Clauses.before(clauses, from) && between.indexOf(',') < 0;
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
        int clause = Clauses.before(clauses, base.span().start());
        List<Name> before = others.stream()
                .filter(m -> m.span().end() <= base.span().start())
                .filter(m -> !ASIDE.matcher(DerivationWords.text(line, m)).find())
                .toList();
        List<Name> here = before.stream()
                .filter(m -> Clauses.before(clauses, m.span().start()) == clause)
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
                    && MADE.matcher(DerivationWords.text(line, model)).find()) {
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
        int end = DerivationWords.told(line, model);
        if (end < 0 || DerivationWords.denied(line, end)) {
            return null;
        }
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
