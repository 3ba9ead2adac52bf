package bongsu.stream.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bongsu.schema.DeadLetter;
import bongsu.schema.SingleObjectFormat;
import bongsu.schema.Topics;
import bongsu.schema.WireFormat;
import bongsu.stream.stage.NewsMetrics;
import bongsu.stream.stage.TopologyConfig;
import bongsu.stream.stage.Workbench;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final WireFormat FORMAT = SingleObjectFormat.ofThisBuild();
    private static final byte[] KEY = "a1".getBytes(StandardCharsets.UTF_8);
    private static final byte[] VALUE = "이것은 Avro가 아니다".getBytes(StandardCharsets.UTF_8);

    private final NewsMetrics metrics = new NewsMetrics(new SimpleMeterRegistry());
    private final Map<String, ?> settings = Map.of(
            DeadLetters.SETTING,
            new DeadLetters(
                    new Workbench(TopologyConfig.defaults(), FORMAT, metrics, Clock.fixed(NOW, ZoneOffset.UTC))));

    @Test
    void anUndecodableRecordIsKeptWholeWithItsOriginAndCause() {
        UndecodableRecords handler = new UndecodableRecords();
        handler.configure(settings);
        var response = handler.handleError(
                new Origin(), new ConsumerRecord<>("bongsu.articles", 3, 42, KEY, VALUE), failure());

        assertThat(response.result()).isEqualTo(DeserializationExceptionHandler.Result.RESUME);
        DeadLetter letter = only(response.deadLetterQueueRecords());
        assertThat(letter.getValue().array()).isEqualTo(VALUE);
        assertThat(letter.getKey().array()).isEqualTo(KEY);
        assertThat(letter.getComponent()).isEqualTo("process");
        assertThat(letter.getTopic()).isEqualTo("bongsu.articles");
        assertThat(letter.getPartition()).isEqualTo(3);
        assertThat(letter.getOffset()).isEqualTo(42);
        assertThat(letter.getNode()).isEqualTo("from-bongsu.articles");
        assertThat(letter.getReason()).isEqualTo("no Article: the length is corrupt");
        assertThat(letter.getException()).isEqualTo("java.lang.IllegalStateException");
        assertThat(letter.getFailed()).isEqualTo(NOW);
        assertThat(metrics.counts().deadLetters()).isEqualTo(1);
    }

    @Test
    void aValueTooLargeIsKeptAsLengthHashAndPrefix() {
        UnsentRecords handler = new UnsentRecords();
        handler.configure(settings);
        byte[] large = new byte[DeadLetters.WHOLE_BYTES + 1];
        var response = handler.handleError(
                new Origin(),
                new ProducerRecord<>("bongsu.stories", KEY, large),
                new RecordTooLargeException("900001 bytes"));

        DeadLetter letter = only(response.deadLetterQueueRecords());
        assertThat(letter.getValue().remaining()).isEqualTo(DeadLetters.PREFIX_BYTES);
        assertThat(letter.getValueLength()).isEqualTo(large.length);
        assertThat(letter.getValueSha256()).hasSize(64);
        assertThat(letter.getReason()).isEqualTo("too large for bongsu.stories: 900001 bytes");
    }

    @Test
    void aBrokerThatDoesNotAnswerIsNoFaultOfTheRecord() {
        UnsentRecords handler = new UnsentRecords();
        handler.configure(settings);
        var response = handler.handleError(
                new Origin(), new ProducerRecord<>("bongsu.stories", KEY, VALUE), new TimeoutException("30 s"));
        assertThat(response.result()).isEqualTo(ProductionExceptionHandler.Result.FAIL);
        assertThat(response.deadLetterQueueRecords()).isEmpty();
    }

    @Test
    void aHandlerWithoutDeadLettersAmongItsSettingsSaysSo() {
        assertThatThrownBy(() -> new FailedRecords().configure(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(DeadLetters.SETTING);
    }

    private static Exception failure() {
        return new SerializationException("no Article", new IllegalStateException("the length is corrupt"));
    }

    private static DeadLetter only(List<ProducerRecord<byte[], byte[]>> letters) {
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).topic()).isEqualTo(Topics.DEAD_LETTERS.name());
        return Topics.DEAD_LETTERS
                .serde(FORMAT)
                .deserializer()
                .deserialize("t", letters.get(0).value());
    }

    private record Origin() implements ErrorHandlerContext {
        @Override
        public String topic() {
            return "bongsu.articles";
        }

        @Override
        public int partition() {
            return 3;
        }

        @Override
        public long offset() {
            return 42;
        }

        @Override
        public Headers headers() {
            return new RecordHeaders();
        }

        @Override
        public String processorNodeId() {
            return "from-bongsu.articles";
        }

        @Override
        public TaskId taskId() {
            return new TaskId(1, 3);
        }

        @Override
        public long timestamp() {
            return 0;
        }

        @Override
        public byte[] sourceRawKey() {
            return KEY;
        }

        @Override
        public byte[] sourceRawValue() {
            return VALUE;
        }
    }
}
