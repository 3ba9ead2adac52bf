package bongsu.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bongsu.launcher.broker.Cluster;
import bongsu.launcher.demo.Newsroom;
import bongsu.launcher.demo.PlantedCase;
import bongsu.schema.Alert;
import bongsu.schema.Article;
import bongsu.schema.Event;
import bongsu.schema.Topics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of a demo, and the same directory again: nothing is lost, nothing is there twice. */
class KilledDemoBrokerIT {
    @TempDir
    Path directory;

    @Test
    void everyRevisionEventAndAlertIsThereOnceForAReadCommittedConsumer() throws Exception {
        Path data = directory.resolve("data");
        String[] demo = {"demo", "--exit-when-done", "--port", "0", "--data", data.toString()};
        BongsuProcess first = BongsuProcess.start(directory, demo);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> first.printed()
                                .lines()
                                .filter(line -> line.startsWith("▲"))
                                .count()
                        >= 20);
        first.kill();
        BongsuProcess second = BongsuProcess.start(directory, demo);
        String output = second.output();
        assertThat(second.exitStatus()).as(output + second.errors()).isZero();

        try (Cluster cluster = Cluster.embedded(data)) {
            List<Article> articles = TopicContents.values(cluster, Topics.ARTICLES);
            assertThat(articles)
                    .extracting(article -> article.getArticleId() + " " + article.getRevision())
                    .doesNotHaveDuplicates();
            long published = new Newsroom(Clock.systemUTC())
                    .archive().values().stream()
                            .filter(article -> article.plants().stream()
                                    .noneMatch(kind -> kind == PlantedCase.Kind.NOINDEX
                                            || kind == PlantedCase.Kind.DISALLOWED
                                            || kind == PlantedCase.Kind.NOT_AN_ARTICLE))
                            .count();
            assertThat(articles.stream().map(Article::getArticleId).distinct()).hasSize((int) published);

            List<Event> events = new ArrayList<>(TopicContents.values(cluster, Topics.PARTNERSHIP_EVENTS));
            events.addAll(TopicContents.values(cluster, Topics.SOVEREIGNTY_EVENTS));
            assertThat(events)
                    .isNotEmpty()
                    .extracting(event -> event.getEventId() + " " + event.getRevision() + " " + event.getStatus())
                    .doesNotHaveDuplicates();
            List<Alert> alerts = TopicContents.values(cluster, Topics.ALERTS);
            assertThat(alerts.stream().filter(alert -> !alert.getUpdate()).map(Alert::getAlertId))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }
}
