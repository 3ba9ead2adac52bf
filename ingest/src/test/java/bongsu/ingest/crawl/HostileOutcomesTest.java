package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.ingest.crawl.HostileServer.Answering;
import bongsu.ingest.crawl.Journey.PageEnd;
import bongsu.ingest.extract.ArticleExtractor;
import bongsu.ingest.source.Publishers;
import bongsu.schema.Article;
import bongsu.schema.DeadLetter;
import bongsu.schema.LinkKind;
import bongsu.schema.Outcome;
import bongsu.schema.Page;
import bongsu.schema.SingleObjectFormat;
import bongsu.schema.Topic;
import bongsu.schema.Topics;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server does, end to end: the request, the reading, and what is written down of it. Each case by its name. */
class HostileOutcomesTest extends FetchTest {
    private static final Charset MS949 = Charset.forName("x-windows-949");
    private static final String TEXT = "똠방각하를 펴낸 마을 도서관이 새 전산 체계를 들여와 다음 달부터 주민에게 연다고 밝혔다. 이 체계는 책을 찾는 시간을 크게 줄인다.";

    /** What is served at /a, and the outcome, the body's beginning or the dead letter's reason that must come of it. */
    @SuppressWarnings("ImmutableEnumChecker") // what it holds keeps no state
    enum Case {
        A_PLAIN_PAGE(page("", StandardCharsets.UTF_8), Outcome.FETCHED, "똠방각하"),
        CHARSET_IN_THE_HEADER_ONLY(coded("; charset=euc-kr", html(""), MS949), Outcome.FETCHED, "똠방각하"),
        CHARSET_IN_THE_META_ONLY(page("<meta charset='euc-kr'>", MS949), Outcome.FETCHED, "똠방각하"),
        CHARSET_IN_AN_HTTP_EQUIV(
                page("<meta http-equiv=Content-Type content='text/html; charset=ks_c_5601-1987'>", MS949),
                Outcome.FETCHED,
                "똠방각하"),
        NO_CHARSET_AT_ALL_IN_MS949(page("", MS949), Outcome.FETCHED, "똠방각하"),
        CLAIMS_EUC_KR_AND_IS_UTF_8(page("<meta charset='euc-kr'>", StandardCharsets.UTF_8), Outcome.FETCHED, "똠방각하"),
        HEADER_CLAIMS_EUC_KR_AND_IS_UTF_8(
                coded("; charset=euc-kr", html("<meta charset='utf-8'>"), StandardCharsets.UTF_8),
                Outcome.FETCHED,
                "똠방각하"),
        CLAIMS_UTF_8_AND_IS_MS949(page("<meta charset='utf-8'>", MS949), Outcome.FETCHED, "똠방각하"),
        HEADER_AND_META_DISAGREE(
                coded("; charset=utf-8", html("<meta charset='euc-kr'>"), StandardCharsets.UTF_8),
                Outcome.FETCHED,
                "똠방각하"),
        A_BYTE_ORDER_MARK_AGAINST_THE_META(
                coded("", '\uFEFF' + html("<meta charset='euc-kr'>"), StandardCharsets.UTF_8), Outcome.FETCHED, "똠방각하"),
        UTF_16_WITH_A_BYTE_ORDER_MARK(
                coded("", '\uFEFF' + html(""), StandardCharsets.UTF_16LE), Outcome.FETCHED, "똠방각하"),
        A_CHARSET_THAT_THERE_IS_NOT(
                coded("; charset=klingon", html("<meta charset='x-none'>"), StandardCharsets.UTF_8),
                Outcome.FETCHED,
                "똠방각하"),
        A_PDF_THAT_CALLS_ITSELF_A_PAGE(text("%PDF-1.7 not a page"), Outcome.UNREADABLE, "a PDF document, not a page"),
        A_PAGE_THAT_CALLS_ITSELF_AN_IMAGE(
                coded("image/png", html(""), StandardCharsets.UTF_8), Outcome.FETCHED, "똠방각하"),
        AN_EMPTY_PAGE(text(""), Outcome.UNREADABLE, "the page is empty"),
        NOTHING_BUT_MARKUP(text("<html><body>" + "<div>".repeat(5_000) + "</body></html>"), Outcome.UNREADABLE, null),
        NOINDEX_IN_THE_PAGE(
                page("<meta name='robots' content='noindex'>", StandardCharsets.UTF_8), Outcome.DISALLOWED, null),
        NOINDEX_IN_THE_HEADER(
                raw("HTTP/1.1 200 OK\r\nX-Robots-Tag: bongsu: noindex\r\nConnection: close\r\n\r\n" + html("")),
                Outcome.DISALLOWED,
                null),
        A_GZIP_BOMB(bomb(), Outcome.REFUSED, "more than 65536 bytes"),
        TWENTY_MEGABYTES(
                raw("HTTP/1.1 200 OK\r\nContent-Length: 20971520\r\n\r\n"),
                Outcome.REFUSED,
                "20971520 bytes, more than 65536"),
        A_REDIRECT_LOOP(
                raw("HTTP/1.1 302 Found\r\nLocation: /a\r\nContent-Length: 0\r\n\r\n"),
                Outcome.REFUSED,
                "more than 5 redirects"),
        A_REDIRECT_TO_THE_METADATA_SERVICE(
                raw("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest/\r\nContent-Length: 0\r\n\r\n"),
                Outcome.REFUSED,
                "redirect to the address 169.254.169.254"),
        A_REDIRECT_TO_A_FILE(
                raw("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n"),
                Outcome.REFUSED,
                "redirect to no http or https address: file:///etc/passwd"),
        A_REDIRECT_TO_ANOTHER_SITE(
                raw("HTTP/1.1 301 Moved\r\nLocation: https://www.elsewhere.example/\r\nContent-Length: 0\r\n\r\n"),
                Outcome.REFUSED,
                "redirect to another site: www.elsewhere.example"),
        GONE(raw("HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n"), Outcome.GONE, null),
        TOO_MANY_REQUESTS(
                raw("HTTP/1.1 429 Slow down\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n"), Outcome.FAILED, null),
        AN_ERROR_OF_THE_SERVER(raw("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n"), Outcome.FAILED, null),
        A_LOGIN_WALL(raw("HTTP/1.1 401 Who are you\r\nContent-Length: 0\r\n\r\n"), Outcome.FAILED, null),
        HANGS_UP_IN_THE_MIDDLE(raw("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<html>"), Outcome.FAILED, null),
        NEVER_ANSWERS(out -> Thread.sleep(10_000), Outcome.FAILED, null),
        UNASKED_304(raw("HTTP/1.1 304 Not Modified\r\n\r\n"), Outcome.FAILED, null);

