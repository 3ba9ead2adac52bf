package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.Lineage;
import bongsu.schema.LineageStatus;
import bongsu.schema.Reused;
import bongsu.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which models an article says derive from which, sentence by sentence (see {@link Derivations}); where a sentence speaks of "이 모델" the one
 * that the sentences before it are about.
 */
final class Lineages {
    /** A sentence that goes on about a model without its name. */
    private static final Pattern GOES_ON = Pattern.compile(
            "(?:^|[\\s\"'“‘])(?:(?:이|그|해당|동|이번|새) ?(?:언어)?(?:모델|버전|LLM)(?:은|는|이|도|역시)|(?:모델|이것|이)(?:은|는) )");

    /** A sentence that names nobody of whom it speaks and says what it was made from. */
    private static final Pattern BARE = Pattern.compile("^[^은는이가]{0,20}$");

    /** Sentences after which nobody knows any more which model is meant. */
    private static final int REMEMBERED = 2;

    private static final Pattern DISPUTED = Pattern.compile("반박|부인|해명|일축|논란|사실무근|사실이 아니");
    private static final Pattern CLAIMED = Pattern.compile("의혹|주장|제기|지적|추정|알려졌|전해졌|보인다");
    private static final Pattern RULED = Pattern.compile("판정|재심사|결론|심사 결과|확정했|인정했");
    private static final Pattern LICENCE = Pattern.compile(
            "(아파치 ?2\\.0|Apache(?: License)? ?2\\.0|MIT ?라이선스|MIT ?License|라마 ?커뮤니티 ?라이선스|커뮤니티 ?라이선스|상업용 ?라이선스|오픈 ?라이선스|비상업(?:적|용)? ?라이선스|CC[- ]BY(?:[- ][A-Z]+)*)");
    private static final double PLAIN = 0.85;
    private static final double REFERRED = 0.6;

    private static final Map<String, Reused> TAKEN = Map.of(
            "가중치", Reused.WEIGHTS,
            "웨이트", Reused.WEIGHTS,
            "인코더", Reused.ENCODER,
            "토크나이저", Reused.TOKENIZER,
            "아키텍처", Reused.ARCHITECTURE,
            "구조", Reused.ARCHITECTURE,
            "증류", Reused.DATA);

    private static final Pattern TRAINED = Pattern.compile("학습|튜닝|조정|가르|배우|배운|다듬|개량|개조|손질|변형|경량화|이식|포크");

    private static final Pattern TRAINED_FURTHER = Pattern.compile("파인 ?튜닝|미세 ?조정|추가 ?학습|가중치");

    private Lineages() {}

    /** The lineages of an article, each pair of models once; none where it tells of none. */
    static List<Lineage> of(Reading reading) {
        var found = new LinkedHashMap<String, Lineage>();
        Name topic = null;
        int since = 0;
        for (Line line : reading.lines()) {
            for (Derivations.Derivation derivation : Derivations.of(line)) {
                boolean referred = derivation.models().isEmpty();
                List<Name> models = !referred
                        ? derivation.models()
                        : topic != null && goesOn(line, derivation) ? List.of(topic) : List.of();
                for (Name model : models) {
                    if (!Derivations.same(model, derivation.base())) {
                        found.putIfAbsent(
                                Derivations.called(model) + "\t" + Derivations.called(derivation.base()),
                                lineage(reading, line, model, derivation, referred));
                    }
                }
            }
            Name now = topic(line);
            since = now != null ? 0 : since + 1;
            topic = now != null ? now : since > REMEMBERED ? null : topic;
        }
        return List.copyOf(found.values());
    }

    private static boolean goesOn(Line line, Derivations.Derivation derivation) {
        String before = line.text.substring(0, derivation.span().start());
        return GOES_ON.matcher(before).find() || BARE.matcher(before).matches();
    }

    /** The model that a sentence is about: the first of which it says something, in a headline the first. */
    private static @Nullable Name topic(Line line) {
        List<Name> models = Derivations.models(line);
        return models.stream()
                .filter(model -> Derivations.about(line, model))
                .findFirst()
                .orElse(models.isEmpty() ? null : models.get(0));
    }

    private static Lineage lineage(
            Reading reading, Line line, Name model, Derivations.Derivation derivation, boolean referred) {
        Name base = derivation.base();
        Matcher licence = LICENCE.matcher(line.text);
        return Lineage.newBuilder()
                .setModel(Derivations.called(model))
                .setModelOrganization(maker(model))
                .setBaseModel(Derivations.called(base))
                .setBaseOrganization(maker(base))
                .setReused(reused(line.text, derivation.word()))
                .setLicence(licence.find() ? licence.group(1) : null)
                .setStatus(status(line.text))
                .setEvidence(Filling.evidence(
                        reading.article(),
                        line,
                        new Span(
                                derivation.span().start(),
                                Math.min(derivation.span().end(), line.text.length()))))
                .setConfidence(referred ? REFERRED : PLAIN)
                .build();
    }

    private static @Nullable String maker(Name name) {
        return name.organisation() == null ? null : name.organisation().id();
    }

    private static Reused reused(String text, String word) {
        Reused told = TAKEN.get(word);
        if (told != null) {
            return told;
        }
        if (text.contains("API")) {
            return Reused.API;
        }
        return TRAINED.matcher(word).find() || TRAINED_FURTHER.matcher(text).find() ? Reused.WEIGHTS : Reused.UNKNOWN;
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
