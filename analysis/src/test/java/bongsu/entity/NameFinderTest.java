package bongsu.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameFinderTest {
    private static final Catalogue CATALOGUE = new Catalogue(
            List.of(
                    new Organisation(
                            "garam", "가람", "company", "KR", List.of("GRM", "가람 홀딩스"), List.of(), null, null, null),
                    new Organisation(
                            "garam-cloud", "가람클라우드", "company", "KR", List.of(), List.of(), null, "garam", null),
                    new Organisation(
                            "faith", "믿음소프트", "company", "KR", List.of("믿음"), List.of("믿음"), null, null, null)),
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
                List.of(new Organisation("nuri", "누리", "company", "KR", List.of(), List.of(), null, null, null)),
                List.of());
        assertThat(new NameFinder(more).find("누리와 가람")).hasSize(2);
        assertThat(more.named("누 리")).isNotNull();
        assertThat(CATALOGUE.named("누리")).isNull();
    }
}
