package bongsu.entity;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.text.LinearModel;
import bongsu.text.Morpheme;
import bongsu.text.Morphemes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnlistedNamesTest {
    private static final NameFinder FINDER = new NameFinder(new Catalogue(
            List.of(
                    new Organisation(
                            "garam", "가람전자", OrganisationKind.COMPANY, "KR", List.of(), List.of(), null, null, null),
                    new Organisation(
                            "th",
                            "태국 정부",
                            OrganisationKind.GOVERNMENT,
                            "TH",
                            List.of("태국"),
                            List.of(),
                            null,
                            null,
                            null)),
            List.of(),
            Set.of()));

    /** The surfaces of the unlisted names in a line, where the features have these weights. */
    private static List<String> names(String text, Map<String, float[]> weights) {
        var names = new UnlistedNames(NameWords.bundled(), Set.of(), new LinearModel(List.of("name"), weights), 0.5);
        List<Name> listed = FINDER.find(text).stream().map(NameFinder.Hit::name).toList();
        return names.find(List.of(text), List.of(listed), List.of(new Morphemes().of(text))).get(0).stream()
                .map(Name::surface)
                .toList();
    }

    private static final Map<String, float[]> DOUBTING = Map.of("*", new float[] {-2});

    @Test
    void theItemsOfAListByMarksAreNamesWhereAThirdIsKnown() {
        assertThat(names("최종 선정된 기업은 △다온 △가람전자 △누리빛 등이다.", DOUBTING)).containsExactly("다온", "누리빛");
    }

    @Test
    void theItemsOfAListByMarksAreNoNamesWhereNoneIsKnown() {
        assertThat(names("올해의 과제는 △소통 △협력 △상생 등이다.", DOUBTING)).isEmpty();
    }

    @Test
    void theItemsOfAListThatSaysWhatTheyAreAreNamesWhereAThirdIsKnown() {
        assertThat(names("누리시는 다온, 가람전자, 누리빛(NB) 등 전문기업 3개사와 협약을 맺었다.", DOUBTING))
                .containsExactly("다온", "누리빛");
        assertThat(names("가람전자는 소통, 협력, 상생 등 기업 문화를 강조했다.", DOUBTING)).isEmpty();
    }

    @Test
    void aCorporationIsNamedWithoutItsParticleAndForm() {
        Map<String, float[]> particles = Map.of("*", new float[] {-2}, "part=with", new float[] {1});
        assertThat(names("(주)다온테크와 협약을 맺었다", particles)).containsExactly("다온테크");
        assertThat(names("누리빛주식회사는 오늘 문을 열었다", DOUBTING)).containsExactly("누리빛");
        assertThat(names("누리빛주식회사 로고.", DOUBTING)).containsExactly("누리빛");
    }

    @Test
    void aCountryBelongsToTheNameOfItsInstitution() {
        Map<String, float[]> institution = Map.of("*", new float[] {-2}, "country/institution", new float[] {4});
        assertThat(names("가람전자는 태국 중앙은행과 협약을 맺었다", institution)).containsExactly("태국 중앙은행");
    }

    @Test
    void morphemesTellWhetherAWordIsAnOrdinaryOne() {
        var features = new java.util.ArrayList<String>();
        String text = "반려동물은 즐겁다";
        List<Morpheme> morphemes = new Morphemes().of(text);
        NameGrammar.add(text, new bongsu.text.Span(0, 4), morphemes, bongsu.text.FeatureSink.into(features));
        assertThat(features).contains("m:tags=NNG+NNG", "m:nouns=2", "m:right=JX*");
        features.clear();
        NameGrammar.add(text, new bongsu.text.Span(0, 3), morphemes, bongsu.text.FeatureSink.into(features));
        assertThat(features).contains("m:cut");
    }
}
