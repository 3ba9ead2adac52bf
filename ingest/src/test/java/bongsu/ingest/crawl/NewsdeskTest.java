package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.ingest.crawl.Answer.Fetched;
import bongsu.ingest.extract.ExtractedArticle;
import bongsu.ingest.source.ArticleId;
import bongsu.ingest.source.Publishers;
import bongsu.schema.Article;
import bongsu.schema.ArticleStatus;
import bongsu.schema.DeadLetter;
import bongsu.schema.Link;
import bongsu.schema.LinkKind;
import bongsu.schema.Outcome;
import bongsu.schema.Page;
import bongsu.schema.Reuse;
import bongsu.schema.Rights;
import bongsu.schema.SingleObjectFormat;
import bongsu.schema.TextDiff;
import bongsu.schema.Topic;
import bongsu.schema.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What visits of an article's page come to, one after the other. */
class NewsdeskTest {
    private static final Instant START = Instant.parse("2025-11-22T00:00:00Z");
    private static final String URL = "https://www.bonghwa.test/news/1";
    private static final CrawlConfig CONFIG = CrawlConfig.defaults();
    private static final SingleObjectFormat FORMAT = SingleObjectFormat.ofThisBuild();
    private static final Publishers PUBLISHERS = Publishers.of(
            Publishers.read(new ByteArrayInputStream("""
                    id: bonghwa
                    name: 봉화일보
                    home: https://www.bonghwa.test/
                    feeds: [https://www.bonghwa.test/rss]
                    rights: {reuse: LIMITED, notice: 무단 전재 금지}
                    """.getBytes(StandardCharsets.UTF_8)), "bonghwa.yaml"));

    private final PageBook book = new PageBook();
    private final Batch batch = new Batch(FORMAT);
    private final CrawlMetrics metrics = new CrawlMetrics(new SimpleMeterRegistry());
    private final Newsdesk desk = new Newsdesk(CONFIG, PUBLISHERS, book, batch);
    private Instant now = START;

    @Test
    void theFirstTextIsRevisionOneUnderTheIdOfItsAddress() {
        visit(URL, article("제목", "본문"));
        Article article = only(Topics.ARTICLES);
        assertThat(article.getArticleId()).isEqualTo(ArticleId.of(URL));
        assertThat(article.getRevision()).isEqualTo(1);
        assertThat(article.getStatus()).isEqualTo(ArticleStatus.PUBLISHED);
        assertThat(article.getPublisher()).isEqualTo("봉화일보");
        assertThat(article.getFetched()).isEqualTo(START);
        assertThat(page(URL).getDue()).isEqualTo(START.plus(Duration.ofMinutes(10)));
        assertThat(page(URL).getEtag()).isEqualTo("\"v\"");
        assertThat(counts().articles()).isEqualTo(1);
    }

    @Test
    void theSameTextAgainIsNoRevision() {
        visit(URL, article("제목", "본문"));
        flush();
        visit(URL, article("제목", "본문"));
        assertThat(all(Topics.ARTICLES)).isEmpty();
        assertThat(page(URL).getRevision()).isEqualTo(1);
    }

    @Test
    void aChangedTextIsTheNextRevisionOfTheSameArticle() {
        visit(URL, article("제목", "본문"));
        flush();
        visit(URL, article("제목", "고친 본문"));
        Article article = only(Topics.ARTICLES);
        assertThat(article.getArticleId()).isEqualTo(ArticleId.of(URL));
        assertThat(article.getRevision()).isEqualTo(2);
        assertThat(counts().revisions()).isEqualTo(1);
    }

