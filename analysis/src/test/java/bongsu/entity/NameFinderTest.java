package bongsu.entity;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.text.Morphemes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameFinderTest {
    private static final Catalogue CATALOGUE = new Catalogue(
            List.of(
                    new Organisation(
                            "garam",
                            "가람",
                            OrganisationKind.COMPANY,
                            "KR",
                            List.of("GRM", "가람 홀딩스"),
                            List.of(),
                            null,
                            null,
                            null),
                    new Organisation(
                            "garam-cloud",
                            "가람클라우드",
                            OrganisationKind.COMPANY,
                            "KR",
                            List.of(),
                            List.of(),
                            null,
                            "garam",
                            null),
                    new Organisation(
                            "faith",
                            "믿음소프트",
                            OrganisationKind.COMPANY,
                            "KR",
                            List.of("믿음"),
                            List.of("믿음"),
                            null,
                            null,
                            null)),
            List.of(new Product("dalbit", "달빛", "model", "garam", List.of("달빛 AI"), List.of())),
            Set.of("가람버스", "GRMX"));
    private final NameFinder finder = new NameFinder(CATALOGUE);

    private List<String> names(String text) {
        return finder.find(text).stream()
                .map(h -> h.name().surface() + "=" + h.name().key())
                .toList();
    }

    @Test
    void takesTheLongestName() {
        assertThat(names("가람클라우드와 가람이")).containsExactly("가람클라우드=garam-cloud", "가람=garam");
    }

    @Test
    void longerWordsThatAreNoNamesBlockShorterOnes() {
        assertThat(names("가람버스를 타고 GRMX로 간다")).isEmpty();
    }

    @Test
    void findsNamesInAnyCaseAndWithoutTheirSpaces() {
        assertThat(names("grm과 가람홀딩스는")).containsExactly("grm=garam", "가람홀딩스=garam");
    }

    @Test
    void aChangeOfScriptIsNoEdge() {
        assertThat(names("GRM클라우드는")).isEmpty();
    }

    @Test
    void productsStandForTheirMaker() {
        assertThat(finder.find("달빛 AI를 공개했다").get(0).name().product()).isNotNull();
        assertThat(names("달빛 AI를 공개했다")).containsExactly("달빛 AI=garam");
    }

    @Test
    void marksNamesThatAreWordsToo() {
        assertThat(finder.find("믿음은 깊다").get(0).ambiguous()).isTrue();
        assertThat(finder.find("믿음소프트는").get(0).ambiguous()).isFalse();
    }

    @Test
    void aCatalogueTakesNewEntriesWhileRunning() {
        var more = CATALOGUE.with(
                List.of(new Organisation(
                        "nuri", "누리", OrganisationKind.COMPANY, "KR", List.of(), List.of(), null, null, null)),
                List.of());
        assertThat(new NameFinder(more).find("누리와 가람")).hasSize(2);
        assertThat(more.named("누 리")).isNotNull();
        assertThat(CATALOGUE.named("누리")).isNull();
    }

    private static NameFinder finder(Organisation... organisations) {
        return new NameFinder(new Catalogue(List.of(organisations), List.of(), Set.of()));
    }

    private static Organisation organisation(String id, String name, OrganisationKind kind) {
        return new Organisation(id, name, kind, "KR", List.of(), List.of(), null, null, null);
    }

    private static List<String> surfaces(NameFinder finder, String text) {
        return finder.find(text, new Morphemes().of(text)).stream()
                .map(h -> h.name().surface() + "=" + h.name().key())
                .toList();
    }

    @Test
    void findsNamesWithoutTheirHyphensAndInOtherTransliterations() {
        NameFinder finder = finder(
                organisation("nuri", "누리-온 코리아", OrganisationKind.COMPANY),
                organisation("dasom", "다솜테크놀로지", OrganisationKind.COMPANY));
        assertThat(surfaces(finder, "누리 온 코리아와 누리온코리아, 다솜테크놀러지가"))
                .containsExactly("누리 온 코리아=nuri", "누리온코리아=nuri", "다솜테크놀러지=dasom");
    }

    @Test
    void findsNamesWhoseAiIsSpeltOut() {
        NameFinder finder = finder(
                organisation("nuri", "누리온AI", OrganisationKind.COMPANY),
                organisation("gaon", "가온에이아이", OrganisationKind.COMPANY));
        assertThat(surfaces(finder, "누리온에이아이는 가온AI와")).containsExactly("누리온에이아이=nuri", "가온AI=gaon");
    }

    @Test
    void theOfficeOfACityIsTheCity() {
        assertThat(surfaces(finder(organisation("haneul", "하늘군", OrganisationKind.GOVERNMENT)), "하늘군청은"))
                .containsExactly("하늘군청=haneul");
    }

    @Test
    void readsLettersThatAreSpeltAndGivenInBrackets() {
        NameFinder finder = finder(organisation("grm", "GRM텔레콤", OrganisationKind.COMPANY));
        assertThat(surfaces(finder, "통신사 지알엠(GRM)텔레콤은 오늘")).containsExactly("지알엠(GRM)텔레콤=grm");
        assertThat(surfaces(finder, "인공지능(GRM)텔레콤은 오늘")).isEmpty();
    }

    @Test
    void findsNamesThatLostTheSpaceBeforeThem() {
        NameFinder finder = finder(organisation("nuri", "누리온", OrganisationKind.COMPANY));
        assertThat(surfaces(finder, "로봇 공동 개발 추진누리온은 오늘")).containsExactly("누리온=nuri");
        assertThat(surfaces(finder, "한국누리온은 오늘")).isEmpty();
    }

    @Test
    void findsNamesBehindABracketAndItsParticle() {
        NameFinder finder = finder(organisation("hanbit", "한빛전력공사", OrganisationKind.COMPANY));
        assertThat(surfaces(finder, "누리진흥원(NIA)은한빛전력공사와 협약을 맺었다")).containsExactly("한빛전력공사=hanbit");
    }
}
