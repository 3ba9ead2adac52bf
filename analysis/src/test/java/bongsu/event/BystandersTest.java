package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BystandersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            업스테이지는 네이버가 아닌 카카오로부터 투자를 받았다.             | kakao upstage
            KT가 네이버 대신 업스테이지의 언어모델을 도입했다.                 | kt upstage
            반(反) 엔비디아 진영의 KT가 업스테이지와 손잡았다.                  | kt upstage
            KT와 문화체육관광부 소속 연구기관인 국립국어원이 손을 맞잡았다.      | kt nikl
            구글 출신 개발자가 세운 업스테이지에 카카오가 투자했다.             | kakao upstage
            제2의 엔비디아로 불리는 업스테이지가 카카오와 손잡았다.             | kakao upstage
            엔비디아의 대항마로 꼽히는 업스테이지가 카카오와 손잡았다.           | kakao upstage
            카카오가 삼성전자와 맞먹는 업스테이지를 사들였다.                   | kakao upstage
            챗GPT 개발사 오픈AI의 대항마로 꼽히는 업스테이지에 카카오가 투자했다. | kakao upstage
            카카오는 네이버를 제치고 업스테이지와 손잡았다.                    | kakao upstage
            카카오가 네이버 자회사인 업스테이지와 손잡았다.                    | kakao upstage
            카카오는 KT, 네이버에 크게 밀리자 업스테이지와 손잡았다.            | kakao upstage
            카카오는 네이버보다 먼저 업스테이지의 언어모델을 도입했다.           | kakao upstage
            롯데호텔에서 열린 행사에서 카카오와 업스테이지가 업무협약을 맺었다.   | kakao upstage
            업스테이지의 모델은 네이버보다 2배 빠르다며 카카오가 이를 도입했다.    | kakao upstage
            업스테이지는 네이버(NAVER)가 아닌 카카오로부터 투자를 받았다.       | kakao upstage
            KT는 네이버의 도움 없이 업스테이지의 언어모델을 도입했다.            | kt upstage
            네이버와의 소송 중에 카카오는 업스테이지를 인수했다.                | kakao upstage
            김나리 KAIST 전기공학과 교수는 "카카오가 업스테이지에 투자한다"고 했다. | kakao upstage
            홍길동 KDI 연구위원은 "카카오가 업스테이지에 투자한다"고 말했다.      | kakao upstage
            """)
    void who_is_only_named_is_no_party(String sentence, String pair) {
        assertThat(Candidates.pairs(Texts.reading("오늘의 소식", sentence))).containsOnlyKeys(pair);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "카카오는 네이버, 업스테이지와 함께 공동 전시관을 꾸렸다.",
                "카카오는 네이버와 함께 세계 100대 기업 명단에 이름을 올렸다.",
                "미국 정부는 화웨이와 SMIC를 수출 통제 목록에 올렸다.",
                "카카오, 네이버 등 협력사 임직원들이 참석한 가운데 문을 열었다.",
                "이번 세미나에는 카카오와 네이버가 함께 나온다.",
                "카카오가 네이버와 지도 시장에서 격돌한다."
            })
    void names_side_by_side_make_no_pair(String sentence) {
        assertThat(Candidates.pairs(Texts.reading("오늘의 소식", sentence))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"카카오는 네이버와 손잡고 업무협약을 맺었다. 협약식에는 두 회사 대표 등이 참석했다.", "카카오와 네이버 대표 등이 참석한 가운데 업무협약을 체결했다."})
    void who_deals_is_a_party_whatever_else_is_said_of_it(String sentence) {
        assertThat(Candidates.pairs(Texts.reading("오늘의 소식", sentence))).containsKey("kakao naver");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "과학기술정보통신부는 네이버, 업스테이지 등 5개 팀을 선정하고 장관이 참석한 착수식을 열었다.",
                "과학기술정보통신부는 국가대표 AI에 네이버, 업스테이지 등을 선정하고 참석자들과 이야기했다."
            })
    void who_is_chosen_is_no_guest(String sentence) {
        assertThat(Candidates.actors(Texts.reading("선정 소식", sentence))).containsKeys("naver", "upstage");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            카카오는 네이버와 함께 망고부스트에 500억원을 투자했다.               | kakao naver
            카카오는 네이버와 함께 얼라이언스를 창립하고 창립 멤버로 이름을 올렸다. | kakao naver
            카카오는 콘퍼런스에서 네이버의 언어모델을 도입했다고 했다.             | kakao naver
            카카오 연구원은 네이버와 함께 새 모델을 만든다.                        | kakao naver
            엔비디아는 수출 통제 대상에서 빠진 칩을 카카오에 공급한다.             | kakao nvidia
            """)
    void deeds_at_a_fair_or_beside_a_list_are_told(String sentence, String pair) {
        assertThat(Candidates.pairs(Texts.reading("오늘의 소식", sentence))).containsKey(pair);
    }
}
