package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.entity.Catalogue;
import bongsu.entity.Name;
import bongsu.entity.NameFinder;
import bongsu.entity.Organisation;
import bongsu.entity.OrganisationKind;
import bongsu.text.NormalText;
import bongsu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnNamesTest {
    private static String named(String name, String alias, String text) {
        var organisation = new Organisation(
                "x", name, OrganisationKind.COMPANY, "KR", List.of(alias), List.of(), null, null, null);
        var finder = new NameFinder(new Catalogue(List.of(organisation), List.of(), Set.of()));
        NormalText normal = NormalText.of(text);
        var line = new Line("body", normal, new Span(0, normal.text().length()), 0);
        line.names.addAll(
                finder.find(line.text).stream().map(NameFinder.Hit::name).toList());
        var lines = new ArrayList<Line>(List.of(line));
        OwnNames.use(lines);
        return line.names.stream().map(Name::canonical).findFirst().orElse("");
    }

    @Test
    void an_organisation_is_called_as_the_article_calls_it_in_full() {
        assertThat(named("가람디지털재단", "가람인공재단", "가람인공재단은 오늘")).isEqualTo("가람인공재단");
        assertThat(named("가람디지털재단", "가디재", "가디재는 오늘")).isEqualTo("가람디지털재단");
    }

    @Test
    void a_part_of_an_organisation_is_the_organisation() {
        assertThat(named("가람전자", "가람전자 파운드리", "가람전자 파운드리가 칩을 만든다")).isEqualTo("가람전자");
    }

    @Test
    void ai_is_written_in_latin_letters_whichever_the_catalogue_has() {
        assertThat(named("다솜에이아이", "다솜AI", "다솜AI는 오늘")).isEqualTo("다솜AI");
        assertThat(named("다솜AI", "다솜에이아이", "다솜에이아이는 오늘")).isEqualTo("다솜AI");
    }
}
