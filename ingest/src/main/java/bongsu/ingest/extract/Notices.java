package bongsu.ingest.extract;

import java.util.regex.Pattern;

/** Paragraphs in which a page asks its reader for consent: they may outweigh the article. */
final class Notices {

    private static final Pattern CONSENT = Pattern.compile(
            "\\b(?:we|us|our|nous|nos|wir|unsere[nrms]?|nuestros?|nosotros|nossos?|noi|nostri|wij|onze|vi|våre|våra|vores|my|nasi)\\b[^.]{0,60}\\b(?:partners?|partenaires|partnern?|partner|socios|parceiros|partnere|partnerzy|vendors|third parties)\\b"
                    + "|\\b(?:your|you|ihre|votre|vos|sus?|seu|sua|tuoi|uw|je)\\b[^.]{0,50}\\b(?:consent|preferences|privacy|einwilligung|zustimmung|consentement|consentimiento|consentimento|consenso|toestemming)"
                    + "|\\b(?:use|using|accept|store|set|verwenden|utilis|usamos|utiliza|usiamo|gebruik)[^.]{0,40}\\bcookies?\\b|\\bcookies?\\b[^.]{0,60}\\b(?:policy|settings|consent|similar technolog|preferences|richtlinie|einstellungen|politique|política)"
                    + "|personali[sz]ed ads|legitimate interest|personal data|personenbezogene|données personnelles|datos personales|쿠키(?:를|의)? (?:사용|설정|수집)|개인정보 (?:처리방침|수집)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Notices() {}

    /** True for a paragraph that asks for consent or explains cookies. */
    static boolean isConsent(TextBlock block) {
        String text = block.text();
        boolean may = text.contains("ookie")
                || text.contains("onsent")
                || text.contains("rivacy")
                || text.contains("rivacidad")
                || text.contains("ersonal")
                || text.contains("inwilligung")
                || text.contains("partner")
                || text.contains("쿠키")
                || text.contains("개인정보");
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
