package bongsu.ingest.extract;

import java.nio.charset.Charset;

/** Whether bytes that say nothing true about their charset are Korean in MS949, by what they read as in it. */
final class HangulBytes {
    private static final Charset MS949 = Charset.forName("x-windows-949");
    /** How much of a page is looked at; Korean text of real pages is found well before. */
    private static final int LOOKED_AT = 256 << 10;

    private static final int FEWEST = 20;
    private static final double MOST_OF = 0.8;

    private HangulBytes() {}

    /** True where at least twenty letters beyond ASCII stand in it and four in five of them are Hangul syllables. */
    static boolean isMs949(byte[] page) {
        String text = new String(page, 0, Math.min(page.length, LOOKED_AT), MS949);
        int hangul = 0;
        int others = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '가' && c <= '힣') {
                hangul++;
            } else if (c == '\ufffd' || (c > 0x7f && Character.isLetter(c))) {
                others++;
            }
        }
        return hangul >= FEWEST && hangul >= (hangul + others) * MOST_OF;
    }
}
