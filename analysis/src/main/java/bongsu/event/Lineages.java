package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.Lineage;
import bongsu.schema.LineageStatus;
import bongsu.schema.Reused;
import bongsu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which models an article says derive from which: "A는 라마 3를 기반으로", "큐원의 인코더를 가져다 쓴 B". The base is the model right before
 * the words of derivation; what derives is the other model of the sentence, or the one that the text goes on about.
 */
final class Lineages {
    /** What stands between the base and the word of derivation: its version, its maker's particle, what was taken. */
    private static final Pattern DERIVED = Pattern.compile(
            "^[A-Za-z0-9.\\- ]{0,12}(?:\\([^)]{1,30}\\))?['\"]?(?:모델|계열|시리즈| 모델| 계열| 시리즈)?(?:를|을|의|에서|로|을 |를 |의 )? ?"
                    + "(?:[가-힣A-Za-z ]{0,14}?)?(기반|바탕|토대|파인 ?튜닝|미세 ?조정|추가 ?학습|추가 ?사전 ?학습|가중치|웨이트|인코더|토크나이저|아키텍처|구조를|파생|증류|포크|이식)");

    private static final Pattern DENIED =
            Pattern.compile("(기반|바탕|활용|사용|차용|가져)[가-힣 ]{0,8}(않|아니|아닌|없이|무관)|사실무근|사실이 아니|from scratch|프롬 ?스크래치");
    private static final Pattern DISPUTED = Pattern.compile("반박|부인|해명|일축|논란");
    private static final Pattern CLAIMED = Pattern.compile("의혹|주장|제기|지적|추정|알려졌|전해졌|보인다");
    private static final Pattern RULED = Pattern.compile("판정|재심사|결론|심사 결과|확정했|인정했");
    private static final Pattern LICENCE = Pattern.compile(
            "(아파치 ?2\\.0|Apache(?: License)? ?2\\.0|MIT ?라이선스|MIT ?License|라마 ?커뮤니티 ?라이선스|커뮤니티 ?라이선스|상업용 ?라이선스|오픈 ?라이선스|비상업(?:적|용)? ?라이선스|CC[- ]BY(?:[- ][A-Z]+)*)");
    private static final double PLAIN = 0.85;
    private static final double REFERRED = 0.6;

    private Lineages() {}

    /** The lineages of an article, each pair of models once; none where it tells of none. */
    static List<Lineage> of(Reading reading) {
        var found = new java.util.LinkedHashMap<String, Lineage>();
        Name topic = null;
        for (Line line : reading.lines()) {
            List<Name> models = models(line);
            for (Name base : models) {
                Matcher derived =
                        DERIVED.matcher(line.text.substring(Math.min(base.span().end(), line.text.length())));
                boolean denied = DENIED.matcher(line.text).find()
                        && !DISPUTED.matcher(line.text).find();
                if (denied
                        || !derived.find()
                        || nearer(models, base, base.span().end() + derived.start(1))) {
                    continue;
                }
                Name model = other(models, base);
                boolean referred = model == null;
                model = referred ? topic : model;
                if (model == null || same(model, base)) {
                    continue;
                }
                int end = base.span().end() + derived.end();
                found.putIfAbsent(
                        product(model) + "\t" + product(base),
                        lineage(reading, line, model, base, derived.group(1), end, referred));
            }
            topic = topic(models, topic);
        }
        return List.copyOf(found.values());
    }

    private static Lineage lineage(
            Reading reading, Line line, Name model, Name base, String word, int end, boolean referred) {
        Matcher licence = LICENCE.matcher(line.text);
        return Lineage.newBuilder()
                .setModel(product(model))
                .setModelOrganization(maker(model))
                .setBaseModel(product(base))
                .setBaseOrganization(maker(base))
                .setReused(reused(line.text, word))
                .setLicence(licence.find() ? licence.group(1) : null)
                .setStatus(status(line.text))
                .setEvidence(Filling.evidence(
                        reading.article(), line, new Span(base.span().start(), Math.min(end, line.text.length()))))
                .setConfidence(referred ? REFERRED : PLAIN)
                .build();
    }

    private static List<Name> models(Line line) {
        var models = new ArrayList<Name>();
        for (Name name : line.names) {
            var product = name.product();
            if (product != null && product.kind().equals("model")) {
                models.add(name);
            }
        }
        return models;
    }

    /** The model of the sentence that is not the base: the nearest before it, else the first behind it. */
    private static @Nullable Name other(List<Name> models, Name base) {
        Name before = null;
        Name behind = null;
        for (Name model : models) {
            if (same(model, base)) {
                continue;
            }
            if (model.span().start() < base.span().start()) {
                before = model;
            } else if (behind == null) {
                behind = model;
            }
        }
        return before != null ? before : behind;
    }

    /** Whether another model stands between this one and the word of derivation: 가를 나 기반으로. */
    private static boolean nearer(List<Name> models, Name base, int word) {
        return models.stream()
                .anyMatch(m -> m.span().start() >= base.span().end() && m.span().start() < word);
    }

    private static @Nullable Name topic(List<Name> models, @Nullable Name before) {
        return models.isEmpty() ? before : models.get(0);
    }

    private static boolean same(Name a, Name b) {
        return product(a).equals(product(b));
    }

    private static String product(Name name) {
        var product = name.product();
        return product == null ? name.canonical() : product.name();
    }

    private static @Nullable String maker(Name name) {
        return name.organisation() == null ? null : name.organisation().id();
    }

    private static final Map<String, Reused> TAKEN = Map.of(
            "가중치", Reused.WEIGHTS,
            "웨이트", Reused.WEIGHTS,
            "인코더", Reused.ENCODER,
            "토크나이저", Reused.TOKENIZER,
            "아키텍처", Reused.ARCHITECTURE,
            "구조를", Reused.ARCHITECTURE,
            "증류", Reused.DATA);

    private static Reused reused(String text, String word) {
        Reused told = TAKEN.get(word);
        if (told != null) {
            return told;
        }
        if (text.contains("API")) {
            return Reused.API;
        }
        boolean trained =
                word.matches("파인 ?튜닝|미세 ?조정|추가 ?학습|추가 ?사전 ?학습|이식|포크") || text.matches(".*(파인 ?튜닝|미세 ?조정|추가 ?학습|가중치).*");
        return trained ? Reused.WEIGHTS : Reused.UNKNOWN;
    }

    private static LineageStatus status(String text) {
        if (RULED.matcher(text).find()) {
            return LineageStatus.RULED;
        }
        if (DISPUTED.matcher(text).find()) {
            return LineageStatus.DISPUTED;
        }
        return CLAIMED.matcher(text).find() ? LineageStatus.CLAIMED : LineageStatus.NAMED;
    }
}
