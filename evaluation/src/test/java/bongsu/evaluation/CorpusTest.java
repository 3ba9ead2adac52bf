package bongsu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.entity.Catalogue;
import bongsu.entity.Organisation;
import bongsu.schema.Claimant;
import bongsu.schema.EventType;
import bongsu.schema.Modality;
import bongsu.schema.Role;
import bongsu.schema.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CorpusTest {
    private static final Corpus CORPUS = Corpus.bundled();

    private static Stream<LabelledEvent> events() {
        return CORPUS.texts().stream().flatMap(text -> text.events().stream());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(Enum::name)
                .filter(name -> !name.equals("UNKNOWN"))
                .collect(Collectors.toSet());
    }

    @Test
    void everyFileOfTheFolderIsRead() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/bongsu/corpus"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(Corpus.FILES.stream(), Stream.of(Corpus.INVENTED))
                                    .map(name -> name + ".jsonl")
                                    .toList());
        }
        assertThat(CORPUS.texts()).hasSizeGreaterThanOrEqualTo(150);
    }

    @Test
    void everyTypeModalityStageAndClaimantIsThere() {
        assertThat(events().map(LabelledEvent::type).collect(Collectors.toSet()))
                .isEqualTo(names(EventType.values()));
        assertThat(events().map(LabelledEvent::modality).collect(Collectors.toSet()))
                .isEqualTo(names(Modality.values()));
        assertThat(events().map(LabelledEvent::stage).collect(Collectors.toSet()))
                .containsAll(names(Stage.values()));
        assertThat(events().map(LabelledEvent::claimant).collect(Collectors.toSet()))
                .containsAll(names(Claimant.values()));
    }

    @Test
    void everyTrapIsThere() {
        Set<String> covered =
                CORPUS.texts().stream().flatMap(text -> text.covers().stream()).collect(Collectors.toSet());
        assertThat(covered)
                .contains(
                        "negation",
                        "denial",
                        "question",
                        "hypothesis",
                        "quotation",
                        "sponsorship",
                        "award",
                        "sports",
                        "voters-sovereignty",
                        "shareholders-sovereignty",
                        "sales",
                        "unit-price",
                        "valuation",
                        "roundup",
                        "recap",
                        "headline-ellipsis",
                        "postponed",
                        "several-articles",
                        "anaphora",
                        "product-for-maker",
                        "more-than-six");
        assertThat(events().filter(event -> event.type().equals("DATA_SOVEREIGNTY"))
                        .count())
                .isGreaterThanOrEqualTo(8);
        assertThat(events().filter(event -> "POSTPONED".equals(event.modality()))
                        .count())
                .isGreaterThanOrEqualTo(8);
    }

    @Test
    void textsWithoutEventSaySo() {
        assertThat(CORPUS.texts())
                .allSatisfy(text -> assertThat(text.events().isEmpty())
                        .as(text.article().getArticleId())
                        .isEqualTo(text.covers().contains("no-event")));
    }

    @Test
    void everyLabelIsWellFormedAndItsEvidenceStandsInTheText() {
        Set<String> roles = names(Role.values());
        for (Corpus.Text text : CORPUS.texts()) {
            String id = text.article().getArticleId();
            String words = text.article().getTitle() + "\n" + text.article().getBody();
            for (LabelledEvent event : text.events()) {
                assertThat(event.wellFormed()).as(id).isTrue();
                assertThat(words).as(id).contains(event.evidence());
                assertThat(event.evidence().split(" ", -1).length).as(id).isBetween(1, 12);
                assertThat(event.parties())
                        .as(id)
                        .allSatisfy(party -> assertThat(roles).contains(party.role()));
                assertThat(new HashSet<>(event.parties())).as(id).hasSameSizeAs(event.parties());
                assertThat(event.date() == null || event.date().matches("\\d{4}(-\\d{2}){0,2}"))
                        .as(id)
                        .isTrue();
            }
        }
    }

    @Test
    void inventedOrganisationsAreInNoCatalogueAndStandInTheTexts() {
        Catalogue bundled = Catalogue.bundled();
        String texts = CORPUS.articles().stream()
                .map(article -> article.getTitle() + article.getBody())
                .collect(Collectors.joining());
        assertThat(Corpus.invented()).isNotEmpty().allSatisfy(organisation -> {
            assertThat(bundled.named(organisation.name()))
                    .as(organisation.name())
                    .isNull();
            assertThat(texts).contains(organisation.name());
        });
    }

    @Test
    void denialsAndRumoursAreToldOfInventedCompanies() {
        Set<String> invented =
                Corpus.invented().stream().map(Organisation::name).collect(Collectors.toSet());
        assertThat(events().filter(event -> event.isPartnership()
                        && Set.of("CANCELLED", "RUMORED", "POSTPONED").contains(String.valueOf(event.modality()))))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.parties())
                        .allSatisfy(party -> assertThat(invented).contains(party.name())));
    }

    @Test
    void theArticlesCarryTheirDate() {
        assertThat(CORPUS.articles())
                .hasSameSizeAs(CORPUS.texts())
                .allSatisfy(article -> assertThat(article.getPublished())
                        .as(article.getArticleId())
                        .isNotNull());
        assertThat(List.copyOf(CORPUS.byId().keySet()))
                .isEqualTo(List.copyOf(CORPUS.gold().keySet()));
    }
}
