package bongsu.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bongsu.text.DeclaredFileException;
import java.io.BufferedReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Catalogue BUNDLED = Catalogue.bundled();
    private static final String HEADER = "id\tname\tkind\tcountry\taliases\tambiguous\tkrx\tparent\twikidata\n";

    @Test
    void aNameBelongsToOneOrganisation() {
        Map<String, String> owners = new LinkedHashMap<>();
        List<String> twice = new ArrayList<>();
        for (Organisation o : BUNDLED.organisations()) {
            var names = new ArrayList<>(o.aliases());
            names.add(o.name());
            for (String name : names) {
                String owner = owners.putIfAbsent(name.toLowerCase(Locale.ROOT).replace(" ", ""), o.id());
                if (owner != null && !owner.equals(o.id())) {
                    twice.add(name + " is a name of " + owner + " and of " + o.id() + ": take it off one of them");
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void noFormIsDeclaredThatOnlyLacksTheSpacesOfAnother() {
        assertThat(BUNDLED.organisations()).allSatisfy(o -> {
            var names = new ArrayList<>(o.aliases());
            names.add(o.name());
            names.removeAll(o.ambiguous());
            assertThat(o.aliases())
                    .as("aliases of %s: spaces may be missing in the text by themselves", o.id())
                    .doesNotContainAnyElementsOf(withoutSpaces(names));
        });
        assertThat(BUNDLED.products())
                .allSatisfy(p -> assertThat(p.aliases())
                        .as("aliases of %s: spaces may be missing in the text by themselves", p.id())
                        .doesNotContainAnyElementsOf(withoutSpaces(p.aliases())));
        assertThat(BUNDLED.notNames()).doesNotContainAnyElementsOf(withoutSpaces(BUNDLED.notNames()));
    }

    /** The names that have spaces, without them; never empty. */
    private static List<String> withoutSpaces(Collection<String> names) {
        var without = new ArrayList<>(List.of(" "));
        names.stream().filter(name -> name.indexOf(' ') > 0).forEach(name -> without.add(name.replace(" ", "")));
        return without;
    }

    @Test
    void parentsAndMakersAreKnown() {
        assertThat(BUNDLED.organisations())
                .allSatisfy(o -> assertThat(o.parent() == null || BUNDLED.organisation(o.parent()) != null)
                        .as("%s has the parent %s: an organisation of that id", o.id(), o.parent())
                        .isTrue());
        assertThat(BUNDLED.products())
                .allSatisfy(p -> assertThat(p.maker() == null || BUNDLED.organisation(p.maker()) != null)
                        .as("%s has the maker %s: an organisation of that id", p.id(), p.maker())
                        .isTrue());
    }

    @Test
    void aKindThatIsNoneIsNamedWithItsLineAndTheKindsThatAre() {
        assertThatThrownBy(() -> read("garam\t가람전자\tcompani\tKR\t\t\t\t\t\n"))
                .isInstanceOf(DeclaredFileException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("kind is 'compani', but should be one of agency, alliance");
    }

    @Test
    void aLineWithTooFewColumnsIsNamedWithItsNumber() {
        assertThatThrownBy(() -> read("garam  가람전자  company\n"))
                .isInstanceOf(DeclaredFileException.class)
                .hasMessageContaining("made.tsv, line 2: 1 columns where 9 are needed")
                .hasMessageContaining("put a tab between each");
        assertThatThrownBy(() -> read("garam\t\tcompany\tKR\t\t\t\t\t\n"))
                .hasMessageContaining("made.tsv, line 2: the column name is empty");
    }

    @Test
    void emptyColumnsAreAbsent() {
        Organisation garam =
                read("garam\t가람전자\tcompany\tKR\t가람|Garam\t\t\t\t\n").get(0);
        assertThat(garam.aliases()).containsExactly("가람", "Garam");
        assertThat(garam.parent()).isNull();
    }

    private static List<Organisation> read(String line) {
        return Catalogue.organisations("made.tsv", new BufferedReader(new StringReader(HEADER + line)));
    }
}