    @Test
    void aPageIsLookedAtAgainAfterEachIntervalAndThenNoMore() {
        visit(URL, article("제목", "본문"));
        for (Duration since : List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24))) {
            now = page(URL).getDue();
            answer(URL, new Answer.NotModified());
            assertThat(page(URL).getDue()).isEqualTo(START.plus(since));
        }
        now = page(URL).getDue();
        answer(URL, new Answer.NotModified());
        assertThat(page(URL).getDue()).isNull();
    }

    @Test
    void aPageThatIsGoneIsWithdrawnOnceAndComesBackAsARevision() {
        visit(URL, article("제목", "본문"));
        flush();
        answer(URL, new Answer.Gone(410));
        Article withdrawal = only(Topics.ARTICLES);
        assertThat(withdrawal.getStatus()).isEqualTo(ArticleStatus.WITHDRAWN);
        assertThat(withdrawal.getRevision()).isEqualTo(2);
        assertThat(withdrawal.getBody()).isEmpty();
        assertThat(withdrawal.getRights().getReuse()).isEqualTo(Reuse.UNKNOWN);
        flush();
        answer(URL, new Answer.Gone(404));
        answer(URL, failed(500));
        answer(URL, new Answer.Gone(404));
        assertThat(all(Topics.ARTICLES)).isEmpty();
        visit(URL, article("제목", "본문"));
        assertThat(only(Topics.ARTICLES).getRevision()).isEqualTo(3);
        assertThat(counts().withdrawals()).isEqualTo(1);
    }

    @Test
    void aPageThatIsNamedBeforeItIsThereIsAskedForAgain() {
        answer(URL, new Answer.Gone(404));
        assertThat(page(URL).getDue()).isEqualTo(START.plus(CONFIG.politeness().backOff(1)));
        visit(URL, article("제목", "본문"));
        assertThat(only(Topics.ARTICLES).getRevision()).isEqualTo(1);
    }

    @Test
    void aPageThatNeverWasIsGivenUpAfterSomeTriesAndNoWithdrawal() {
        for (int tries = 1; tries < CONFIG.politeness().tries(); tries++) {
            answer(URL, new Answer.Gone(404));
            assertThat(page(URL).getDue())
                    .isEqualTo(START.plus(CONFIG.politeness().backOff(tries)));
        }
        answer(URL, new Answer.Gone(404));
        assertThat(all(Topics.ARTICLES)).isEmpty();
        assertThat(all(Topics.DEAD_LETTERS)).isEmpty();
        assertThat(page(URL).getOutcome()).isEqualTo(Outcome.GONE);
        assertThat(page(URL).getDue()).isNull();
    }

    @Test
    void aPageThatWasTakenAwayForGoodIsNotAskedForAgain() {
        answer(URL, new Answer.Gone(410));
        assertThat(page(URL).getOutcome()).isEqualTo(Outcome.GONE);
        assertThat(page(URL).getDue()).isNull();
    }

    @Test
    void anEmptiedPageIsAWithdrawalOnlyWhenSeenTwice() {
        visit(URL, article("제목", "본문"));
        flush();
        unreadable(URL);
        assertThat(all(Topics.ARTICLES)).isEmpty();
        assertThat(page(URL).getDue()).isEqualTo(START.plus(CONFIG.politeness().firstBackOff()));
        unreadable(URL);
        assertThat(only(Topics.ARTICLES).getStatus()).isEqualTo(ArticleStatus.WITHDRAWN);
        flush();
        unreadable(URL);
        assertThat(all(Topics.ARTICLES)).isEmpty();
    }

    @Test
    void aPageEmptyForAMomentIsNoWithdrawal() {
        visit(URL, article("제목", "본문"));
        flush();
        unreadable(URL);
        visit(URL, article("제목", "본문"));
        unreadable(URL);
        assertThat(all(Topics.ARTICLES)).isEmpty();
    }

    @Test
    void aPageWithoutAnArticleGoesToTheDeadLettersWithItsBytes() {
        unreadable(URL);
        DeadLetter letter = only(Topics.DEAD_LETTERS);
        assertThat(letter.getReason()).isEqualTo("no text");
        assertThat(letter.getUrl()).isEqualTo(URL);
        assertThat(letter.getValueLength()).isEqualTo(4);
        assertThat(StandardCharsets.UTF_8.decode(letter.getValue()).toString()).isEqualTo("page");
        assertThat(page(URL).getOutcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(page(URL).getDue()).isNull();
    }

    @Test
    void otherAddressesOfAnArticleOnItsHostArePublishedOnceUnderTheCanonicalOne() {
        String mobile = "https://www.bonghwa.test/m/1";
        visit(mobile, canonical(URL, "본문"));
        assertThat(only(Topics.ARTICLES).getArticleId()).isEqualTo(ArticleId.of(URL));
        assertThat(page(mobile).getDue()).isNull();
        assertThat(page(URL).getDue()).isNotNull();
        assertThat(page(URL).getEtag()).as("validators of another address").isNull();
        flush();
        visit("https://www.bonghwa.test/amp/1", canonical(URL, "본문을 줄인 판"));
        assertThat(all(Topics.ARTICLES)).isEmpty();
        assertThat(counts().repeats()).isEqualTo(1);
    }

    @Test
    void aCanonicalAddressOnAnotherHostOfTheSiteIsLeftToThatHost() {
        visit("https://m.bonghwa.test/1", canonical(URL, "본문"));
        assertThat(all(Topics.ARTICLES)).isEmpty();
        Link link = only(Topics.LINKS);
        assertThat(link.getUrl()).isEqualTo(URL);
        assertThat(link.getKind()).isEqualTo(LinkKind.ARTICLE);
    }

    @Test
    void aCanonicalAddressOnAnotherSiteIsNotBelieved() {
        visit(URL, canonical("https://www.naru.test/1", "본문"));
        assertThat(only(Topics.ARTICLES).getArticleId()).isEqualTo(ArticleId.of(URL));
    }

    @Test
    void anArticleThatMovesKeepsItsId() {
        visit(URL, article("제목", "본문"));
        flush();
        String elsewhere = "https://www.bonghwa.test/new/1";
        settle(URL, fetched(elsewhere), new Reading.Article(article("제목", "고친 본문"), null));
        Article moved = only(Topics.ARTICLES);
        assertThat(moved.getArticleId()).isEqualTo(ArticleId.of(URL));
        assertThat(moved.getRevision()).isEqualTo(2);
        assertThat(moved.getUrl()).isEqualTo(elsewhere);
        assertThat(page(elsewhere).getArticleId()).isEqualTo(ArticleId.of(URL));
    }

    @Test
    void anArticleThatMovesToAnotherHostTakesItsIdAndRevisionAlong() {
        visit(URL, article("제목", "본문"));
        flush();
        String elsewhere = "https://m.bonghwa.test/new/1";
        answer(URL, new Answer.Moved(URI.create(elsewhere)));
        Link link = only(Topics.LINKS);
        assertThat(page(URL).getDue()).isNull();
        flush();
        Visit there = Visit.of(link, elsewhere, 0, now, 7);
        desk.settle(there, failed(500), new Reading.Nothing(), now);
        desk.settle(there, fetched(elsewhere), new Reading.Article(article("제목", "본문"), null), now);
        assertThat(all(Topics.ARTICLES)).as("the same text is no revision").isEmpty();
        visit(elsewhere, article("제목", "고친 본문"));
        assertThat(only(Topics.ARTICLES)).satisfies(moved -> {
            assertThat(moved.getArticleId()).isEqualTo(ArticleId.of(URL));
            assertThat(moved.getRevision()).isEqualTo(2);
            assertThat(moved.getCanonicalUrl()).isEqualTo(elsewhere);
        });
    }

    @Test
    void anArticleThatMovesToWhereNothingIsIsWithdrawn() {
        visit(URL, article("제목", "본문"));
        flush();
        String elsewhere = "https://m.bonghwa.test/new/1";
        answer(URL, new Answer.Moved(URI.create(elsewhere)));
        Visit there = Visit.of(only(Topics.LINKS), elsewhere, 0, now, 7);
        flush();
        desk.settle(there, new Answer.Gone(410), new Reading.Nothing(), now);
        assertThat(only(Topics.ARTICLES).getStatus()).isEqualTo(ArticleStatus.WITHDRAWN);
        assertThat(only(Topics.ARTICLES).getArticleId()).isEqualTo(ArticleId.of(URL));
    }

    @Test
    void aRevisionSaysWhatItChanged() {
        visit(URL, article("제목", "첫 문단\n둘째 문단\n셋째 문단"));
        assertThat(only(Topics.ARTICLES).getDiff()).isNull();
        flush();
        visit(URL, article("고친 제목", "첫 문단\n고친 둘째 문단\n셋째 문단\n새 문단"));
        assertThat(only(Topics.ARTICLES).getDiff()).isEqualTo(new TextDiff(true, false, List.of(1, 3), 1));
        flush();
        visit(URL, article("고친 제목", "새 문단\n첫 문단"));
        assertThat(only(Topics.ARTICLES).getDiff())
                .as("a paragraph that only moved did not change")
                .isEqualTo(new TextDiff(false, false, List.of(), 2));
    }

    @Test
    void aPageThatAsksNotToBeKeptIsOfLimitedReuse() {
        settle(
                URL,
                fetched(URL, Map.of("x-robots-tag", List.of("max-snippet:-1, noarchive"))),
                new Reading.Article(article("제목", "본문"), null));
        assertThat(only(Topics.ARTICLES).getRights().getReuse()).isEqualTo(Reuse.LIMITED);
        assertThat(only(Topics.ARTICLES).getRights().getNotice()).isEqualTo("noarchive");
    }

    @Test
    void aRedirectToAnotherHostOfTheSiteBecomesALinkAndToAnotherSiteIsRefused() {
        answer(URL, new Answer.Moved(URI.create("https://m.bonghwa.test/1")));
        assertThat(only(Topics.LINKS).getUrl()).isEqualTo("https://m.bonghwa.test/1");
        flush();
        answer("https://www.bonghwa.test/2", new Answer.Moved(URI.create("https://ads.test/1")));
        assertThat(all(Topics.LINKS)).isEmpty();
        assertThat(only(Topics.DEAD_LETTERS).getReason()).contains("ads.test");
    }

    @Test
    void failuresAreTriedAgainLaterAndLaterAndThenGivenUp() {
        for (int tries = 1; tries < CONFIG.politeness().tries(); tries++) {
            answer(URL, failed(500));
            assertThat(page(URL).getDue())
                    .isEqualTo(START.plus(CONFIG.politeness().backOff(tries)));
            assertThat(all(Topics.DEAD_LETTERS)).isEmpty();
        }
        answer(URL, failed(500));
        assertThat(page(URL).getDue()).isNull();
        assertThat(only(Topics.DEAD_LETTERS).getReason()).isEqualTo("given up after 5 tries: status 500");
    }

    @Test
    void aRevisitThatFailsForGoodWaitsForTheNextOne() {
        visit(URL, article("제목", "본문"));
        for (int tries = 0; tries < CONFIG.politeness().tries(); tries++) {
            answer(URL, failed(500));
        }
        assertThat(page(URL).getDue()).isEqualTo(START.plus(Duration.ofMinutes(50)));
        assertThat(all(Topics.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void whatRobotsTxtForbidsIsNotVisitedAgainAndWhatItCouldNotSayIs() {
        answer(URL, new Answer.Disallowed("robots.txt", null));
        assertThat(page(URL).getOutcome()).isEqualTo(Outcome.DISALLOWED);
        assertThat(page(URL).getDue()).isNull();
        answer(URL, new Answer.Disallowed("robots.txt cannot be had", START.plusSeconds(30)));
        assertThat(page(URL).getDue()).isEqualTo(START.plusSeconds(30));
        assertThat(all(Topics.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void whatIsRefusedGoesToTheDeadLetters() {
        answer(URL, new Answer.Refused("more than 8388608 bytes"));
        assertThat(page(URL).getOutcome()).isEqualTo(Outcome.REFUSED);
        assertThat(only(Topics.DEAD_LETTERS).getReason()).isEqualTo("more than 8388608 bytes");
    }

    @Test
    void aPageThatAsksNotToBeIndexedIsNotPublished() {
        settle(
                URL,
                fetched(URL, Map.of("x-robots-tag", List.of("noindex"))),
                new Reading.Article(article("제목", "본문"), null));
        assertThat(all(Topics.ARTICLES)).isEmpty();
        assertThat(page(URL).getOutcome()).isEqualTo(Outcome.DISALLOWED);
    }

    @Test
    void rightsAreTheStrictestOfPageHeadersAndTerms() {
        settle(
                URL,
                fetched(URL, Map.of("tdm-reservation", List.of("1"))),
                new Reading.Article(article("제목", "본문"), null));
        Rights rights = only(Topics.ARTICLES).getRights();
        assertThat(rights.getReuse()).isEqualTo(Reuse.LIMITED);
        assertThat(rights.getAiUse()).isEqualTo(Reuse.FORBIDDEN);
        assertThat(rights.getSource()).isEqualTo("header");
        assertThat(rights.getNotice()).isEqualTo("무단 전재 금지");
    }

    @Test
    void anArticleTooLargeForItsTopicGoesToTheDeadLetters() {
        visit(URL, article("제목", "가".repeat(400_000)));
        assertThat(all(Topics.ARTICLES)).isEmpty();
        assertThat(only(Topics.DEAD_LETTERS).getReason()).isEqualTo("an article too large for its topic");
        assertThat(page(URL).getRevision()).isZero();
    }

    @Test
    void nothingCountsBeforeItIsCommittedOrAfterItsPartitionWent() {
        visit(URL, article("제목", "본문"));
        assertThat(metrics.snapshot().articles()).isZero();
        batch.drop(0);
        assertThat(batch.isEmpty()).isTrue();
        assertThat(counts().articles()).isZero();
    }

    private void visit(String url, ExtractedArticle article) {
        settle(url, fetched(url), new Reading.Article(article, null));
    }

    private void unreadable(String url) {
        settle(url, fetched(url), new Reading.Unreadable("no text", null));
    }

    private void answer(String url, Answer answer) {
        settle(url, answer, new Reading.Nothing());
    }

    private void settle(String url, Answer answer, Reading reading) {
        Visit visit =
                new Visit(url, URI.create(url).getHost(), 0, LinkKind.ARTICLE, "bonghwa", Visit.Reason.NEW, now, -1);
        desk.settle(visit, answer, reading, now);
    }

    private void flush() {
        batch.committed(metrics);
    }

    private CrawlCounts counts() {
        flush();
        return metrics.snapshot();
    }

    private Page page(String url) {
        Page page = book.get(0, url);
        if (page == null) {
            throw new AssertionError("no page " + url);
        }
        return page;
    }

    private <T extends SpecificRecord> T only(Topic<T> topic) {
        assertThat(all(topic)).hasSize(1);
        return all(topic).getFirst();
    }

    private <T extends SpecificRecord> List<T> all(Topic<T> topic) {
        var deserializer = topic.serde(FORMAT).deserializer();
        return batch.records().stream()
                .filter(record -> record.topic().equals(topic.name()))
                .map(record -> deserializer.deserialize(topic.name(), record.value()))
                .toList();
    }

    private static Answer failed(int status) {
        return new Answer.Failed("status " + status, status, null);
    }

    private static Fetched fetched(String url) {
        return fetched(url, Map.of());
    }

    private static Fetched fetched(String url, Map<String, List<String>> headers) {
        return new Fetched(url, "page".getBytes(StandardCharsets.UTF_8), "text/html", "\"v\"", null, headers);
    }

    private static ExtractedArticle article(String title, String body) {
        return article(title, body, null);
    }

    private static ExtractedArticle canonical(String canonical, String body) {
        return article("제목", body, URI.create(canonical));
    }

    private static ExtractedArticle article(String title, String body, @Nullable URI canonical) {
        return new ExtractedArticle(
                URI.create(URL),
                canonical,
                title,
                null,
                body,
                List.of(),
                null,
                null,
                null,
                null,
                "ko",
                Rights.newBuilder().build(),
                List.of(),
                false,
                false,
                false);
    }
}
