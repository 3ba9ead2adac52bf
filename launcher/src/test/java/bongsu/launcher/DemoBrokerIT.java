package bongsu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.launcher.broker.Cluster;
import bongsu.launcher.demo.DemoArticle;
import bongsu.launcher.demo.Newsroom;
import bongsu.launcher.demo.PlantedCase;
import bongsu.schema.Alert;
import bongsu.schema.Article;
import bongsu.schema.ArticleStatus;
import bongsu.schema.DeadLetter;
import bongsu.schema.Event;
import bongsu.schema.ExclusiveClaim;
import bongsu.schema.Modality;
import bongsu.schema.Outcome;
import bongsu.schema.Page;
import bongsu.schema.Reuse;
import bongsu.schema.Shift;
import bongsu.schema.ShiftKind;
import bongsu.schema.Story;
import bongsu.schema.Topics;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole demo as a user runs it: {@code demo --exit-when-done} in a process of its own, and then what the topics hold,
 * for every case that the newsroom plants, by name.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoBrokerIT {
    private static final Newsroom NEWSROOM = new Newsroom(Clock.systemUTC());

    private String output = "";
    private List<Article> articles = List.of();
    private Map<String, Page> pages = Map.of();
    private List<DeadLetter> deadLetters = List.of();
    private Map<String, Event> events = new HashMap<>();
    private Map<String, Shift> shifts = new HashMap<>();
    private Map<String, Story> stories = Map.of();
    private Map<String, Alert> alerts = Map.of();
    private long raised;

    static Stream<PlantedCase> planted() {
        return NEWSROOM.planted().stream();
    }

    @BeforeAll
    void runsTheDemo(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("data");
        BongsuProcess demo =
                BongsuProcess.start(directory, "demo", "--exit-when-done", "--port", "0", "--data", data.toString());
        output = demo.output();
        assertThat(demo.exitStatus()).as(output + demo.errors()).isZero();
        try (Cluster cluster = Cluster.embedded(data)) {
            articles = TopicContents.values(cluster, Topics.ARTICLES);
            pages = TopicContents.latest(cluster, Topics.PAGES);
            deadLetters = TopicContents.values(cluster, Topics.DEAD_LETTERS);
            events.putAll(TopicContents.latest(cluster, Topics.PARTNERSHIP_EVENTS));
            events.putAll(TopicContents.latest(cluster, Topics.SOVEREIGNTY_EVENTS));
            shifts.putAll(TopicContents.latest(cluster, Topics.SHIFTS));
            stories = TopicContents.latest(cluster, Topics.STORIES);
            alerts = TopicContents.latest(cluster, Topics.ALERTS);
            raised = TopicContents.values(cluster, Topics.ALERTS).stream()
                    .filter(alert -> !alert.getUpdate())
                    .count();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("planted")
    void whatIsPlantedIsDealtWith(PlantedCase planted) {
        String first = planted.urls().getFirst();
        switch (planted.kind()) {
            case MS949_LETTERS, BROKEN_MARKUP, RECOVERING_ERROR, SLOW_PAGE ->
                assertThat(planted.urls())
                        .allSatisfy(url -> assertThat(revisions(url)).isNotEmpty());
            case RETOLD -> assertThat(story(planted).getNewsrooms()).hasSizeGreaterThan(1);
            case PRESS_RELEASE -> {
                assertThat(story(planted).getPressRelease()).isTrue();
                assertThat(story(planted).getCopies()).isPositive();
            }
            case CONTRADICTION -> {
                assertThat(story(planted).getContradiction()).contains("ANNOUNCED by ", "CANCELLED by ");
                assertThat(alerts.values())
                        .filteredOn(alert ->
                                alert.getStoryId().equals(story(planted).getStoryId()))
                        .isNotEmpty()
                        .allSatisfy(
                                alert -> assertThat(alert.getContradiction()).isNotNull());
            }
            case EXCLUSIVE ->
                assertThat(planted.urls())
                        .allSatisfy(url -> assertThat(stories.values())
                                .flatExtracting(Story::getExclusive)
                                .contains(new ExclusiveClaim(articleId(url), true)));
            case CORRECTED -> {
                assertThat(revisions(first)).extracting(Article::getRevision).containsExactly(1, 2);
                assertThat(revisions(first)).extracting(Article::getBody).doesNotHaveDuplicates();
            }
            case WITHDRAWN ->
                assertThat(revisions(first))
                        .extracting(Article::getStatus)
                        .containsExactly(ArticleStatus.PUBLISHED, ArticleStatus.WITHDRAWN);
            case RUMOUR ->
                assertThat(planted.urls())
                        .anySatisfy(url -> assertThat(eventsOf(url))
                                .anySatisfy(
                                        event -> assertThat(event.getModality()).isEqualTo(Modality.RUMORED)));
            case AI_USE_FORBIDDEN ->
                assertThat(planted.urls()).allSatisfy(url -> {
                    assertThat(revisions(url))
                            .isNotEmpty()
                            .allSatisfy(article ->
                                    assertThat(article.getRights().getAiUse()).isEqualTo(Reuse.FORBIDDEN));
                    assertThat(eventsOf(url))
                            .allSatisfy(event ->
                                    assertThat(event.getEvidence().getText()).isNull());
                });
            case HUGE_PAGE, REDIRECT_LOOP, PRIVATE_REDIRECT -> {
                assertThat(outcome(first)).isEqualTo(Outcome.REFUSED);
                assertThat(deadLetters).extracting(DeadLetter::getUrl).containsAnyElementsOf(planted.urls());
                assertThat(revisions(first)).isEmpty();
            }
            case PRIVATE_ADDRESS -> {
                assertThat(articles).extracting(Article::getUrl).doesNotContain(first);
                assertThat(outcome(first)).isEqualTo(Outcome.REFUSED);
            }
            case DISALLOWED -> {
                assertThat(outcome(first)).isEqualTo(Outcome.DISALLOWED);
                assertThat(revisions(first)).isEmpty();
            }
            case NOINDEX -> assertThat(revisions(first)).isEmpty();
            case NOT_FOUND -> {
                assertThat(outcome(first)).isEqualTo(Outcome.GONE);
                assertThat(revisions(first)).isEmpty();
            }
            case NOT_AN_ARTICLE -> {
                assertThat(outcome(first)).isEqualTo(Outcome.UNREADABLE);
                assertThat(deadLetters).extracting(DeadLetter::getUrl).contains(first);
            }
            case MOVED, TRACKING_REPEAT, CANONICAL_REPEAT ->
                assertThat(articles.stream()
                                .filter(article -> planted.urls().contains(article.getUrl()))
                                .map(Article::getArticleId)
                                .distinct())
                        .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void everyArticleArrivesOnceEachRevisionOnce() {
        assertThat(articles)
                .extracting(article -> article.getArticleId() + " " + article.getRevision())
                .doesNotHaveDuplicates();
        Map<String, DemoArticle> archive = NEWSROOM.archive();
        long published = archive.values().stream()
                .filter(article -> article.plants().stream()
                        .noneMatch(kind -> kind == PlantedCase.Kind.NOINDEX
                                || kind == PlantedCase.Kind.DISALLOWED
                                || kind == PlantedCase.Kind.NOT_AN_ARTICLE))
                .count();
        assertThat(articles.stream().map(Article::getArticleId).distinct()).hasSize((int) published);
    }

    @Test
    void everyAlertIsPrintedAndOfAnEventThatStands() {
        assertThat(alerts).isNotEmpty();
        // An alert is of an event of an article, or of what follows from several (bongsu.shifts).
        var standing = new HashSet<>(events.keySet());
        shifts.values().forEach(shift -> standing.add(shift.getEvent().getEventId()));
        assertThat(alerts.values())
                .allSatisfy(
                        alert -> assertThat(standing).contains(alert.getEvent().getEventId()));
        assertThat(output.lines().filter(line -> line.startsWith("▲")).count()).isGreaterThanOrEqualTo(alerts.size());
    }

    @Test
    void theTableAgreesWithTheTopics() {
        assertThat(row("articles"))
                .isEqualTo(
                        articles.stream().map(Article::getArticleId).distinct().count());
        assertThat(row("revisions"))
                .isEqualTo(articles.stream()
                        .filter(article -> article.getRevision() > 1 && article.getStatus() == ArticleStatus.PUBLISHED)
                        .count());
        assertThat(row("withdrawals"))
                .isEqualTo(articles.stream()
                        .filter(article -> article.getStatus() == ArticleStatus.WITHDRAWN)
                        .count());
        assertThat(row("dead letters")).isEqualTo(deadLetters.size());
        assertThat(row("alerts")).isEqualTo(raised);
        assertThat(row("shifts")).isEqualTo(shifts.size());
        assertThat(row("disallowed")).isPositive();
        assertThat(row("not modified")).isPositive();
        assertThat(row("fetched")).isGreaterThan(articles.size());
    }

    @Test
    void theTableShowsEachPartOfWhatAnEventMeans() {
        assertThat(row("entities added")).isPositive();
        assertThat(row("copies")).isPositive();
        assertThat(row("events corrected")).isPositive();
        assertThat(row("events retracted")).isPositive();
        assertThat(row("  of several newsrooms")).isGreaterThan(5);
        assertThat(row("  press releases")).isPositive();
        assertThat(row("  exclusives checked")).isPositive();
        assertThat(row("  contradictory")).isPositive();
        assertThat(row("  without news")).isPositive();
        assertThat(row("lineages")).isPositive();
        assertThat(row("postures")).isPositive();
        assertThat(row("  DIRECTION")).isPositive();
        assertThat(row("  CONTRADICTION")).isPositive();
        assertThat(row("  bursts")).isPositive();
        assertThat(row("subscriptions")).isEqualTo(2);
        assertThat(row("deliveries"))
                .isEqualTo(alerts.values().stream()
                        .filter(alert -> alert.getSubscriptionId().equals("invented-companies"))
                        .count());
        assertThat(row("alerted twice")).isZero();
    }

    @Test
    void aCompanyAddedAtRunTimeTurnsHomewards() {
        assertThat(shifts.values())
                .filteredOn(shift -> shift.getKind() == ShiftKind.DIRECTION)
                .extracting(Shift::getEntityId)
                .contains("demo-saebyeok-telecom");
    }

    private long row(String name) {
        Matcher row = Pattern.compile("(?m)^" + name + " +(\\d+)$").matcher(output);
        assertThat(row.find()).as(name + " in " + output).isTrue();
        return Long.parseLong(row.group(1));
    }

    /** The one story that holds every article of a case. */
    private Story story(PlantedCase planted) {
        List<String> all = planted.urls().stream().map(this::articleId).toList();
        List<Story> holding = stories.values().stream()
                .filter(story -> story.getArticles().containsAll(all))
                .toList();
        assertThat(holding)
                .as(planted.name() + ": " + all + " among "
                        + stories.values().stream().map(Story::getArticles).toList())
                .hasSize(1);
        return holding.getFirst();
    }

    private String articleId(String url) {
        return revisions(url).getFirst().getArticleId();
    }

    private Outcome outcome(String url) {
        return Objects.requireNonNull(pages.get(url), url).getOutcome();
    }

    private List<Article> revisions(String url) {
        return articles.stream().filter(article -> url.equals(article.getUrl())).toList();
    }

    private List<Event> eventsOf(String url) {
        return events.values().stream()
                .filter(event -> url.equals(event.getUrl()))
                .toList();
    }
}
