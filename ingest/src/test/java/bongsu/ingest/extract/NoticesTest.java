package bongsu.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We and our partners store information. You may give your consent below.",
                "We use your sign-up to send news, special offers, promotions and more from time to time.",
                "Some vendors rely on legitimate interest; you have the right to object at any time.",
                "Measured are audience research and development and improvement of services.",
                "Wir und unsere Partner verarbeiten personenbezogene Angaben.",
                "Ihre Zustimmung können Sie ändern, ebenso die personenbezogene Auswertung.",
                "Nous et nos partenaires traitons des données personnelles.",
                "Nuestros socios tratan datos personales.",
                "Nossos parceiros; suas escolhas mudam em sua área de consentimento.",
                "Puoi dare il tuo consenso: noi e i nostri partner ne abbiamo bisogno, tuoi consenso.",
                "Met uw toestemming slaan wij en onze partners gegevens op.",
                "We let third parties measure. Change your preferences at any time.",
                "We use cookies to count our readers.",
                "쿠키를 사용하며 개인정보 처리방침에 따라 쿠키 설정을 저장합니다."
            })
    void whoAsksForConsentIsKnownInManyLanguages(String text) {
        assertThat(isNotice(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bakery sells cookies on the square every morning, and the queue reaches the fountain.",
                "The partners of the law firm met on Tuesday to vote on the merger, and all of them agreed.",
                "시는 개인정보를 다루는 조례를 다음 달 의회에 낸다고 밝혔다."
            })
    void paragraphsThatOnlySpeakOfSuchThingsAreText(String text) {
        assertThat(isNotice(text)).isFalse();
    }

    private static boolean isNotice(String text) {
        PageScan scan = PageScan.of(Jsoup.parse("<body><p>" + text + "</p></body>"), new ClassWords());
        return Notices.is(scan.blocks.get(0));
    }
}
