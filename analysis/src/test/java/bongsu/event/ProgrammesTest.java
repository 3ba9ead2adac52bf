package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.entity.Name;
import bongsu.schema.EventType;
import bongsu.schema.Modality;
import bongsu.schema.Role;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgrammesTest {
    private static final Reading READING = Texts.reading("오늘의 소식", "정부, 미국 정부, 네이버, 카카오, KT, 업스테이지, 삼성전자, LG전자가 모였다.");

    private static Decided programme(double probability, String... keys) {
        return programme(READING.lines().get(1), probability, keys);
    }

    private static Decided programme(Line told, double probability, String... keys) {
        Line line = READING.lines().get(1);
        List<Name> parties = List.of(keys).stream()
                .map(key -> line.names.stream()
                        .filter(n -> n.key().equals(key))
                        .findFirst()
                        .orElseThrow())
                .toList();
        return new Decided(
                EventType.GOVERNMENT_PROGRAM,
                parties,
                Collections.nCopies(parties.size(), Role.ACTOR),
                told,
                List.of(),
                null,
                probability,
                Modality.ANNOUNCED,
                true);
    }

    private static List<List<String>> completed(Decided... events) {
        return Programmes.complete(List.of(events)).stream()
                .map(e -> e.parties().stream().map(Name::key).toList())
                .toList();
    }

    @Test
    void the_government_that_runs_the_one_programme_acts_beside_its_firms() {
        assertThat(completed(programme(0.9, "naver", "kakao"), programme(0.6, "kr-government")))
                .containsExactly(List.of("kr-government", "naver", "kakao"), List.of("kr-government"));
    }

    @Test
    void two_governments_run_two_programmes() {
        assertThat(completed(programme(0.9, "naver"), programme(0.6, "kr-government"), programme(0.7, "us-government")))
                .contains(List.of("naver"));
    }

    @Test
    void of_two_governments_the_one_in_the_sentence_runs_it() {
        Line title = READING.lines().get(0);
        assertThat(completed(
                        programme(title, 0.9, "naver"),
                        programme(title, 0.6, "us-government"),
                        programme(0.7, "kr-government")))
                .contains(List.of("us-government", "naver"));
    }

    @Test
    void one_government_may_run_several() {
        assertThat(completed(
                        programme(0.9, "naver"),
                        programme(0.6, "us-government"),
                        programme(0.7, "us-government", "kakao")))
                .contains(List.of("us-government", "naver"));
    }

    @Test
    void firms_without_a_government_stay_alone() {
        assertThat(completed(programme(0.9, "naver"), programme(0.6, "kakao")))
                .containsExactly(List.of("naver"), List.of("kakao"));
    }

    @Test
    void so_many_that_they_would_not_be_told_apart_stay_alone() {
        List<String> firms = List.of("naver", "kakao", "kt", "upstage", "samsung-electronics", "lg-electronics");
        assertThat(completed(programme(0.9, firms.toArray(String[]::new)), programme(0.6, "kr-government")))
                .contains(firms);
    }
}
