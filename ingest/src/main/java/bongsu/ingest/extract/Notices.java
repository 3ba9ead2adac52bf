package bongsu.ingest.extract;

import java.util.regex.Pattern;

/** Paragraphs in which a page asks its reader for consent: they may outweigh the article. */
final class Notices {

    private static final Pattern CONSENT = Pattern.compile(
            "\\b(?:we|us|our|nous|nos|wir|unsere[nrms]?|nuestros?|nosotros|nossos?|noi|nostri|wij|onze|vi|våre|våra|vores|my|nasi)\\b[^.]{0,60}\\b(?:partners?|partenaires|partnern?|partner|socios|parceiros|partnere|partnerzy|vendors|third parties)\\b"
                    + "|\\b(?:your|you|ihre|votre|vos|sus?|seu|sua|tuoi|uw|je)\\b[^.]{0,50}\\b(?:consent|preferences|privacy|einwilligung|zustimmung|consentement|consentimiento|consentimento|consenso|toestemming)"
                    + "|\\b(?:use|using|accept|store|set|verwenden|utilis|usamos|utiliza|usiamo|gebruik)[^.]{0,40}\\bcookies?\\b|\\bcookies?\\b[^.]{0,60}\\b(?:policy|settings|consent|similar technolog|preferences|richtlinie|einstellungen|politique|política)"
                    + "|we use your sign-?up|special offers,? promotions|right to object|access information on (?:a|your) device|develop(?:ment)? and improve(?:ment)?|audience (?:research|measurement)|personali[sz]ed ads|legitimate interest|personal data|personenbezogene|données personnelles|datos personales|쿠키(?:를|의)? (?:사용|설정|수집)|개인정보 (?:처리방침|수집)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Lines that weigh less are links and buttons, which outweigh nothing. */
    private static final int SHORTEST = 30;

    /** Parts of words without one of which nothing asks for consent. */
    private static final String[] WORDS = {
        "ookie",
        "onsen",
        "rivac",
        "ersonal",
        "ersonen",
        "ersonnel",
        "inwilligung",
        "ustimmung",
        "oestemming",
        "artner",
        "artenaire",
        "ocios",
        "arceiros",
        "endors",
        "hird parties",
        "references",
        "ight to object",
        "udience",
        "sign-up",
        "signup",
        "romotions",
        "mprove",
        "egitimate interest",
        "r device"
    };

    private Notices() {}

    /** Words of the imprint that stands at the foot of every page of a Korean newsroom or company. */
    private static final String[] IMPRINT = {
        "대표전화",
        "대표 전화",
        "등록번호",
        "청소년보호",
        "청소년 보호",
        "발행인",
        "편집인",
        "사업자",
        "통신판매",
        "등록일자",
        "발행일자",
        "제호",
        "고객센터",
        "개인정보처리방침",
        "이용약관",
        "이메일무단수집"
    };

    /** True for a paragraph that is no article's: a request for consent, or an imprint. */
    static boolean is(TextBlock block) {
        return isConsent(block) || (block.mayBeAsian() && isImprint(block.text()));
    }

    /** True for a text with two words of an imprint, one at least for every eighty characters. */
    static boolean isImprint(String text) {
        if (text.length() > 600) {
            return false;
        }
        int found = 0;
        for (String word : IMPRINT) {
            found += text.contains(word) ? 1 : 0;
        }
        return found >= 2 && found * 80 >= text.length();
    }

    /** True for a paragraph that asks for consent or explains cookies. */
    private static boolean isConsent(TextBlock block) {
        String text = block.text();
        boolean may = block.weight() >= SHORTEST
                && (Text.holdsOne(text, WORDS) || (block.mayBeAsian() && Text.holdsOne(text, "쿠키", "개인정보")));
        if (!may) {
            return false;
        }
        String head = text.length() > 1_000 ? text.substring(0, 1_000) : text;
        int found = 0;
        var matcher = CONSENT.matcher(head);
        while (found < 2 && matcher.find()) {
            found++;
        }
        return found >= 2 || (found == 1 && text.contains("ookie"));
    }
}
