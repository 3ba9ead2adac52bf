package bongsu.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaybookTest {
    private static final String FEED = "http://www.naru.test/rss.xml";

    @TempDir
    Path directory;

    private final HandClock clock = new HandClock();

    @Test
    void whatWasPublishedBeforeARestartStaysPublished() throws IOException {
        Path file = directory.resolve("data/newsroom.log");
        DemoArticle last;
        try (Newsroom newsroom = new Newsroom(clock)) {
            newsroom.start(file);
            clock.advance(newsroom.lastPublication());
            last = newsroom.archive().values().stream()
                    .filter(article -> article.fails() == 0)
                    .max(java.util.Comparator.comparingInt(DemoArticle::at))
                    .orElseThrow();
        }
        String url;
        try (Newsroom again = new Newsroom(clock)) {
            url = again.archive().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(last))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            again.start(file);
            try (Visitor visitor = new Visitor(again)) {
                assertThat(visitor.get(url).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void aPageThatWasAskedForBeforeARestartIsCorrectedOrWithdrawnInItsTimeAfterIt() throws IOException {
        Path file = directory.resolve("newsroom.log");
        String url;
        try (Newsroom newsroom = new Newsroom(clock)) {
            url = newsroom.planted().stream()
                    .filter(planted -> planted.kind() == PlantedCase.Kind.WITHDRAWN)
                    .findFirst()
                    .orElseThrow()
                    .urls()
                    .getFirst();
            newsroom.start(file);
            clock.advance(newsroom.lastPublication());
            try (Visitor visitor = new Visitor(newsroom)) {
                assertThat(visitor.get(url).status()).isEqualTo(200);
            }
        }
        clock.advance(Duration.ofMinutes(1));
        try (Newsroom again = new Newsroom(clock)) {
            again.start(file);
            try (Visitor visitor = new Visitor(again)) {
                assertThat(visitor.get(url).status()).isEqualTo(410);
            }
        }
    }

    @Test
    void aLineThatAKillCutShortIsPassedOverAndTheOthersCount() throws IOException {
        Path file = directory.resolve("newsroom.log");
        Instant began = clock.instant();
        try (Daybook daybook = Daybook.open(file, began)) {
            daybook.asked(FEED, began.plusSeconds(3));
        }
        Files.writeString(file, "2026-11-22T03:0", StandardOpenOption.APPEND);
        try (Daybook again = Daybook.open(file, began.plusSeconds(60))) {
            again.asked("http://www.naru.test/", began.plusSeconds(61));
        }
        try (Daybook third = Daybook.open(file, began.plusSeconds(120))) {
            assertThat(third.opened()).isEqualTo(began);
            assertThat(third.firstAsked())
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of(FEED, began.plusSeconds(3), "http://www.naru.test/", began.plusSeconds(61)));
        }
    }
}
