package bongsu.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bongsu.entity.Catalogue;
import bongsu.launcher.UserError;
import bongsu.schema.CatalogueEntry;
import bongsu.schema.EntryKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityFileTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void oneEntryOrAList() throws IOException {
        assertThat(read("{id: gaonnuri, name: 가온누리소프트, country: KR}"))
                .extracting(CatalogueEntry::getEntityId, CatalogueEntry::getName)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("gaonnuri", "가온누리소프트"));
        List<CatalogueEntry> two = read("""
                - {id: gaonnuri, name: 가온누리소프트}
                - {id: gaon-one, entry: PRODUCT, kind: model, name: 가온원, maker: gaonnuri}
                """);
        assertThat(two).extracting(CatalogueEntry::getEntry).containsExactly(EntryKind.ORGANISATION, EntryKind.PRODUCT);
    }

    @Test
    void whatIsLeftOutOfAKnownEntryStaysAndAliasesAreAdded() throws IOException {
        CatalogueEntry kt = read("{id: kt, aliases: [광화문통신사]}").getFirst();
        assertThat(kt.getName()).isEqualTo("KT");
        assertThat(kt.getCountry()).isEqualTo("KR");
        assertThat(kt.getAliases()).contains("광화문통신사").hasSizeGreaterThan(1);

        List<CatalogueEntry> again = read("{id: kt, withoutAliases: [광화문통신사]}", Map.of("kt", kt));
        assertThat(again.getFirst().getAliases()).doesNotContain("광화문통신사").isNotEmpty();
    }

    @Test
    void aBadEntryIsRefusedWithItsPlaceAndReason() {
        refused("[{id: gaonnuri, name: 가온}, {id: 'Gaon Nuri', name: 가온누리}]", "entry 2", "Gaon Nuri", "a-z");
        refused("{id: gaonnuri}", "missing field name");
        refused("{id: gaonnuri, name: 가온누리, kind: firm}", "'firm'", "company");
        refused("{id: gaonnuri, name: 가온누리, alias: [가온]}", "alias", "aliases");
        refused("{id: gaonnuri, name: 가온누리, aliases: [엘지유플러스]}", "엘지유플러스", "lg-uplus");
        refused("{id: gaon-one, entry: PRODUCT, kind: model, name: 가온원, maker: nobody}", "nobody");
        refused("{id: kt, withoutAliases: [없는이름]}", "없는이름");
        refused("{id: nobody-knows, retired: true}", "nobody-knows");
        refused("", "at least id and name");
        refused("{id: [", "line");
    }

    private void refused(String text, String... reasons) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(UserError.class).hasMessageContainingAll(reasons);
    }

    private List<CatalogueEntry> read(String text) throws IOException {
        return read(text, Map.of());
    }

    private List<CatalogueEntry> read(String text, Map<String, CatalogueEntry> changed) throws IOException {
        Path file = directory.resolve("entries.yaml");
        Files.writeString(file, text);
        return EntityFile.read(file, Catalogue.bundled(), changed);
    }
}
