package bongsu.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bylines that neither data nor telling names give away: only what they say, and where they stand. */
class PlainBylinesTest {
    private static final String ENGLISH =
            "<p>The ferry company will replace its oldest boat with an electric one built in a yard of the island.</p>"
                    + "<p>The new vessel will carry 180 passengers, and its batteries will be charged overnight by the wind.</p>"
                    + "<p>A public meeting about the timetable is planned for December, when the first steel is to be cut.</p>";

    private static final String KOREAN = "<p>은하수반도체가 전력 소모를 절반으로 줄인 엣지용 인공지능 칩을 공개하고 내년부터 양산한다고 23일 밝혔다.</p>"
            + "<p>이 칩은 클라우드에 연결되지 않은 상태에서도 음성과 영상을 동시에 처리할 수 있다.</p>"
            + "<p>회사는 고객사 여섯 곳과 시제품 평가를 마쳤으며 내년 매출의 3분의 1을 새 칩에서 거둘 계획이다.</p>";

    private static List<String> authors(String language, String title, String above, String text, String below) {
        String page = "<html lang='" + language + "'><head><title>" + title + "</title></head><body><main><article><h1>"
                + title + "</h1>" + above + "<div>" + text + below + "</div></article></main></body></html>";
        Extraction extraction = new ArticleExtractor()
                .extract(
                        page.getBytes(StandardCharsets.UTF_8), null, URI.create("https://www.plain.test/1"), List.of());
        return ((Extraction.Extracted) extraction).article().authors();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Theo Marchetti and Di Wang</p><p>23 November 2026</p> | Theo Marchetti,Di Wang",
                "<p>Exclusive by Grace Lim, Political Editor</p> | Grace Lim",
                "<p>By Dr. Grace Lim</p> | Dr. Grace Lim",
                "<p>Interview by Grace Lim</p> | Grace Lim",
                "<p>As told to Grace Lim</p> | Grace Lim",
                "<p>Author: Grace Lim Date: 23 Nov 2026</p> | Grace Lim",
                "<p>Grace Lim</p><p>The Harbour Ledger</p><p>23 November 2026</p> | Grace Lim",
                "<p>By GRACE LIM Associated Press</p> | GRACE LIM,Associated Press",
                "<p>Ein Kommentar von Hanna Röder</p> | Hanna Röder",
                "<p>Das Interview führte Hanna Röder</p> | Hanna Röder",
                "<p>Aus Altenbruch berichtet Hanna Röder</p> | Hanna Röder",
                "<p>dpa / Hanna Röder</p><p>23.11.2026</p> | dpa,Hanna Röder",
                "<p>Propos recueillis par Agathe Lemoine</p> | Agathe Lemoine",
                "<p>De notre correspondante Agathe Lemoine</p> | Agathe Lemoine",
                "<p>Entrevista de Lucía Arnedo</p> | Lucía Arnedo",
                "<p>Lucía Arnedo - Valdelirio</p><p>23/11/2026 10:00</p> | Lucía Arnedo",
                "<p>Ingrid Moe (tekst) Petra Lowe (foto)</p><p>23.11.2026</p> | Ingrid Moe",
                "<p>Rozmawiała Maja Sowa</p> | Maja Sowa",
                "<p>Elif Kaya / ÇAMLIPINAR, (DHA)</p><p>23 Kasım 2026</p> | Elif Kaya",
                "<p>Του Νίκου Παππά</p> | Νίκου Παππά",
            })
    void areReadAboveTheText(String above, String names) {
        assertThat(authors("en", "A boat for the northern sound", above, ENGLISH, ""))
                .containsExactly(names.split(",", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Grace Lim is a columnist for The Ledger.</p> | Grace Lim",
                "<p>Contact Grace Lim at glim@ledger.test.</p> | Grace Lim",
                "<p>Die Autorin Hanna Röder ist Redakteurin.</p> | Hanna Röder",
                "<p>(Hanna Röder, 23.11.2026)</p> | Hanna Röder",
                "<p>— Grace Lim</p> | Grace Lim",
                "<p>Grace Lim</p> | Grace Lim",
            })
    void areReadBelowTheText(String below, String names) {
        assertThat(authors("en", "A boat for the northern sound", "", ENGLISH, below))
                .containsExactly(names.split(",", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<p>기자명 남다온 / 승인 2026.11.23</p>; 남다온",
                "<p>글 남다온</p><p>사진 나도라</p>; 남다온",
                "<p>남다온 | daon@plain.test</p>; 남다온",
                "<p>에디터 남다온</p>; 남다온",
                "<p>（社会部・佐伯美咲）</p>; 佐伯美咲",
                "<p>【記者沈一舟台北報導】</p>; 沈一舟",
                "<p>本报记者 许知秋 丁一川 静川报道</p>; 许知秋,丁一川",
                "<p>实习记者 许知秋 记者 丁一川</p>; 许知秋,丁一川",
                "<p>[野原ひなた，カワセミ]</p>; 野原ひなた",
                "<p>取材・文＝野原ひなた</p>; 野原ひなた",
                "<p>野原ひなた 記者</p>; 野原ひなた",
                "<p>[기고] 남다온 달무리대 컴퓨터공학과 교수</p>; 남다온",
            })
    void areReadAboveATextOfEastAsia(String above, String names) {
        assertThat(authors("ko", "엣지용 칩 공개", above, KOREAN, "")).containsExactly(names.split(",", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<p>한빛뉴스 남다온입니다.</p>; 남다온",
                "<p>[남다온 기자 daon@plain.test]</p>; 남다온",
                "<p>daon@plain.test 남다온</p>; 남다온",
                "<p>(취재기자 남다온)</p>; 남다온",
                "<p>남다온 달무리대 교수·반도체공학</p>; 남다온",
                "<p>*필자 남다온은 20년 동안 반도체를 설계했다.</p>; 남다온",
            })
    void areReadBelowAKoreanText(String below, String names) {
        assertThat(authors("ko", "엣지용 칩 공개", "", KOREAN, below)).containsExactly(names.split(",", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>- Advertisement -</p>",
                "<p>ABC News</p><p>23 November 2026</p>",
            })
    void nobodyIsReadWhereNobodyIsNamed(String line) {
        assertThat(authors("en", "A boat for the northern sound", line, ENGLISH, line))
                .isEmpty();
    }
}
