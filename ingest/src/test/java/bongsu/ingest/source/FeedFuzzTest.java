package bongsu.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.schema.LinkKind;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whatever bytes a feed is: it is read, or refused with a reason. Their first byte says what they are taken for. */
class FeedFuzzTest {
    private static final String URL = "https://www.bonghwa.test/rss";

    @FuzzTest(maxDuration = "10m")
    void aFeedIsReadOrRefused(byte[] data) {
        if (data.length == 0) {
            return;
        }
        LinkKind kind = data[0] == 'L' ? LinkKind.LISTING : data[0] == 'S' ? LinkKind.SITEMAP : LinkKind.FEED;
        String type = data[0] == 'K' ? "text/xml; charset=euc-kr" : none();
        FeedContent content;
        try {
            content = FeedReader.read(Arrays.copyOfRange(data, 1, data.length), type, URL, kind);
        } catch (FeedFormatException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return;
        }
        for (FeedContent.Entry entry : content.entries()) {
            assertThat(NormalUrl.of(entry.url())).contains(entry.url());
            assertThat(NormalUrl.host(entry.url())).isNotEmpty();
        }
        assertThat(content.sitemaps())
                .allSatisfy(sitemap -> assertThat(NormalUrl.of(sitemap)).contains(sitemap));
    }

    private static @Nullable String none() {
        return null;
    }
}
