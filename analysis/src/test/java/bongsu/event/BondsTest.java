package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.schema.EventType;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BondsTest {
    /** The pairs that the grammar of a sentence ties as a type, the investor or provider first. */
    private static Set<String> plain(String sentence, EventType type) {
        return plain(sentence, type, "오늘의 소식이다.");
    }

    private static Set<String> plain(String sentence, EventType type, String before) {
        return PlainBonds.of(before + " " + sentence, type);
    }

    /** The pairs that the grammar of a sentence ties at all, by a weak word, too. */
    private static Set<String> bonded(String sentence, EventType type) {
        return PlainBonds.of("오늘의 소식이다. " + sentence, type, 0.3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            카카오가 지도 업체인 네이버와 업무협약을 맺었다.            | ALLIANCE          | kakao naver
            KT는 네이버와 인공지능 업무협약을 체결했다고 밝혔다.         | ALLIANCE          | kt naver
            KT 김민수 대표는 네이버와 손잡고 통역 서비스를 내놓는다.     | ALLIANCE          | kt naver
            카카오가 업스테이지에 100억원을 투자하기로 했다.            | INVESTMENT        | kakao upstage
            업스테이지가 카카오로부터 100억원의 투자를 유치했다.         | INVESTMENT        | kakao upstage
            카카오는 업스테이지를 인수했다.                            | ACQUISITION       | kakao upstage
            SK하이닉스가 엔비디아에 HBM을 공급한다.                   | ADOPTION          | sk-hynix nvidia
            SK하이닉스는 엔비디아에 HBM을 공급중이며 물량을 늘린다.       | ADOPTION          | sk-hynix nvidia
            KT는 업스테이지의 언어모델을 도입했다.                     | ADOPTION          | upstage kt
            KT와 네이버는 언어모델을 공동 개발하기로 했다.              | JOINT_DEVELOPMENT | kt naver
            KT는 네이버, 카카오, 업스테이지 등 전문기업 3사와 인공지능 업무협약을 맺었다. | ALLIANCE | kt kakao
            이번 협약에는 KT, 네이버, 업스테이지 등 총 3개 기관 및 기업이 참여했다.   | ALLIANCE | kt upstage
            이번 연구는 KAIST 김나리 교수팀, 서울대 박가람 교수팀과의 공동연구로 진행됐다. | JOINT_DEVELOPMENT | kaist snu
            KT가 운영하는 서비스에 쓰려고 네이버는 업스테이지에 언어모델을 공급했다. | ADOPTION | naver upstage
            삼성전자, SK하이닉스, 마이크론 모두 엔비디아에 메모리를 공급하고 있다.    | ADOPTION | micron nvidia
            카카오와 네이버의 합병이 무산됐다.                                        | ACQUISITION | kakao naver
            카카오는 업스테이지와 인수 협상을 벌이고 있다.                            | ACQUISITION | kakao upstage
            카카오가 업스테이지에 대한 인수 의사를 밝혔다.                            | ACQUISITION | kakao upstage
            TSMC는 첫 고객사인 카카오에 새 칩을 넘겼다.                               | ADOPTION    | tsmc kakao
            카카오에 인수된 스타트업 업스테이지는 이름을 바꾼다.                      | ACQUISITION | kakao upstage
            카카오의 인공지능 기업 업스테이지 인수에 관심이 쏠린다.                   | ACQUISITION | kakao upstage
            삼성전자에 장비를 공급하는 한미반도체가 새 공장을 짓는다는 소식에 SK하이닉스가 올랐다. | ADOPTION | hanmi-semiconductor samsung-electronics
            네이버의 상담 창구에는 업스테이지의 문서 인식 기술이 적용됐다.            | ADOPTION    | upstage naver
            카카오와 네이버는 GB200을 4만 개 구매했다.                               | ADOPTION    | nvidia kakao
            CJ올리브네트웍스는 한국전력공사 전산망 구축 사업을 수주했다.              | ADOPTION    | cj-olivenetworks kepco
            카카오는 7일 네이버와 협력해 새 지도를 내놓는다.                         | ALLIANCE    | kakao naver
            카카오와 네이버, 업스테이지 등이 합작사를 세운다.                         | JOINT_VENTURE | kakao upstage
            산업통상자원부는 15일 KAIST·서울대·네이버 등 로봇을 대표하는 3대 기관이 업무협약을 맺었다고 밝혔다. | ALLIANCE | kaist naver
            카카오 및 주요 협력사들과 업무협약을 맺은 네이버는 교육을 시작한다.         | ALLIANCE    | naver kakao
            카카오, 네이버 등 국내 5개 기업이 출자해 세운 회사다.                     | JOINT_VENTURE | kakao naver
            미국 정부는 TSMC에 경영난에 빠진 인텔을 인수하도록 압박했다.             | ACQUISITION | tsmc intel
            로이터통신 등 외신에 따르면 카카오는 엔비디아의 칩 주문을 늘리고 있다.     | ADOPTION    | nvidia kakao
            한국전력공사 KEPCO 와 네이버는 업무협약을 맺었다.                        | ALLIANCE    | kepco naver
            네이버는 통신 3사, 카카오, 업스테이지, 지역 기업에 지도를 공급했다.         | ADOPTION    | naver upstage
            네이버는 국내 게임사(넥슨·넷마블 등 5곳)와 광고 업무협약을 맺었다.          | ALLIANCE    | naver netmarble
            TSMC의 경우 애플, 엔비디아 등 주요 고객사가 물량을 늘렸다.                | ADOPTION    | tsmc nvidia
            LG전자에서 전장을 맡는 부품사업본부는 퀄컴과 손잡았다.                    | ALLIANCE    | lg-electronics qualcomm
            카카오는 카카오벤처스를 통해 업스테이지를 인수했다.                        | ACQUISITION | kakao-ventures upstage
            삼성전자의 자회사로 편입된 레인보우로보틱스가 새 로봇을 내놨다.             | ACQUISITION | samsung-electronics rainbow-robotics
            LG이노텍은 LG전자로부터 공장을 인수했다.                                  | ACQUISITION | lg-innotek lg-electronics
            AMD는 엔비디아가 독점하고 있는 시장에서 오픈AI와 손잡았다.                 | ALLIANCE    | amd openai
            네이버는 엔비디아에 메모리를 공급하는 SK하이닉스와 손잡았다.                | ADOPTION    | sk-hynix nvidia
            한미반도체는 SK하이닉스의 장비 협력업체다.                                | ADOPTION    | hanmi-semiconductor sk-hynix
            삼성전자의 협력사인 반도체 장비 기업 한미반도체가 새 공장을 짓는다.          | ADOPTION    | hanmi-semiconductor samsung-electronics
            카카오는 TSMC의 5나노 공정을 통해 칩을 생산한다.                          | ADOPTION    | tsmc kakao
            카카오는 KAIST가 처음 개발한 번역 기술을 적용하기로 했다.                  | ADOPTION    | kaist kakao
            인텔의 신형 CPU는 TSMC의 첨단 공정에서 제작된다.                           | ADOPTION    | tsmc intel
            엔비디아는 삼성전자에 HBM 물량을 발주했다.                                | ADOPTION    | samsung-electronics nvidia
            업스테이지의 모델은 네이버에서 쓰이고 있다.                                | ADOPTION    | upstage naver
            업스테이지의 문서 인식 기술은 네이버에서 폭넓게 활용되고 있다.              | ADOPTION    | upstage naver
            KT는 오픈랜 인더스트리 얼라이언스에도 참여한다.                           | ALLIANCE    | kt oria
            협약을 맺은 곳은 KT, 네이버, 카카오 등이다.                              | ALLIANCE    | kt kakao
            도쿄의 소프트뱅크와 한국의 카카오, 네이버 등이 업무협약을 맺었다.           | ALLIANCE    | softbank kakao
            카카오는 롯데홈쇼핑 현대홈쇼핑 CJ온스타일 등과 업무협약을 맺었다.           | ALLIANCE    | kakao cj-onstyle
            """)
    void the_case_of_each_party_says_what_it_does(String sentence, EventType type, String pair) {
        String[] keys = pair.strip().split(" ", -1);
        boolean sided = Types.SIDED.contains(type);
        Set<String> found = plain(sentence.strip(), type);
        assertThat(found).anyMatch(p -> p.equals(pair.strip()) || (!sided && p.equals(keys[1] + " " + keys[0])));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            카카오의 지도를 이용하는 네이버는 요금을 낸다고 밝혔다.                | ADOPTION    | kakao naver
            엔비디아의 칩을 쓰는 오픈AI는 새 모델을 내놨다.                       | ADOPTION    | nvidia openai
            애플의 칩을 생산하는 TSMC는 값을 올렸다.                             | ADOPTION    | tsmc apple
            TSMC가 생산하는 애플의 칩은 값이 올랐다.                             | ADOPTION    | tsmc apple
            SK하이닉스가 메모리를 공급하는 엔비디아가 새 칩을 내놨다.              | ADOPTION    | sk-hynix nvidia
            엔비디아에 HBM을 공급하는 SK하이닉스와 마이크론은 증설에 나섰다.       | ADOPTION    | micron nvidia
            KT가 도입한 네이버의 언어모델이 화제다.                               | ADOPTION    | naver kt
            카카오가 투자한 업스테이지는 새 모델을 내놨다.                         | INVESTMENT  | kakao upstage
            카카오의 투자를 받은 업스테이지가 상장한다.                            | INVESTMENT  | kakao upstage
            네이버가 인수한 업스테이지의 번역 기술이 화제다.                       | ACQUISITION | naver upstage
            LG에너지솔루션은 배터리를 포르쉐의 전기차에 탑재하며 이름을 알렸다.    | ADOPTION    | lg-energy-solution porsche
            네이버는 업스테이지의 모델을 KT의 상담 서비스에 적용했다.              | ADOPTION    | upstage kt
            SK하이닉스는 엔비디아의 주문이 쇄도해 증설에 나섰다.                   | ADOPTION    | sk-hynix nvidia
            퀄컴은 칩 위탁생산을 삼성전자에 다시 맡기는 방안을 고려한다.            | ADOPTION    | samsung-electronics qualcomm
            업스테이지는 카카오가 지난해 인수한 인공지능 기업이다.                 | ACQUISITION | kakao upstage
            업스테이지는 카카오가 투자한 회사다.                                 | INVESTMENT  | kakao upstage
            업스테이지는 카카오의 품에 안기게 됐다.                               | ACQUISITION | kakao upstage
            """)
    void what_describes_a_party_says_what_it_does(String sentence, EventType type, String pair) {
        assertThat(plain(sentence, type)).contains(pair).doesNotContain(turned(pair));
    }

    private static String turned(String pair) {
        String[] keys = pair.split(" ", -1);
        return keys[1] + " " + keys[0];
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            삼성전자, 테슬라 물량 수주                    | ADOPTION    | samsung-electronics tesla
            한미반도체, SK하이닉스서 장비 수주             | ADOPTION    | hanmi-semiconductor sk-hynix
            삼성전자, 엔비디아 뚫었다...HBM 납품           | ADOPTION    | samsung-electronics nvidia
            삼성전자 HBM, 엔비디아 납품 시작               | ADOPTION    | samsung-electronics nvidia
            업스테이지 칩, 카카오 서버에 들어간다           | ADOPTION    | upstage kakao
            카카오, 업스테이지 칩 택했다                   | ADOPTION    | upstage kakao
            카카오, 업스테이지 AI 모델 낙점                | ADOPTION    | upstage kakao
            카카오가 픽한 업스테이지 언어모델               | ADOPTION    | upstage kakao
            엔비디아, 삼성전자 HBM 쓴다                    | ADOPTION    | samsung-electronics nvidia
            카카오, 업스테이지에 100억 투자                | INVESTMENT  | kakao upstage
            카카오 투자받은 업스테이지, 흑자 전환           | INVESTMENT  | kakao upstage
            카카오 품에 안긴 업스테이지                    | ACQUISITION | kakao upstage
            업스테이지 품은 카카오                        | ACQUISITION | kakao upstage
            카카오, 업스테이지 자회사로 편입               | ACQUISITION | kakao upstage
            카카오, 업스테이지 시리즈B 라운드 참여          | INVESTMENT  | kakao upstage
            카카오, 업스테이지에 1억달러 베팅              | INVESTMENT  | kakao upstage
            TSMC, 엔비디아 AI칩 양산 돌입                 | ADOPTION    | tsmc nvidia
            삼성전자, 테슬라 AI6 물량 따냈다                         | ADOPTION          | samsung-electronics tesla
            삼성전자, 엔비디아 HBM4 공급사로 낙점                    | ADOPTION          | samsung-electronics nvidia
            LG CNS, 3천억 규모 신한은행 프로젝트 따내                | ADOPTION          | lg-cns shinhan-bank
            현대차, 퀄컴을 공급사로 낙점                            | ADOPTION          | qualcomm hyundai-motor
            """)
    void headlines_leave_out_particles(String title, EventType type, String pair) {
        assertThat(PlainBonds.ofHeadline(title, type)).contains(pair).doesNotContain(turned(pair));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "카카오는 네이버와의 협력을 희망한다고 밝혔다.",
                "카카오와 네이버가 서로 협력해야 한다고 전문가들은 말했다.",
                "카카오는 네이버와 협력할 필요가 있다.",
                "카카오 대표는 네이버와 협력하고 싶다고 말했다."
            })
    void what_is_hoped_for_is_not_agreed(String sentence) {
        assertThat(plain(sentence, EventType.ALLIANCE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KT는 카카오 대신 네이버와 손잡았다.",
                "KT는 카카오가 아닌 네이버와 손잡았다.",
                "카카오처럼 KT도 네이버와 손잡았다.",
                "카카오와 경쟁하는 KT는 네이버와 손잡았다.",
                "KT는 카카오와 격돌하려고 네이버와 손잡았다.",
                "KT는 카카오를 따라잡으려고 네이버와 손잡았다.",
                "KT는 카카오에 대응해 네이버와 손잡았다.",
                "KT는 카카오의 대항마로 꼽히는 네이버와 손잡았다."
            })
    void who_is_replaced_or_compared_is_no_partner(String sentence) {
        assertThat(plain(sentence, EventType.ALLIANCE)).contains("kt naver").noneMatch(p -> p.contains("kakao"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SMIC는 화웨이가 설계한 칩을 생산하고 있다.                         | ADOPTION    | smic huawei
            삼성전자가 엔비디아 납품을 늘린다.                                 | ADOPTION    | samsung-electronics nvidia
            삼성전자의 엔비디아 납품이 늦어진다.                               | ADOPTION    | samsung-electronics nvidia
            삼성전자는 퀄컴의 차세대 칩을 2나노 공정으로 위탁생산한다.           | ADOPTION    | samsung-electronics qualcomm
            SK하이닉스가 최대 고객인 한미반도체가 수혜를 본다.                   | ADOPTION    | hanmi-semiconductor sk-hynix
            카카오는 업스테이지를 통해 AI 상담을 도입했다.                      | ADOPTION    | upstage kakao
            퓨리오사AI의 칩이 LG AI연구원의 성능 평가를 통과했다.               | ADOPTION    | furiosa-ai lg-ai-research
            SK하이닉스가 넷리스트에 로열티를 지급하기로 합의했다.               | ADOPTION    | netlist sk-hynix
            카카오가 주도하는 컨소시엄에 네이버와 업스테이지가 합류했다.         | ALLIANCE    | kakao naver
            카카오는 네이버에 인수를 제안했다.                                 | ACQUISITION | kakao naver
            퀄컴이 인텔에 인수 가능성을 타진했다.                              | ACQUISITION | qualcomm intel
            """)
    void what_goes_from_whom_to_whom_in_other_words(String sentence, EventType type, String pair) {
        assertThat(plain(sentence, type)).contains(pair).doesNotContain(turned(pair));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            네이버클라우드는 엔비디아 블랙웰 GPU 클러스터를 구축했다.        | ADOPTION    | naver-cloud nvidia
            카카오는 네이버의 모델을 쓰는 기업에 도구를 판다.                 | ADOPTION    | naver kakao
            애플이 최대 고객인 상황에서 삼성전자가 추격하고 있다.             | ADOPTION    | samsung-electronics apple
            업스테이지의 솔라는 오픈AI의 GPT-4를 성능 평가에서 넘어섰다.      | ADOPTION    | upstage openai
            SK하이닉스가 삼성전자의 기록을 다시 썼다.                        | ADOPTION    | samsung-electronics sk-hynix
            KT가 구글의 안방에 발을 들여놓았다.                             | ADOPTION    | google kt
            정부는 정보통신산업진흥원을 통해 GPU를 도입했다.                  | ADOPTION    | nipa kr-government
            엔비디아가 SK하이닉스 납품 가격을 낮췄다.                        | ADOPTION    | nvidia sk-hynix
            퀄컴은 인텔에 알테라 인수를 제안했다.                            | ACQUISITION | qualcomm intel
            """)
    void what_only_looks_like_it_ties_nobody(String sentence, EventType type, String pair) {
        assertThat(plain(sentence, type)).doesNotContain(pair);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            엔비디아, TSMC 칩 생산 확대 요청        | ADOPTION    | nvidia tsmc
            카카오, SM 인수한 하이브에 반격         | ACQUISITION | kakao sm
            삼성, 엔비디아와 손잡은 SK하이닉스에 맞불 | ALLIANCE    | samsung-electronics sk-hynix
            """)
    void a_headline_that_only_looks_like_it_ties_nobody(String title, EventType type, String pair) {
        assertThat(PlainBonds.ofHeadline(title, type)).doesNotContain(pair);
    }

    @Test
    void with_whom_a_project_is_agreed_on() {
        assertThat(plain("오픈AI는 삼성전자와 스타게이트 협력을 위한 의향서를 체결했다.", EventType.ALLIANCE))
                .contains("openai samsung-electronics");
        assertThat(bonded("삼성전자는 테슬라, 엔비디아의 AI칩 생산에 협력하고 있다.", EventType.ALLIANCE))
                .contains("samsung-electronics tesla", "samsung-electronics nvidia")
                .doesNotContain("tesla nvidia");
        assertThat(plain("SK텔레콤은 오픈AI와 앤트로픽 제휴를 넓힌다.", EventType.ALLIANCE)).contains("openai anthropic");
        assertThat(plain("카카오 연구진은 KAIST와 공동으로 새 소자를 개발했다.", EventType.JOINT_DEVELOPMENT))
                .contains("kakao kaist");
    }

    @Test
    void two_objects_of_one_verb_are_not_tied() {
        assertThat(plain("카카오가 네이버와 업스테이지를 인수했다.", EventType.ACQUISITION))
                .containsExactlyInAnyOrder("kakao naver", "kakao upstage");
        assertThat(plain("엔비디아 HBM 대신 삼성전자 메모리를 도입한 KT가 협력을 넓혔다.", EventType.ADOPTION))
                .noneMatch(p -> p.contains("nvidia"));
    }

    @Test
    void what_each_does_alone_ties_nobody() {
        assertThat(plain("카카오, 네이버, KT가 각각 꾸린 컨소시엄이 이름을 올렸다.", EventType.ALLIANCE))
                .isEmpty();
    }

    @Test
    void whose_takeover_it_is_takes_over_and_not_who_rules_on_it() {
        assertThat(plain("엔비디아의 멜라녹스 인수에 대해 퀄컴이 반대했다.", EventType.ACQUISITION))
                .contains("nvidia mellanox")
                .noneMatch(p -> p.startsWith("qualcomm"));
    }

    @Test
    void what_enters_the_thing_of_another_is_provided() {
        assertThat(plain("마이크론의 HBM3E는 엔비디아의 H200에 들어간다.", EventType.ADOPTION))
                .contains("micron nvidia")
                .doesNotContain("nvidia micron");
        assertThat(plain("SK하이닉스가 마이크로소프트의 자체 AI 칩에 HBM3E를 단독 공급한다.", EventType.ADOPTION))
                .contains("sk-hynix microsoft")
                .doesNotContain("microsoft sk-hynix");
    }

    @Test
    void what_enters_a_process_is_not_made_by_it() {
        assertThat(plain("네이버의 AI 모델이 삼성전자의 생산 공정에 도입됐다.", EventType.ADOPTION))
                .contains("naver samsung-electronics")
                .doesNotContain("samsung-electronics naver");
    }

    @Test
    void who_tests_does_not_provide() {
        assertThat(plain("엔비디아가 삼성전자의 HBM3E 품질 테스트를 진행하고 있다.", EventType.ADOPTION))
                .doesNotContain("nvidia samsung-electronics");
    }

    @Test
    void whose_firm_is_sold_takes_nobody_over() {
        assertThat(plain("카카오의 업스테이지 매각에 네이버가 나섰다.", EventType.ACQUISITION))
                .contains("naver upstage")
                .doesNotContain("kakao upstage");
    }

    @Test
    void a_round_that_is_only_mentioned_has_no_part_in_the_next_deal() {
        assertThat(plain("리벨리온의 시리즈B 투자 유치에 이어 네이버는 업스테이지에 투자했다.", EventType.INVESTMENT))
                .contains("naver upstage")
                .doesNotContain("naver rebellions", "upstage rebellions");
    }

    @Test
    void a_list_that_mixes_dots_and_commas_stays_one() {
        assertThat(PlainBonds.ofHeadline("삼성전자·SK하이닉스, 카카오, 네이버 AI 동맹", EventType.ALLIANCE))
                .contains("kakao naver", "samsung-electronics naver");
    }

    @Test
    void a_comma_behind_names_with_dots_ends_the_subject_of_a_headline() {
        assertThat(PlainBonds.ofHeadline("네이버·카카오, 업스테이지에 100억원 투자", EventType.INVESTMENT))
                .contains("naver upstage", "kakao upstage");
    }

    @Test
    void who_proposes_a_takeover_takes_over() {
        assertThat(plain("인텔은 경쟁자인 퀄컴의 인수 대상으로 거론됐다.", EventType.ACQUISITION))
                .contains("qualcomm intel")
                .doesNotContain("intel qualcomm");
        assertThat(plain("퓨리오사AI는 메타의 인수 제안을 거절했다.", EventType.ACQUISITION))
                .contains("meta furiosa-ai")
                .doesNotContain("furiosa-ai meta");
    }

    @Test
    void whose_investment_it_is_invests() {
        assertThat(plain("엔비디아의 오픈AI 투자가 확정됐다.", EventType.INVESTMENT)).contains("nvidia openai");
        assertThat(plain("리벨리온의 시리즈C에는 삼성전자와 ARM이 참여했다.", EventType.INVESTMENT))
                .contains("samsung-electronics rebellions", "arm rebellions");
    }

    @Test
    void whose_customer_one_is_provides() {
        assertThat(plain("애플은 TSMC의 최대 고객사다.", EventType.ADOPTION)).contains("tsmc apple");
        assertThat(plain("삼성전자의 HBM3E가 엔비디아의 품질 테스트를 통과했다.", EventType.ADOPTION))
                .contains("samsung-electronics nvidia");
        assertThat(plain("테슬라는 AI6 칩을 삼성전자 파운드리에서 생산하기로 했다.", EventType.ADOPTION))
                .contains("samsung-electronics tesla");
        assertThat(plain("엔비디아의 블랙웰은 TSMC의 4나노 공정으로 생산된다.", EventType.ADOPTION)).contains("tsmc nvidia");
        assertThat(plain("현대차그룹은 엔비디아 블랙웰 GPU 5만 장을 사들인다.", EventType.ADOPTION)).contains("nvidia hyundai-motor-group");
        assertThat(plain("LG AI연구원은 퓨리오사AI의 레니게이드를 엑사원 서비스에 채택했다.", EventType.ADOPTION))
                .contains("furiosa-ai lg-ai-research");
    }

    @Test
    void a_government_takes_over_and_provides_nothing() {
        assertThat(plain("미국 정부는 인텔 인수를 검토했다.", EventType.ACQUISITION)).isEmpty();
        assertThat(plain("미국 정부가 TSMC에 칩을 공급했다.", EventType.ADOPTION)).isEmpty();
    }

    @Test
    void who_has_no_name_may_be_the_subject() {
        assertThat(plain("카카오는 고객들이 네이버의 지도를 이용하게 했다.", EventType.ADOPTION)).isEmpty();
    }

    @Test
    void shares_bought_on_the_market_are_no_takeover() {
        assertThat(plain("카카오가 오른 날 외국인은 네이버를 사들였다.", EventType.ACQUISITION)).isEmpty();
    }

    @Test
    void a_consortium_is_led_by_whom_it_is_named_after() {
        Set<String> pairs = plain("KT 컨소시엄에는 네이버, 업스테이지 등이 참여했다.", EventType.ALLIANCE, "카카오는 업무협약을 맺었다.");
        assertThat(pairs).contains("kt naver", "kt upstage").noneMatch(p -> p.contains("kakao"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "시리즈B에 참여한 투자사는 △카카오벤처스 △네이버 △KT다.",
                "이 외에도 카카오벤처스(100억원), 네이버(50억원) 등이 투자했다.",
                "투자사로는 카카오벤처스, 네이버 등이 있다."
            })
    void those_listed_invested_in_whoever_raised_money(String sentence) {
        String before = "업스테이지가 시리즈B 투자를 유치했다. KT도 시리즈A 투자에 참여했다.";
        assertThat(plain(sentence, EventType.INVESTMENT, before)).contains("kakao-ventures upstage", "naver upstage");
    }

    @Test
    void what_the_money_is_for_invests_nothing() {
        String before = "업스테이지가 100억원 규모의 투자를 유치했다.";
        assertThat(plain("이번 투자금으로 네이버, 카카오 등 고객사를 늘린다.", EventType.INVESTMENT, before))
                .isEmpty();
    }

    @Test
    void who_took_part_behind_a_round_invested_in_whoever_raised_it() {
        Set<String> pairs = plain("카카오벤처스와 네이버가 참여했다.", EventType.INVESTMENT, "업스테이지가 100억원 규모의 투자를 유치했다.");
        assertThat(pairs).contains("naver upstage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"카카오는 공급도 네이버에 앞서 있다는 평이다.", "카카오는 네이버와 달리 KT에 서버를 공급했다.", "카카오는 네이버에 이은 두 번째 공급사다."})
    void whom_one_is_measured_against_is_no_party(String sentence) {
        assertThat(plain(sentence, EventType.ADOPTION)).noneMatch(p -> p.contains("kakao") && p.contains("naver"));
    }

    @Test
    void a_topic_is_no_subject_of_what_describes_another() {
        assertThat(plain("네이버는 엔비디아에 메모리를 공급하는 SK하이닉스와 손잡았다.", EventType.ADOPTION))
                .containsExactly("sk-hynix nvidia");
        assertThat(plain("네이버가 인수한 업스테이지는 구글과 손잡았다.", EventType.ACQUISITION)).containsExactly("naver upstage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"이 제품은 누리카카오의 보도입니다.", "경쟁사들이 뒤쫓는 카카오와 네이버의 중국산 칩이다."})
    void no_trigger_begins_inside_a_word(String sentence) {
        assertThat(plain(sentence, EventType.ACQUISITION)).isEmpty();
        assertThat(plain(sentence, EventType.ADOPTION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            젠슨 황 엔비디아 CEO는 새 제품을 소개했다. | 그는 도요타와 협력한다고도 했다.
            엔비디아가 새 제품을 공개했다.            | 황 CEO는 도요타와 자율주행에서 협력한다고 말했다.
            엔비디아는 새 제품을 공개했다.            | 한편 회사 측은 도요타와 협력한다고 설명했다.
            엔비디아는 새 제품을 공개했다.            | 이 업체는 도요타와 협력한다.
            """)
    void who_was_spoken_of_before_is_named_anew_by_a_pronoun_an_office_or_a_kind(String before, String sentence) {
        assertThat(plain(sentence, EventType.ALLIANCE, before)).containsExactly("nvidia toyota");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "카카오는 적자를 냈지만, 회사는 네이버와 협력한다.",
                "카카오는 서비스를 줄였고, 김나리 의장은 네이버와 협력한다고 말했다.",
                "기업은 네이버와 협력하면 혜택을 받는다.",
                "경쟁사 대표는 네이버와 협력한다고 말했다."
            })
    void it_does_not_where_the_sentence_has_a_subject_or_means_others(String sentence) {
        assertThat(plain(sentence, EventType.ALLIANCE, "엔비디아는 새 제품을 공개했다.")).noneMatch(p -> p.contains("nvidia"));
    }

    @Test
    void what_is_made_somewhere_is_not_used_there() {
        assertThat(plain("카카오의 서비스는 오픈AI에서 만든 모델을 통해 널리 활용된다.", EventType.ADOPTION))
                .doesNotContain("kakao openai");
    }

    @Test
    void an_adverb_made_of_an_adjective_ends_no_clause() {
        assertThat(plain("카카오는 네이버와 긴밀하게 협력하기로 했다.", EventType.ALLIANCE)).containsExactly("kakao naver");
    }

    @Test
    void they_are_those_enumerated_before() {
        assertThat(plain("이들은 2023년에도 함께 투자했다.", EventType.INVESTMENT, "업스테이지가 100억원 규모의 투자를 유치하며 카카오벤처스, 네이버와 만났다."))
                .contains("naver upstage");
    }

    @Test
    void a_country_where_something_happens_is_no_party() {
        assertThat(plain("KT는 미국에 데이터센터를 지어 100억원을 투자하기로 했다.", EventType.INVESTMENT))
                .isEmpty();
    }

    @Test
    void rivals_in_one_sentence_are_not_tied() {
        assertThat(plain("KT가 새 요금제를 내놓자 카카오 주가는 올랐고 네이버는 내렸다.", EventType.ALLIANCE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KT 역시 하반기에 통신망을 네이버에 공급한다.                    | ADOPTION    | kt naver
            삼성전자의 메모리는 엔비디아 품질 테스트를 받고 있다.             | ADOPTION    | samsung-electronics nvidia
            엔비디아의 퀄 테스트에서 두 번 떨어진 삼성전자는 다시 도전한다.    | ADOPTION    | samsung-electronics nvidia
            삼성전자가 고객사인 엔비디아에 납품 지연을 알렸다.                | ADOPTION    | samsung-electronics nvidia
            엔비디아의 GPU에 들어갈 메모리는 삼성전자가 독점 공급한다.        | ADOPTION    | samsung-electronics nvidia
            삼성전자와 SK하이닉스는 엔비디아의 가장 큰 공급업체 중 두 곳이다.  | ADOPTION    | sk-hynix nvidia
            엔비디아 핵심 공급사로 떠오른 삼성전자가 신제품을 냈다.            | ADOPTION    | samsung-electronics nvidia
            한미반도체, 에스티아이 등 삼성전자 협력사들이 강세다.              | ADOPTION    | hanmi-semiconductor samsung-electronics
            네이버는 엔비디아 칩이 탑재된 서버를 설치할 계획이다.              | ADOPTION    | nvidia naver
            현대차는 이 차에 삼성전자와 퀄컴의 칩이 탑재된다고 밝혔다.         | ADOPTION    | qualcomm hyundai-motor
            SK하이닉스가 엔비디아의 메모리 물량을 독차지했다.                  | ADOPTION    | sk-hynix nvidia
            네이버는 삼성전자와 TSMC에 모듈 생산을 동시에 의뢰했다.            | ADOPTION    | tsmc naver
            삼성전자는 최근 엔비디아 제품 생산을 중단했다.                    | ADOPTION    | samsung-electronics nvidia
            CJ올리브네트웍스는 국방부 계약을 따냈다.                          | ADOPTION    | cj-olivenetworks mnd
            애플은 LG디스플레이를 통해서만 화면을 공급받는다.                  | ADOPTION    | lg-display apple
            박한솔 미래에셋증권 연구원은 "삼성전자가 엔비디아에 메모리를 공급한다"고 분석했다. | ADOPTION | samsung-electronics nvidia
            업스테이지는 카카오의 투자에 힘입어 사람을 늘렸다.                  | INVESTMENT  | kakao upstage
            카카오가 보유한 업스테이지 지분 12%를 합치면 과반이다.              | INVESTMENT  | kakao upstage
            업스테이지가 카카오 자회사로 편입됐다.                            | ACQUISITION | kakao upstage
            """)
    void who_provides_takes_or_holds_in_yet_other_words(String sentence, EventType type, String pair) {
        assertThat(plain(sentence, type)).containsExactlyInAnyOrderElementsOf(alike(sentence, type, pair));
    }

    /** The pair, with those that a list in the sentence adds to it. */
    private static Set<String> alike(String sentence, EventType type, String pair) {
        Set<String> found = plain(sentence, type);
        String second = pair.substring(pair.indexOf(' '));
        String first = pair.substring(0, pair.indexOf(' ') + 1);
        assertThat(found).contains(pair).allMatch(p -> p.endsWith(second) || p.startsWith(first));
        return found;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            카카오, 네이버 등 국내 기업들이 유리기판 개발을 진행 중이다.       | JOINT_DEVELOPMENT | kakao naver
            카카오와 네이버 모두 차세대 모델을 개발하고 있다.                | JOINT_DEVELOPMENT | kakao naver
            카카오와 네이버는 협력 관계가 아니라 각자 검토 중이다.            | ALLIANCE          | kakao naver
            정부는 과학기술정보통신부와 협력해 AI 기술을 지원한다.            | ALLIANCE          | kr-government msit
            삼성전자가 미국에 650억 달러를 투자하기로 했다.                  | INVESTMENT        | samsung-electronics us-government
            미래에셋증권 연구원은 "엔비디아 칩을 장착한 PC가 늘었다"고 분석했다. | ADOPTION       | nvidia mirae-asset-securities
            반도체 설계 전문기업 퓨리오사AI는 네이버와 함께 실적을 냈다.       | JOINT_DEVELOPMENT | furiosa-ai naver
            파운드리 시장 1위 TSMC가 미국에서 엔비디아 이사회를 맞았다.        | ADOPTION          | tsmc nvidia
            삼성전자의 HBM 품질 테스트 통과 여부를 엔비디아가 밝혔다.          | ADOPTION          | nvidia samsung-electronics
            삼성전자가 SK하이닉스에 선두를 내줬고 납품 지연도 겪었다.          | ADOPTION          | samsung-electronics sk-hynix
            """)
    void what_each_does_for_itself_or_another_says_ties_nobody(String sentence, EventType type, String pair) {
        assertThat(bonded(sentence, type)).doesNotContain(pair);
    }

    @ParameterizedTest
    @ValueSource(strings = {"구매자 수는 네이버와 협력해 절반으로 줄었다.", "업계 점유율은 네이버와의 협력에 힘입어 올랐다."})
    void a_sentence_about_something_else_does_not_go_on_about_whom_the_text_was_about(String sentence) {
        assertThat(plain(sentence, EventType.ALLIANCE, "엔비디아는 새 제품을 공개했다.")).isEmpty();
    }

    @Test
    void a_thing_of_a_company_is_no_subject() {
        assertThat(plain("엔비디아 주가는 KT와 협력 소식에 올랐다.", EventType.ALLIANCE)).noneMatch(p -> p.startsWith("nvidia kt"));
    }
}
