package bongsu.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bongsu.value.AmountMention.Per;
import bongsu.value.AmountMention.Role;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            한빛소재는 2조4천억원을 투자한다        | 2조4천억원       | 2400000000000 | KRW
            2조 4000억원 규모의 계약              | 2조 4000억원     | 2400000000000 | KRW
            총 3,500억 원의 예산을 편성했다         | 3,500억 원      | 350000000000  | KRW
            시드 투자 50억원을 유치               | 50억원          | 5000000000    | KRW
            미화 5억 달러에 사들인다              | 5억 달러         | 500000000     | USD
            1억5000만 유로를 지원한다             | 1억5000만 유로    | 150000000     | EUR
            3조 위안을 쏟아붓는다                 | 3조 위안         | 3000000000000 | CNY
            100억엔을 출자했다                   | 100억엔         | 10000000000   | JPY
            raised $100M in a round            | $100M          | 100000000     | USD
            US$ 1.5 billion 규모               | US$ 1.5 billion | 1500000000    | USD
            지분 8.2조원 어치                    | 8.2조원         | 8200000000000 | KRW
            47억4500만달러를 주기로 했다           | 47억4500만달러    | 4745000000    | USD
            9560억 대만달러를 투자                | 9560억 대만달러   | 956000000000  | TWD
            4000억불 대미 투자                   | 4000억불        | 400000000000  | USD
            1천5백억원을 조달                    | 1천5백억원       | 150000000000  | KRW
            2000여억원을 들였다                  | 2000여억원       | 200000000000  | KRW
            백억 원을 내놓았다                    | 백억 원          | 10000000000   | KRW
            스타트업 35곳에 271억 투자            | 271억           | 27100000000   | KRW
            바다벤처스(100억)가 들어왔다              | 100억           | 10000000000   | KRW
            300조800억 원의 매출                 | 300조800억 원    | 300080000000000 | KRW
            """)
    void readsTheSumAsWritten(String text, String span, long value, String currency) {
        List<AmountMention> found = Amounts.find(text);
        assertThat(found).hasSize(1);
        AmountMention mention = found.getFirst();
        assertThat(text.substring(mention.start(), mention.end())).isEqualTo(span);
        assertThat(mention.money()).isEqualTo(new Money(value, currency));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "직원 2만 명이 5만 원전 일자리를",
                "1조 파라미터 모델과 3억 토큰",
                "2나노 파운드리 공정 10위안에 들었다",
                "20만 엔비디아 그래픽카드",
                "H100 5만 장과 A100원",
                "제5조 2항에 따라",
                "누적 이용자 1000만",
                "10개 유로존 국가, 유로파",
                "수만 명, 몇천 대",
                "조억만원",
                "99999999999999999999999999999원"
            })
    void takesNoCountForMoney(String text) {
        assertThat(Amounts.find(text)).isEmpty();
    }

    @Test
    void aConversionInBracketsBelongsToTheSumBefore() {
        List<AmountMention> found = Amounts.find("1000만달러(약137억원)를 투자했고 지난해 5억원을 더 냈다");
        assertThat(found)
                .extracting(AmountMention::money)
                .containsExactly(new Money(10_000_000, "USD"), new Money(500_000_000, "KRW"));
        assertThat(found.getFirst().equivalent()).isEqualTo(new Money(13_700_000_000L, "KRW"));
        assertThat(found.getFirst().role()).isEqualTo(Role.DEAL);
        assertThat(found.getLast().equivalent()).isNull();
        assertThat(Amounts.find("2800억 달러(약 363조)를 투자"))
                .singleElement()
                .extracting(AmountMention::equivalent)
                .isEqualTo(new Money(363_000_000_000_000L, "KRW"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5~6조원을 투입       | 5000000000000 | 6000000000000
            1~2천억원 규모       | 100000000000  | 200000000000
            4000만~5000만원 수준 | 40000000      | 50000000
            100억원~200억원      | 10000000000   | 20000000000
            30만∼40만 달러       | 300000        | 400000
            """)
    void aRangeKeepsBothEnds(String text, long low, long high) {
        AmountMention mention = Amounts.find(text).getFirst();
        assertThat(mention.money().value()).isEqualTo(low);
        assertThat(mention.upTo()).isEqualTo(high);
        assertThat(Amounts.find(text)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"50억원을, false", "약 50억원을, false", "50억여원, false", "최대 50억원, false", "수백억원, true", "몇천억 원, true"})
    void knowsWhatIsNoMoreThanAnOrderOfMagnitude(String text, boolean vague) {
        assertThat(Amounts.find(text))
                .singleElement()
                .extracting(AmountMention::vague)
                .isEqualTo(vague);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            한빛소재가 별마루에 300억원을 투자한다             | DEAL
            별마루는 300억원 규모의 시리즈B를 마쳤다            | DEAL
            정부는 300억원의 예산을 편성했다                  | BUDGET
            별마루의 기업가치는 300억원으로 불어났다            | VALUATION
            몸값이 300억원까지 올랐다                        | VALUATION
            지난해 매출 300억원을 기록했다                    | REVENUE
            외국인이 300억원을 순매수했다                     | REVENUE
            전년보다 12% 증가한 300억원이다                  | REVENUE
            인수 가격은 300억원으로 알려졌다                  | DEAL
            국내 시장 규모는 300억원이다                     | MARKET
            대당 3억원에 판다                               | UNIT_PRICE
            참가비는 1만5000원이다                          | UNIT_PRICE
            월 3000만원을 낸다                             | UNIT_PRICE
            건물은 300억원이다                              | UNKNOWN
            """)
    void judgesTheRoleByTheNearestWord(String text, Role role) {
        assertThat(Amounts.find(text))
                .singleElement()
                .extracting(AmountMention::role)
                .isEqualTo(role);
    }

    @Test
    void everySumHasItsOwnWords() {
        List<AmountMention> found = Amounts.find("별마루는 기업가치 1조원을 인정받으며 300억원 규모 투자를 유치했고, 지난해 매출은 120억원이다.");
        assertThat(found).extracting(AmountMention::role).containsExactly(Role.VALUATION, Role.DEAL, Role.REVENUE);
        assertThat(found).extracting(AmountMention::mayBeOfEvent).containsExactly(false, true, false);
    }

    @Test
    void tellsPricesOfPiecesFromWholes() {
        assertThat(Amounts.find("월 3000만원을 낸다").getFirst().per()).isEqualTo(Per.MONTH);
        assertThat(Amounts.find("주당 3만원에 인수").getFirst().per()).isEqualTo(Per.UNIT);
        assertThat(Amounts.find("총 100억원을 지원한다").getFirst().per()).isEqualTo(Per.TOTAL);
    }

    /** A sum as Korean newspapers print it, by units of ten thousand (한글 맞춤법 제44항). */
    private static String korean(Money money) {
        long[] units = {1_0000_0000_0000_0000L, 1_0000_0000_0000L, 1_0000_0000L, 1_0000L};
        var out = new StringBuilder();
        long rest = money.value();
        for (int i = 0; i < units.length; i++) {
            if (rest >= units[i]) {
                out.append(rest / units[i]).append("경조억만".charAt(i));
                rest %= units[i];
            }
        }
        if (rest > 0) {
            out.append(rest);
        }
        return out
                + switch (money.currency()) {
                    case "KRW" -> "원";
                    case "USD" -> "달러";
                    case "EUR" -> "유로";
                    case "JPY" -> "엔";
                    case "CNY" -> "위안";
                    default -> "대만달러";
                };
    }

    @Test
    void formattedSumsAreReadBack() {
        Random random = new Random(7);
        String[] currencies = {"KRW", "USD", "EUR", "JPY", "CNY", "TWD"};
        for (int i = 0; i < 5000; i++) {
            long magnitude = (long) Math.pow(10, 5 + random.nextInt(10));
            long value = (1 + random.nextInt(999)) * Math.max(1, magnitude / 100);
            Money money = new Money(value, currencies[random.nextInt(currencies.length)]);
            String text = "이들은 " + korean(money) + "를 투자한다";
            assertThat(Amounts.find(text))
                    .as(text)
                    .singleElement()
                    .extracting(AmountMention::money)
                    .isEqualTo(money);
        }
    }

    @Test
    void spansLieInsideAnyText() {
        Garbage garbage = new Garbage(11);
        for (int i = 0; i < 5000; i++) {
            String text = garbage.next();
            int last = 0;
            for (AmountMention mention : Amounts.find(text)) {
                assertThat(mention.start()).isGreaterThanOrEqualTo(last).isLessThan(mention.end());
                assertThat(mention.end()).isLessThanOrEqualTo(text.length());
                assertThat(mention.upTo())
                        .isGreaterThanOrEqualTo(mention.money().value());
                last = mention.end();
            }
        }
    }

    @Test
    void negativeMoneyIsRefused() {
        assertThatThrownBy(() -> new Money(-1, "KRW")).hasMessageContaining("-1");
        assertThatThrownBy(() -> new Money(1, "won?")).hasMessageContaining("won?");
    }
}
