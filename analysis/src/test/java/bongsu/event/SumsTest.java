package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.entity.Name;
import bongsu.schema.Amount;
import bongsu.schema.EventType;
import bongsu.schema.Modality;
import bongsu.schema.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SumsTest {
    /** The sum of an event of two parties that the first sentence of the body tells. */
    private static @Nullable String sum(String title, String body, EventType type, String first, String second) {
        Reading reading = Texts.reading(title, body);
        Line line = reading.lines().get(1);
        var parties = new ArrayList<Name>();
        var roles = new ArrayList<Role>();
        for (String key : new String[] {first, second}) {
            parties.add(reading.lines().stream()
                    .flatMap(l -> l.names.stream())
                    .filter(n -> n.key().equals(key))
                    .findFirst()
                    .orElseThrow());
            roles.add(Role.PARTNER);
        }
        Rules.Fired fired = line.fired(type);
        var event = new Decided(type, parties, roles, line, List.of(), fired, 0.9, Modality.ANNOUNCED, true);
        Amount amount = Sums.of(reading, event, fired == null ? 0 : fired.span().start());
        return amount == null ? null : amount.getValue() + " " + amount.getCurrency();
    }

    private static @Nullable String invested(String title, String body) {
        return sum(title, body, EventType.INVESTMENT, "kakao", "upstage");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            카카오가 업스테이지에 300억원을 투자했다.                                        | 30000000000 KRW
            카카오가 업스테이지에 2000만달러(약 280억원)를 투자했다.                          | 20000000 USD
            카카오가 업스테이지에 대한 투자를 100억원에서 300억원으로 늘린다.                  | 30000000000 KRW
            카카오가 업스테이지에 투자해 누적 투자 유치액이 900억원이 됐다. 투자금은 300억원이다. | 30000000000 KRW
            카카오가 업스테이지에 총 300억원(현금 200억원, 현물 100억원)을 투자했다.            | 30000000000 KRW
            카카오(100억원), 네이버(200억원) 등이 업스테이지에 투자했다. 업스테이지는 300억원 규모의 투자를 유치했다. | 30000000000 KRW
            카카오가 업스테이지에 투자했다. 투자 규모는 300억원이다.                          | 30000000000 KRW
            """)
    void the_sum_of_the_event_is_taken(String body, String sum) {
        assertThat(invested("카카오, 업스테이지 투자", body)).isEqualTo(sum);
    }

    @Test
    void what_the_headline_rounds_the_text_tells_exactly() {
        String body = "이번 투자에 카카오가 업스테이지의 주주로 참여했다. 회사는 11일 설명회를 열었다. 업스테이지는 151억원의 투자를 유치했다.";
        assertThat(invested("업스테이지, 150억 투자 유치", body)).isEqualTo("15100000000 KRW");
    }

    @Test
    void a_sum_of_one_digit_is_a_rounded_one() {
        String body = "카카오가 1조원을 들여 업스테이지에 투자했다. 소식통은 7억달러(1조302억원)라고 전했다.";
        assertThat(invested("카카오, 업스테이지 투자", body)).isEqualTo("700000000 USD");
        String other = "카카오가 1조2000억원을 업스테이지에 투자했다. 다른 회사는 9억달러(1조2300억원)를 썼다.";
        assertThat(invested("카카오, 업스테이지 투자", other)).isEqualTo("1200000000000 KRW");
    }

    @Test
    void what_a_government_pays_is_no_investment_of_the_firm() {
        String body = "미국 정부는 370억달러를 투자해 공장을 짓는 삼성전자에 보조금 47억달러를 지급한다.";
        assertThat(sum("삼성전자 보조금 확정", body, EventType.GOVERNMENT_PROGRAM, "us-government", "samsung-electronics"))
                .isEqualTo("4700000000 USD");
    }

    @Test
    void each_has_its_own_where_a_sentence_tells_several_of_several() {
        String body = "카카오와 네이버는 업스테이지에 각각 300억원과 200억원을 투자했다.";
        assertThat(invested("업스테이지 투자 유치", body)).isEqualTo("30000000000 KRW");
        assertThat(sum("업스테이지 투자 유치", body, EventType.INVESTMENT, "naver", "upstage"))
                .isEqualTo("20000000000 KRW");
        assertThat(sum("업스테이지 투자 유치", body, EventType.INVESTMENT, "kakao", "naver"))
                .isNull();
        String listed = "업스테이지 투자에는 네이버 200억원, 카카오 300억원 등이 들어왔다.";
        assertThat(invested("업스테이지 투자 유치", listed)).isEqualTo("30000000000 KRW");
    }

    @Test
    void the_currency_of_the_deal_counts_where_the_article_converts_it() {
        String body = "카카오가 업스테이지에 투자한다. 투자금은 2000만달러(약 280억원)다.";
        assertThat(invested("카카오, 업스테이지에 280억원 투자", body)).isEqualTo("20000000 USD");
    }

    @Test
    void of_a_range_the_upper_end_counts_where_the_headline_gives_it() {
        String body = "카카오가 업스테이지에 200억~300억원을 투자한다.";
        assertThat(invested("카카오, 업스테이지에 300억원 투자", body)).isEqualTo("30000000000 KRW");
        assertThat(invested("카카오, 업스테이지에 투자", body)).isEqualTo("20000000000 KRW");
    }

    @Test
    void a_turnover_or_a_sum_far_away_is_none() {
        assertThat(invested("카카오, 업스테이지 투자", "카카오가 업스테이지에 투자했다. 지난해 매출은 300억원이다."))
                .isNull();
        assertThat(invested("카카오, 업스테이지 투자", "카카오가 업스테이지에 투자했다. 날이 맑다. 네이버는 300억원을 투자했다."))
                .isNull();
    }

    @Test
    void an_alliance_has_only_a_sum_that_words_call_one() {
        assertThat(sum("협약", "카카오와 업스테이지가 업무협약을 맺었다. 300억원이다.", EventType.ALLIANCE, "kakao", "upstage"))
                .isNull();
    }
}