        private final Answering answering;
        private final Outcome outcome;
        private final @Nullable String words;

        Case(Answering answering, Outcome outcome, @Nullable String words) {
            this.answering = answering;
            this.outcome = outcome;
            this.words = words;
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasItsRecordedOutcome(Case hostile) throws Exception {
        server.on("/a", hostile.answering);
        SingleObjectFormat format = SingleObjectFormat.ofThisBuild();
        Batch batch = new Batch(format);
        PageBook book = new PageBook();
        Clock clock = Clock.systemUTC();
        Visit visit = new Visit(
                "http://site.test/a", "site.test", 0, LinkKind.ARTICLE, "site", Visit.Reason.NEW, clock.instant(), 1);
        Journey journey = new Journey(CONFIG, fetcher, new ArticleExtractor(), clock);
        RobotsRules everything = RobotsRules.of(new Answer.Gone(404), visit.url(), null, CONFIG, clock.instant());
        Host host = new Host(everything, TdmReservations.NONE, Duration.ZERO);
        PageEnd end = journey.toPage(visit, null, null, host, List.of(), false);
        new Newsdesk(CONFIG, Publishers.of(List.of()), book, batch)
                .settle(visit, end.answer(), end.reading(), clock.instant());
        Page page = book.get(0, visit.url());
        assertThat(page).isNotNull();
        assertThat(page == null ? null : page.getOutcome()).isEqualTo(hostile.outcome);
        List<Article> articles = all(batch, format, Topics.ARTICLES);
        List<DeadLetter> letters = all(batch, format, Topics.DEAD_LETTERS);
        boolean read = hostile.outcome == Outcome.FETCHED;
        boolean dead = Set.of(Outcome.REFUSED, Outcome.UNREADABLE).contains(hostile.outcome);
        assertThat(articles).hasSize(read ? 1 : 0);
        assertThat(letters).hasSize(dead ? 1 : 0);
        if (hostile.words != null && read) {
            assertThat(articles.getFirst().getBody()).startsWith(hostile.words);
        } else if (hostile.words != null) {
            assertThat(letters.getFirst().getReason()).isEqualTo(hostile.words);
        }
    }

    @Test
    void aTimeToldByItsDistanceCountsFromWhenThePageWasFetched() throws Exception {
        server.on(
                "/a",
                coded("", html("").replace("<article>", "<p>김도담 기자 · 3시간 전</p><article>"), StandardCharsets.UTF_8));
        Clock clock = Clock.fixed(Instant.parse("2025-03-05T04:00:30Z"), ZoneOffset.UTC);
        Visit visit = new Visit(
                "http://site.test/a", "site.test", 0, LinkKind.ARTICLE, "site", Visit.Reason.NEW, clock.instant(), 1);
        RobotsRules everything = RobotsRules.of(new Answer.Gone(404), visit.url(), null, CONFIG, clock.instant());
        PageEnd end = new Journey(CONFIG, fetcher, new ArticleExtractor(), clock)
                .toPage(visit, null, null, new Host(everything, TdmReservations.NONE, Duration.ZERO), List.of(), false);
        assertThat(end.reading())
                .isInstanceOfSatisfying(
                        Reading.Article.class,
                        article -> assertThat(article.article().published()).isEqualTo("2025-03-05T10:00+09:00"));
    }

    private static <T extends SpecificRecord> List<T> all(Batch batch, SingleObjectFormat format, Topic<T> topic) {
        var deserializer = topic.serde(format).deserializer();
        return batch.records().stream()
                .filter(record -> record.topic().equals(topic.name()))
                .map(record -> deserializer.deserialize(topic.name(), record.value()))
                .toList();
    }

    private static Answering page(String head, Charset charset) {
        return coded("", html(head), charset);
    }

    private static Answering coded(String type, String html, Charset charset) {
        return bytes(type.startsWith("image") ? type : "text/html" + type, html.getBytes(charset));
    }

    private static Answering text(String body) {
        return bytes("text/html", utf8(body));
    }

    private static Answering bytes(String type, byte[] body) {
        return out -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n");
            out.write(body);
        };
    }

    private static Answering raw(String answer) {
        return out -> write(out, answer);
    }

    private static Answering bomb() {
        byte[] body;
        try {
            body = gzip(new byte[20 << 20]);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot be packed", e);
        }
        return out -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n");
            out.write(body);
        };
    }

    private static String html(String head) {
        return "<!doctype html><html lang='ko'><head>" + head
                + "<title>마을 도서관의 새 전산 체계</title></head><body><h1>마을 도서관의 새 전산 체계</h1>"
                + "<article><p>" + TEXT + "</p><p>담당자는 준비에 반년이 걸렸다고 말하며 이용자의 의견을 계속 듣겠다고 덧붙였다. 개관 행사는 따로 열지 않는다.</p>"
                + "<p>도서관은 지난해에도 비슷한 사업을 벌여 좋은 평가를 받은 적이 있다고 설명했다.</p></article></body></html>";
    }
}
