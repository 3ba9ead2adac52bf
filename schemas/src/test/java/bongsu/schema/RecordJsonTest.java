package bongsu.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
    @Test
    void namesOrderAndNullsAreThoseOfTheSchema() {
        ObjectNode json = RecordJson.of(SingleObjectFormatTest.event());
        assertThat(json.fieldNames()).toIterable().startsWith("eventId", "articleId", "revision", "url");
        assertThat(json.get("url").isNull()).isTrue();
        assertThat(json.get("type").textValue()).isEqualTo("DATA_SOVEREIGNTY");
        assertThat(json.at("/amount/value").longValue()).isEqualTo(2_400_000_000_000L);
        assertThat(json.at("/participants/0/name").textValue()).isEqualTo("정부");
    }

    @Test
    void timesHaveTheOffsetOfKorea() {
        assertThat(RecordJson.of(SingleObjectFormatTest.event()).get("fetched").textValue())
                .isEqualTo("2025-06-20T10:02:03+09:00");
    }

    @Test
    void bytesAreBase64AndReadTwiceTheSame() {
        DeadLetter letter = DeadLetter.newBuilder()
                .setComponent("process")
                .setReason("test")
                .setValue(ByteBuffer.wrap(new byte[] {1, 2, 3}))
                .setFailed(Instant.EPOCH)
                .build();
        assertThat(RecordJson.line(letter)).contains("\"value\":\"AQID\"").isEqualTo(RecordJson.line(letter));
    }
}
