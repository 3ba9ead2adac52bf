package bongsu.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes of paragraphs, notices and bylines that many publishing systems share, each in a page of its own. */
class PageShapesTest {

    private static final String FIRST =
            "The town of Skerry Bay will raise its harbour wall after three floods in two winters.";
    private static final String SECOND =
            "Work is to begin in April and to last until the herring fleet comes back, the council said.";
    private static final String THIRD =
            "The fishermen had asked for a gate in the wall, and they will get one beside the pier.";

    private static final String FOURTH =
            "Three houses at the foot of the mole will have to go, and their owners have agreed to it.";

    private static ExtractedArticle article(String body) {
        String page =
                "<html lang='en'><head><title>A wall for the bay</title></head><body><div class='menu'><a href='/'>Tern</a></div>"
                        + "<main><div class='head'><h1>A wall for the bay</h1></div>"
                        + body
                        + "</main><div class='foot'><p>대표 맹유나 | 청소년보호책임자 맹유나 | 등록번호 나루 가00007</p>"
                        + "<p>Copyright © Tern. All rights reserved.</p></div></body></html>";
        Extraction extraction = new ArticleExtractor()
                .extract(page.getBytes(StandardCharsets.UTF_8), null, URI.create("https://www.tern.test/1"), List.of());
        return ((Extraction.Extracted) extraction).article();
    }

    private static String body(String paragraphs) {
        return article("<div class='article-body'>" + paragraphs + "</div>").body();
    }

