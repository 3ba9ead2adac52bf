package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerivationsTest {
    /** Names the makers, so that names of models that are words, too, are read as names. */
    private static final String MAKERS = "업스테이지와 메타플랫폼스, 알리바바, KT, 카카오, 구글이 언어모델을 두고 겨룬다. ";

    /** "model < base" of each lineage in a text. */
    private static List<String> lineages(String text) {
        return Lineages.of(Texts.reading("오늘의 소식", MAKERS + text)).stream()
                .map(found -> found.getModel() + " < " + found.getBaseModel())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "솔라는 라마를 기반으로 만들어졌다.",
                "솔라는 메타의 공개 모델 라마 3.1을 바탕으로 한다.",
                "솔라는 라마 기반이다.",
                "솔라는 라마에 기반을 둔 모델이다.",
                "솔라는 라마가 바탕인 모델이다.",
                "솔라는 라마의 가중치에서 출발했다.",
                "솔라는 라마의 아키텍처를 그대로 따랐다.",
                "솔라는 라마의 토크나이저를 가져다 썼다.",
                "솔라는 라마의 구조와 가중치를 이어받았다.",
                "솔라는 라마를 한국어 데이터로 미세조정한 모델이다.",
                "솔라는 라마에서 파생된 모델로 알려졌다.",
                "솔라는 라마 위에 한국어를 쌓아 올렸다.",
                "솔라가 라마를 베꼈다는 의혹이 나왔다.",
                "업스테이지는 솔라를 라마 기반으로 새로 짰다.",
                "업스테이지는 라마를 미세조정해 솔라를 만들었다.",
                "업스테이지가 라마를 추가 학습시켜 '솔라'를 내놨다.",
                "라마를 다듬은 솔라가 인기를 끈다.",
                "라마를 기반으로 만든 솔라가 인기를 끈다.",
                "라마를 바탕으로 한국 법률을 가르친 모델 '솔라'를 올해 9월 내놨다.",
                "라마 기반의 솔라가 인기를 끈다.",
                "라마 기반 모델인 솔라가 인기를 끈다.",
                "솔라의 바탕은 라마였다.",
                "솔라의 기반 모델은 라마로 알려졌다.",
                "솔라의 뿌리가 라마라는 사실이 확인됐다.",
                "솔라의 토대가 된 라마는 메타가 만들었다.",
                "라마는 솔라의 바탕이다.",
                "라마가 솔라의 기반이 됐다.",
                "솔라가 공개됐다. 이 모델은 라마를 바탕으로 만들어졌다.",
                "솔라가 공개됐다. 라마를 기반으로 했다.",
            })
    void theBaseIsWhatAModelWasMadeFrom(String text) {
        assertThat(lineages(text)).containsExactly("솔라 < 라마");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "당시의 솔라는 미스트랄의 가중치에서 출발했다. | 솔라 < 미스트랄",
                "카카오의 카나나는 라마를 기반으로 만든 솔라보다 점수가 높다. | 솔라 < 라마",
                "카나나는 솔라와 달리 라마를 바탕으로 한다. | 카나나 < 라마",
                "카나나는 처음부터 만들었고 솔라는 라마를 기반으로 한다. | 솔라 < 라마",
                "솔라는 라마를 기반으로 하고 카나나는 처음부터 학습했다. | 솔라 < 라마",
                "솔라는 카나나를 앞섰으며 라마를 기반으로 한다. | 솔라 < 라마",
                "솔라는 카나나를 만든 카카오의 도움으로 라마를 기반으로 학습됐다. | 솔라 < 라마",
                "알리바바의 큐원을 다듬은 에이닷엑스와 처음부터 만든 카나나를 내놨다. | 에이닷엑스 < 큐원",
                "소타 K는 GPT-4o를 바탕으로 한국 문화를 배웠다. | SOTA K < GPT-4o",
                "SK텔레콤의 A.X 4.0은 큐원 2.5에 한국어 데이터를 추가로 학습시킨 모델이다. | 에이닷엑스 < 큐원",
                "SK텔레콤은 큐원 2.5의 가중치를 가져와 A.X 4.0을 완성했다고 밝혔다. | 에이닷엑스 < 큐원",
                "A.X 4.0이 큐원을 파인튜닝한 것이라는 지적이 나왔다. | 에이닷엑스 < 큐원",
                "딥시크 R1을 증류해 만든 소형 모델 '카나나 나노'가 공개됐다. | 카나나 < 딥시크 R1",
                "라마 계열인 솔라는 국내에서 많이 쓰인다. | 솔라 < 라마",
                "미스트랄을 기반으로 개발된 솔라가 허깅페이스 1위에 올랐다. | 솔라 < 미스트랄",
                "네이버는 하이퍼클로바X의 비전 인코더가 큐원에서 왔다고 인정했다. | 하이퍼클로바X < 큐원",
                "LG유플러스는 엑사원을 통신 데이터로 미세조정한 익시젠을 통화 비서에 쓴다. | 익시젠 < 엑사원",
                "업스테이지 '솔라', 알고 보니 라마 기반 | 솔라 < 라마",
                "솔라, 큐원 가중치 그대로 썼다 | 솔라 < 큐원",
                "라마로 만든 솔라, 리더보드 1위 | 솔라 < 라마",
                "KT는 믿:음 2.0과 함께 라마를 파인튜닝한 라마 K를 내놓을 예정이다. | 라마 K < 라마",
                "한빛랩은 라마를 기반으로 만든 언어모델 '한빛-3'을 공개했다. | 한빛-3 < 라마",
                "'한빛'은 라마의 가중치에서 출발했다. | 한빛 < 라마",
            })
    void ofSeveralModelsTheSentenceSaysWhichDerives(String text, String lineage) {
        assertThat(lineages(text)).containsExactly(lineage);
    }

    @Test
    void modelsNamedInOneBreathDeriveAlike() {
        assertThat(lineages("솔라와 카나나는 모두 라마를 기반으로 한다.")).containsExactlyInAnyOrder("솔라 < 라마", "카나나 < 라마");
    }

    @Test
    void aModelOfTwoBasesHasBoth() {
        assertThat(lineages("솔라는 라마와 큐원을 바탕으로 만들어졌다.")).containsExactlyInAnyOrder("솔라 < 라마", "솔라 < 큐원");
    }

    @Test
    void aChainHasTwoLinks() {
        assertThat(lineages("솔라는 라마를 기반으로 한다. 카나나는 솔라를 다듬은 것이다.")).containsExactly("솔라 < 라마", "카나나 < 솔라");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "솔라는 라마를 기반으로 하지 않은 모델이다.",
                "솔라는 라마의 가중치를 쓰지 않았다.",
                "솔라와 라마의 점수를 견줬다.",
                "솔라의 가중치를 공개하며 라마와 견줬다.",
                "카카오는 카나나를 다듬어 솔라와 겨룬다.",
                "에이닷엑스를 추가 학습해 라마를 앞섰다.",
                "KT는 믿:음 말고도 라마를 바탕으로 만드는 모델을 고객에게 준다.",
                "솔라가 공개됐다. 네이버는 라마를 기반으로 새 모델을 만든다.",
                "솔라가 공개됐다. 업스테이지는 솔라를 기반으로 문서 서비스를 넓힌다.",
                "라마가 공개됐다. 솔라를 기반으로 한 상담 서비스가 나왔다.",
                "솔라는 라마를 기반으로 만든 모델이 아니다.",
                "카나나는 라마를 기반으로 한 모델을 모두 앞섰다.",
                "믿:음 2.0은 외산 모델을 가져다 쓰지 않고 처음부터 만들었다.",
                "엑사원 4.0은 라마 4와 큐원3을 앞섰다.",
                "바르코는 라마의 구조를 참고했지만 가중치는 처음부터 학습했다.",
                "솔라를 기반으로 한 '문서 비서' 서비스가 나왔다.",
                "카카오는 카나나를 기반으로 '카나나 서치'를 만들었다.",
                "업스테이지 솔라, 라마 기반 아니다",
                "한국어 모델의 상당수는 라마나 큐원을 바탕으로 만들어졌다.",
                "라마가 나온 뒤 당시의 솔라는 구조를 바꾸는 데서 출발했다.",
            })
    void whereNothingWasMadeFromAnotherModelThereIsNone(String text) {
        assertThat(lineages(text)).isEmpty();
    }
}
