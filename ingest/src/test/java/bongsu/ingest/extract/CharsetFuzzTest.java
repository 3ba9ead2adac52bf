package bongsu.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Whatever bytes a page is, and whatever its header says: a text comes of it. The header stands before the first line feed. */
class CharsetFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void bytesBecomeText(byte[] data) {
        int end = 0;
        while (end < data.length && data[end] != '\n') {
            end++;
        }
        String header = new String(data, 0, end, StandardCharsets.ISO_8859_1);
        byte[] page = Arrays.copyOfRange(data, Math.min(data.length, end + 1), data.length);
        String text = PageCharset.decode(page, header.isEmpty() ? null : header);
        assertThat(text.length()).isLessThanOrEqualTo(2 * page.length);
        boolean marked = page.length > 1 && ((page[0] & 0xff) >= 0xEF);
        String utf8 = new String(page, StandardCharsets.UTF_8);
        if (!marked && utf8.indexOf('\ufffd') < 0) {
            assertThat(text).as("valid UTF-8 is UTF-8, whatever it claims").isEqualTo(utf8);
        }
    }
}