    private static String paragraph(String text) {
        return "<p>" + text + "</p>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='offer'><h4>The Sunday letter</h4><p>All that the bay talks about, every Sunday at seven in the morning.</p></div>",
                "<section class='x1'><h3>Who builds it?</h3><p>The Skerry Bay council, with money of the county and of the state.</p></section>",
                "<x-inset><h3>In figures</h3><p>The wall is four hundred metres long.</p><p>It costs eleven million.</p></x-inset>",
                "<div class='min'><p>All that the bay talks about, in five minutes.</p><button>Subscribe</button></div>",
                "<div class='stock-box'><strong>Tern</strong> 099990 21,850 +3.80%</div>"
            })
    void whatABoxOfItsOwnSaysIsNoText(String box) {
        assertThat(body(paragraph(FIRST) + paragraph(SECOND) + box + paragraph(THIRD) + paragraph(FOURTH)))
                .isEqualTo(String.join("\n", FIRST, SECOND, THIRD, FOURTH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><h2>Skerry Bay will raise its wall by a metre… and it will cost eleven million</h2><p>The council of the town agreed to it on Monday evening, after a debate of four hours.</p></div>%s",
                "%s<section><h2>What next</h2><p>Three houses at the foot of the mole will have to go.</p></section>",
                "%s<div class='x2'><p>Three houses will have to go, said the council on Monday.</p><p>Their owners have agreed to go, and the mayor thanked them.</p><button>Subscribe</button></div>",
            })
    void whatMayBeTextStays(String page) {
        String text = paragraph(FIRST) + paragraph(SECOND) + paragraph(THIRD) + paragraph(FOURTH);
        String all = String.join("\n", FIRST, SECOND, THIRD, FOURTH);
        assertThat(body(page.formatted(text))).contains(all).hasSizeGreaterThan(all.length());
    }

    @Test
    void aBoxWithAHeadingThatOpensTheTextHoldsIt() {
        String lead = "<div class='x1'><h2>Higher by a metre</h2>" + paragraph(FIRST) + "</div>";
        assertThat(body(lead
                        + paragraph(SECOND)
                        + paragraph(THIRD)
                        + paragraph(FOURTH)
                        + paragraph(SECOND + " " + THIRD)
                        + paragraph(THIRD + " " + FOURTH)))
                .contains(FIRST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>%s</div>",
                "<section class='story-paragraph-block'><span>%s</span></section>",
                "<p class='has-dropcap has-dropcap__lead-standard-heading'>%s</p>"
            })
    void whatStandsBesideParagraphsAsOneIsOne(String shape) {
        assertThat(body(shape.formatted(FIRST) + paragraph(SECOND) + paragraph(THIRD) + paragraph(FOURTH)))
                .isEqualTo(String.join("\n", FIRST, SECOND, THIRD, FOURTH));
    }

    @Test
    void linesOfOneBoxThatSpeakByTurnsAreTextAndOneAloneIsNot() {
        String turns =
                "<div class='talk'><div>“Is it high enough?”</div><div>“It was high enough in March.”</div></div>";
        assertThat(body(paragraph(FIRST) + paragraph(SECOND) + turns + paragraph(THIRD)))
                .isEqualTo(String.join(
                        "\n", FIRST, SECOND, "“Is it high enough?”", "“It was high enough in March.”", THIRD));
        assertThat(body(paragraph(FIRST)
                        + paragraph(SECOND)
                        + "<div class='talk'><div>“It was high enough.”</div></div>"
                        + paragraph(THIRD)))
                .isEqualTo(String.join("\n", FIRST, SECOND, THIRD));
    }

    @Test
    void whatIsHiddenInAParagraphLeavesNoGapBeforeAComma() {
        assertThat(body(paragraph(
                                FIRST.replace(
                                        "floods",
                                        "<a href='/f'>floods<span class='visually-hidden'>, opens new tab</span></a>, they say,"))
                        + paragraph(SECOND)
                        + paragraph(THIRD)))
                .startsWith(FIRST.replace("floods", "floods, they say,"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='/s'>Skerry Bay<svg><path/></svg></a>",
                "<a href='/s'>Skerry Bay</a><button>Follow</button>",
                "<span class='q'><a href='/q'>Skerry Bay</a><span><button aria-label='x'></button></span></span>",
                "<script>ad()</script>Skerry Bay",
                "Skerry<noscript>x</noscript> Bay",
                "Skerry <img class='emoji' src='/e.png'>Bay",
                "<ruby>Skerry<rt>sk</rt></ruby> Bay",
                "<span class='icon'><svg></svg></span>Skerry Bay",
                "<img src='/dot.gif' width='1' height='1'>Skerry Bay",
                "<meta itemprop='place' content='x'>Skerry Bay",
                "<output>Skerry</output> Bay",
            })
    void whatNobodyReadsPartsNoParagraph(String name) {
        assertThat(body(paragraph(FIRST.replace("Skerry Bay", name)) + paragraph(SECOND) + paragraph(THIRD)))
                .isEqualTo(String.join("\n", FIRST, SECOND, THIRD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span data-text='true'>The town of Sker</span><span data-text='true'>ry Bay</span>",
                "<span data-lexical-text='true'>The tow</span><span data-lexical-text='true'>n of Skerry Bay</span>",
            })
    void runsOfEditorsAreNotSetApart(String runs) {
        assertThat(body("<div>" + FIRST.replace("The town of Skerry Bay", runs) + "</div><div>" + SECOND + "</div><div>"
                        + THIRD + "</div>"))
                .isEqualTo(String.join("\n", FIRST, SECOND, THIRD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "◇ 본부장|▲ 기획본부 도라온 ▲ 영업본부 설아름|◇ 실장|▲ 감사실 남다온",
                "■ 나루전자 ▲ 반도체 도라온|■ 새벽테크 ▲ 재무 설아름",
                "▲ 도라온 씨 별세 = 12일, 나루병원 3호실, 발인 14일|▲ 설아름 씨 모친상 = 13일, 새벽병원 1호실, 발인 15일",
            })
    void noticesOfAppointmentsAndDeathsAreText(String lines) {
        String copyright = "<p class='copy'>※ 저작권자 ⓒ 새벽신문, 무단전재 및 재배포 금지</p>";
        assertThat(body(lines.replace("|", "<br>") + copyright)).isEqualTo(lines.replace('|', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='sub_heading'><div class='sub_line'>A gate for the boats</div></div>",
                "<div class='midtitle'>A gate for the boats</div>",
                "<div><b>A gate for the boats</b></div>",
            })
    void aSubheadIsToldByItsClassOrItsBoldLetters(String subhead) {
        assertThat(body(paragraph(FIRST) + subhead + paragraph(SECOND) + paragraph(THIRD)))
                .isEqualTo(String.join("\n", FIRST, "A gate for the boats", SECOND, THIRD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='x'><a href='/y'>The oldest boat of the northern sound</a><div>12 January, 09:15</div></div>",
                "<div class='pull quote'><div>Until the herring fleet comes back, work is to last</div><div>Petra Lowe, council</div></div>",
                "<div class='media'><img src='a.jpg'><div class='media__description'>The wall at ebb</div></div>",
                "<amp-twitter><blockquote placeholder><p>My uncle mends nets there and says that it is high time.</p></blockquote></amp-twitter>",
                "<div class='x'><h4>Everyone may read the Tern</h4><p>We are a reader-funded newsroom. Pay what you can: <a href='/5'>£5</a>.</p></div>",
            })
    void whatIsSetIntoATextIsNoneOfIt(String inset) {
        assertThat(body(paragraph(FIRST) + paragraph(SECOND) + "<div>" + inset + "</div>" + paragraph(THIRD)))
                .isEqualTo(String.join("\n", FIRST, SECOND, THIRD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>($1 = 10.80 crowns)</p> | ($1 = 10.80 crowns)",
                "<p>(1달러=1350.50원)</p> | (1달러=1350.50원)",
                "<p>The writer said that she would be back in spring.</p> | The writer said that she would be back in spring.",
                "<p><em>The author is a former pilot of the harbour.</em></p> | ''",
                "<p>The writer is a planner and teaches in Skerry Bay.</p> | ''",
                "<p>▲ 만조 때의 방파제 ⓒ새벽신문</p> | ''",
            })
    void aTextEndsWithItsRateOfExchangeAndBeforeNotesOfItsWriterAndPictures(String last, String kept) {
        assertThat(body(paragraph(FIRST) + paragraph(SECOND) + paragraph(THIRD) + last))
                .isEqualTo(String.join("\n", FIRST, SECOND, THIRD) + (kept.isEmpty() ? "" : "\n" + kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c-text paywall first", "paywall", "text paywall drop-cap"})
    void paragraphsAreTextWhateverMostOfThemAreCalled(String first) {
        String page = "<p class='" + first + "'>" + FIRST + "</p><p class='c-text paywall'>" + SECOND + "</p>"
                + "<p class='c-text paywall'>" + THIRD
                + "</p><p class='c-text paywall'>They offer this:</p><ul><li>a gate</li></ul>";
        assertThat(article("<div class='c'>" + page + "</div>").body())
                .isEqualTo(String.join("\n", FIRST, SECOND, THIRD, "They offer this:", "a gate"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a class='author' rel='author' href='/s/1'><span class='author__name'>Synne Haukås</span><span class='author__role'>Journalist</span></a>",
                "<div class='byline'><a href='/profile/1'><span>Synne Haukås</span><span class='role'>Kommunalreporter</span></a></div>",
                "<div class='author-card'><span>Synne Haukås</span><span class='title'>Ressortleiterin Wirtschaft</span></div>",
                "<p class='meta'><svg></svg> 15 June 2026 <svg></svg> Synne Haukås <svg></svg> 5 min read</p>",
                "<div class='author'><h4>Synne Haukås</h4><h5>Chefreporterin</h5></div>",
                "<ul class='authors'><li><a href='/author/1' rel='author'><b>Synne Haukås</b><small>Verslaggever</small></a></li></ul>",
            })
    void aRoleBesideANameIsNoPartOfIt(String byline) {
        String text = paragraph(FIRST) + paragraph(SECOND) + paragraph(THIRD);
        assertThat(article(byline + "<div class='article-body'>" + text + "</div>")
                        .authors())
                .containsExactly("Synne Haukås");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='byline'><span>나하늬</span><span>경제부</span></div>",
                "<div class='byline'><b>나하늬</b><i>산업부 선임기자</i></div>",
                "<a rel='author' href='/r/1'><span>나하늬</span><span>기자</span></a>",
            })
    void aPartOfANewsroomBesideAKoreanNameIsNoPartOfIt(String byline) {
        String text = paragraph(FIRST) + paragraph(SECOND) + paragraph(THIRD);
        assertThat(article(byline + "<div class='article-body'>" + text + "</div>")
                        .authors())
                .containsExactly("나하늬");
    }

    @ParameterizedTest
    @CsvSource({"들녘일보 | 나래,도라온", "새벽신문 | 나하늬,나하늬", "나하늬 | 새벽신문,나하늬"})
    void aPortalBehindTheBarIsNoAuthor(String declared, String name) {
        String text = paragraph(FIRST) + paragraph(SECOND) + paragraph(THIRD);
        assertThat(article("<meta property='og:article:author' content='" + declared
                                + "'><p class='byline'>도라온 기자</p><div class='article-body'>" + text + "</div>")
                        .authors())
                .containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<dl><dt>수정</dt><dd>2026-11-22 08:31</dd><dt>송고</dt><dd>2026-11-22 06:00</dd></dl>",
                "<ul><li>2026.11.22 08:31 수정</li><li>2026.11.22 06:00 등록</li></ul>",
            })
    void aLabelMayStandInTheLineBeforeItsDateOrBehindIt(String dates) {
        String text = paragraph(FIRST) + paragraph(SECOND) + paragraph(THIRD);
        assertThat(article(dates + "<div class='article-body'>" + text + "</div>")
                        .published())
                .isEqualTo("2026-11-22T06:00+09:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul><li><h4 itemprop='author' itemscope itemtype='http://schema.org/Person'><a href='/x'><span itemprop='name'>Anne Tamm</span></a></h4></li></ul>",
                "<div><span itemprop='author'>Anne Tamm</span></div>",
            })
    void microdataNameTheAuthorWhereverTheArticleDoes(String author) {
        String text = "<article itemprop='articleBody'><h1>A wall for the bay</h1>" + paragraph(FIRST)
                + paragraph(SECOND) + paragraph(THIRD) + "</article>";
        String comment =
                "<div itemprop='comment' itemscope itemtype='http://schema.org/Comment'><span itemprop='author'>Jon Rowe</span></div>";
        assertThat(article("<div itemscope itemtype='http://schema.org/NewsArticle'>" + text + author + comment
                                + "</div>")
                        .authors())
                .containsExactly("Anne Tamm");
    }
}
