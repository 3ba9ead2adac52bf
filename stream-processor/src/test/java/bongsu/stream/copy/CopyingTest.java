package bongsu.stream.copy;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.schema.Article;
import bongsu.schema.CopyPrint;
import bongsu.schema.Rights;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CopyingTest {
    private static final Instant PUBLISHED = Instant.parse("2026-03-01T09:00:00Z");

    /** Eight sentences on one fact. */
    private static final String REPORT = "누리클라우드가 1일 울산에 세 번째 데이터센터를 열었다. 이곳에는 국산 가속기 4천 장이 들어가며 공공기관이 먼저 쓰게 된다. "
            + "회사는 냉각에 바닷물을 써서 전기료를 5분의 1로 줄였다고 설명했다. 지역 대학과 함께 운영 인력 200명을 길러 낼 계획도 내놓았다. "
            + "울산시는 땅을 30년 동안 빌려주고 세금을 다섯 해 깎아 주기로 했다. 문을 여는 자리에는 과학기술 담당 차관과 지역 의원 세 사람이 나왔다. "
            + "환경 단체는 바닷물 온도가 오를 수 있다며 조사를 요구했고, 회사는 여름이 오기 전에 결과를 내놓겠다고 답했다. "
            + "다음 데이터센터가 들어설 곳으로는 강릉과 목포가 함께 거론되고 있다.";

    /** What a newsroom puts before every part of a column, and what is all that a reader without a subscription gets of it. */
    private static final String PREFACE = "여든 해를 바닷가 마을에서 산 어부의 손녀가 씁니다. 새벽마다 그물을 손질하던 할아버지의 이야기를 듣고 자랐습니다. "
            + "파도가 높은 날이면 마을 사람들이 우리 집 마루에 모여 라디오를 들었습니다. 그 마루에서 오간 말을 한 달에 두 번 옮겨 적으려 합니다. "
            + "읽는 분마다 자기 마을의 바다를 떠올리시기를 바랍니다. 등대지기였던 외삼촌의 일기장도 가끔 꺼내 보이겠습니다. 편지는 언제든 반갑게 받겠습니다.";

    private static CopyPrint print(String id, int day, String title, String body) {
        Article article = Article.newBuilder()
                .setArticleId(id)
                .setTitle(title)
                .setBody(body)
                .setRights(Rights.newBuilder().build())
                .setFetched(PUBLISHED)
                .build();
        return Objects.requireNonNull(MinHash.of(article, PUBLISHED.plus(Duration.ofDays(day))));
    }

    /** So many sentences on another subject each. */
    private static String background(int sentences) {
        return IntStream.range(0, sentences)
                .mapToObj(i -> "다른 소식 " + i * 7919 + "번은 " + Integer.toString(i * 104_729 + 7, 36) + " 지역의 "
                        + Integer.toString(i * 15_485_863 + 11, 36) + " 사업이 " + (i * 31 % 97) + "퍼센트 늘었다는 것이다.")
                .collect(Collectors.joining(" "));
    }

    @Test
    void aShortReportThatStandsInALongRoundUpIsCopied() {
        CopyPrint report = print("a", 0, "누리클라우드, 울산 데이터센터 열어", REPORT);
        CopyPrint roundUp = print("b", 1, "이번 주 산업 소식 한눈에", background(30) + " " + REPORT + " " + background(50));
        assertThat(MinHash.jaccard(report.getSignature(), roundUp.getSignature()))
                .isLessThan(0.25);
        assertThat(Copying.copied(report, roundUp)).isEqualTo(1);
        assertThat(Copying.copied(roundUp, report)).isEqualTo(Copying.copied(report, roundUp));
    }

    @Test
    void whatACopyIsLookedUpByIsWhatTheOriginalStandsUnder() {
        List<Integer> original = print("a", 0, "제목", background(60)).getSentences();
        List<Integer> copy =
                print("b", 0, "제목", background(60) + " 덧붙인 문장은 여기 하나뿐이다.").getSentences();
        assertThat(MinHash.sample(original)).isNotEmpty().hasSizeLessThan(original.size() / 2);
        assertThat(MinHash.sample(copy)).containsAll(MinHash.sample(original));
    }

    @Test
    void aFormulaOfTheNewsroomInTwoTextsIsNoCopy() {
        String formula = " 이 기사의 무단 전재와 재배포를 금합니다. 제보는 언제든지 편집국으로 보내 주시기 바랍니다. 한강일보는 독자 여러분을 기다립니다.";
        assertThat(Copying.copied(
                        print("a", 0, "울산에 데이터센터", REPORT + formula),
                        print("b", 0, "다른 소식 셋", background(3) + formula)))
                .isZero();
    }

    @Test
    void oneTextUnderTwoHeadlinesIsOneText() {
        assertThat(Copying.copied(print("a", 0, "등대", PREFACE), print("b", 14, "겨울 항구", PREFACE)))
                .isEqualTo(1);
    }

    @Test
    void aNoticeInThePlaceOfTheTextIsNoCopy() {
        String notice = "이 글은 구독하신 분만 끝까지 읽으실 수 있습니다. 로그인하시거나 구독을 신청해 주십시오. 첫 달은 값을 받지 않습니다.";
        assertThat(Copying.copied(print("a", 0, "울산에 데이터센터", notice), print("b", 0, "항구의 겨울", notice)))
                .isZero();
    }

    @Test
    void whatIsPublishedMoreThanThirtyDaysLaterIsNoCopy() {
        assertThat(Copying.copied(print("a", 0, "등대", PREFACE), print("b", 31, "등대", PREFACE)))
                .isZero();
    }

    @Test
    void noTextCopiesItself() {
        assertThat(Copying.copied(print("a", 0, "등대", PREFACE), print("a", 1, "등대", PREFACE)))
                .isZero();
    }
}
