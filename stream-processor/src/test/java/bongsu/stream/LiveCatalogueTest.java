package bongsu.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bongsu.entity.Catalogue;
import bongsu.entity.Organisation;
import bongsu.schema.CatalogueEntry;
import bongsu.schema.EntryKind;
import bongsu.schema.Mention;
import bongsu.stream.catalogue.Entries;
import bongsu.stream.catalogue.LiveAnalyzer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveCatalogueTest {
    private final Bench bench = new Bench(LiveAnalyzer.bundled());
    private int articles;

    @AfterEach
    void closes() {
        bench.close();
    }

    @Test
    void anAddedCompanyIsKnownInArticlesThatComeAfterAndNoMoreOnceItIsTakenBack() {
        assertThat(found("가온누리소프트")).doesNotContain("gaonnuri");

        bench.entities.pipeInput("gaonnuri", company("gaonnuri", "가온누리소프트"));
        assertThat(found("가온누리소프트")).contains("gaonnuri");

        bench.entities.pipeInput("gaonnuri", null);
        assertThat(found("가온누리소프트")).doesNotContain("gaonnuri");
    }

    @Test
    void aKnownCompanyGetsAnotherAliasAndItsOwnBackAgain() {
        Organisation kt = Objects.requireNonNull(Catalogue.bundled().organisation("kt"));
        CatalogueEntry entry = Entries.of(kt);
        entry.setAliases(List.of("광화문통신사"));
        bench.entities.pipeInput("kt", entry);
        assertThat(found("광화문통신사")).contains("kt");
        assertThat(found("KT")).contains("kt");

        bench.entities.pipeInput("kt", null);
        assertThat(found("광화문통신사")).doesNotContain("kt");
    }

    @Test
    void aRetiredEntryIsNoNameAnyMore() {
        assertThat(found("KT")).contains("kt");
        bench.entities.pipeInput(
                "kt",
                CatalogueEntry.newBuilder()
                        .setEntityId("kt")
                        .setName("KT")
                        .setRetired(true)
                        .build());
        assertThat(found("KT")).doesNotContain("kt");
    }

    @Test
    void aProductStandsForItsMaker() {
        bench.entities.pipeInput("gaonnuri", company("gaonnuri", "가온누리소프트"));
        CatalogueEntry model = company("gaon-one", "가온원");
        model.setEntry(EntryKind.PRODUCT);
        model.setKind("model");
        model.setMaker("gaonnuri");
        bench.entities.pipeInput("gaon-one", model);
        assertThat(found("가온원")).contains("gaonnuri");
    }

    @Test
    void aBadEntryIsCountedAndHarmsNothing() {
        bench.entities.pipeInput("gaonnuri", company("gaonnuri", "가온누리소프트"));
        bench.rawEntities.pipeInput("gaonnuri", new byte[] {1, 2, 3});
        bench.entities.pipeInput("other", company("gaonnuri", "다른이름"));
        bench.entities.pipeInput("one", company("one", "가"));
        assertThat(found("가온누리소프트")).containsOnly("gaonnuri");
        assertThat(bench.metrics.unreadableEntries()).isEqualTo(3);
    }

    @Test
    void anEntryIsRefusedWithTheValueAndWhatItShouldBe() {
        CatalogueEntry entry = company("gaonnuri", "가온누리소프트");
        entry.setKind("firm");
        assertThatThrownBy(() -> Entries.check(entry))
                .hasMessageContaining("'firm'")
                .hasMessageContaining("company");
        entry.setKind("company");
        entry.setCountry("Korea");
        assertThatThrownBy(() -> Entries.check(entry)).hasMessageContaining("'Korea'");
        entry.setCountry("KR");
        entry.setAliases(List.of(" ,"));
        assertThatThrownBy(() -> Entries.check(entry)).hasMessageContaining("' ,'");
        assertThatThrownBy(() -> Entries.check(company("Gaon Nuri", "가온"))).hasMessageContaining("'Gaon Nuri'");
    }

    @Test
    void anEntryWithAFaultIsLeftOutOfTheCatalogue() {
        CatalogueEntry good = company("gaon-nuri", "가온누리");
        CatalogueEntry bad = company("haneul-bada", "하늘바다");
        bad.setKind("compani");
        Catalogue catalogue = Entries.over(new Catalogue(List.of(), List.of(), Set.of()), List.of(good, bad));
        assertThat(catalogue.organisations()).extracting(Organisation::id).containsExactly("gaon-nuri");
        assertThat(Entries.fault(bad))
                .hasValueSatisfying(fault ->
                        assertThat(fault).startsWith("kind is 'compani', but should be one of agency, alliance"));
    }

    /** The ids of the entities that an article about somebody names. */
    private List<String> found(String name) {
        articles++;
        bench.pipe(Samples.article(
                "a" + articles, name + "가 " + articles + "일 국산 인공지능 모델을 공개했다고 밝혔다. " + name + "는 국내 기업들과 협력한다."));
        return bench.analyzed.readValuesToList().stream()
                .flatMap(article -> article.getMentions().stream())
                .map(Mention::getEntityId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static CatalogueEntry company(String id, String name) {
        return CatalogueEntry.newBuilder()
                .setEntityId(id)
                .setName(name)
                .setCountry("KR")
                .build();
    }
}
