package bongsu.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.SchemaStore;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class SingleObjectFormatTest {
    private static final Instant FETCHED = Instant.parse("2025-06-20T01:02:03Z");

    @Test
    void aRecordSurvivesTheWay() {
        Serde<Event> serde = SingleObjectFormat.ofThisBuild().serde(Event.class);
        Event event = event();
        byte[] bytes = serde.serializer().serialize("t", event);
        assertThat(bytes).startsWith(0xC3, 0x01);
        assertThat(serde.deserializer().deserialize("t", bytes)).isEqualTo(event);
    }

    @Test
    void aTombstoneStaysNull() {
        Serde<Event> serde = SingleObjectFormat.ofThisBuild().serde(Event.class);
        assertThat(serde.serializer().serialize("t", null)).isNull();
        assertThat(serde.deserializer().deserialize("t", null)).isNull();
    }

    @Test
    void todayReadsWhatYesterdayWrote() throws IOException {
        Schema yesterday = schema("EventYesterday.avsc");
        GenericRecord old = new GenericData.Record(yesterday);
        old.put("eventId", "e1");
        old.put("articleId", "a1");
        old.put("type", new GenericData.EnumSymbol(yesterday.getField("type").schema(), "ALLIANCE"));
        old.put(
                "family",
                new GenericData.EnumSymbol(yesterday.getField("family").schema(), "PARTNERSHIP"));
        old.put(
                "modality",
                new GenericData.EnumSymbol(yesterday.getField("modality").schema(), "PLANNED"));
        old.put(
                "salience",
                new GenericData.EnumSymbol(yesterday.getField("salience").schema(), "main"));
        old.put("confidence", 0.5);
        old.put("rule", "alliance.sign");
        old.put("fetched", FETCHED.toEpochMilli());
        GenericRecord evidence =
                new GenericData.Record(yesterday.getField("evidence").schema());
        evidence.put("field", "body");
        evidence.put("start", 3);
        evidence.put("end", 7);
        old.put("evidence", evidence);

        Event read = knowing(yesterday)
                .serde(Event.class)
                .deserializer()
                .deserialize("bongsu.events.partnership", written(yesterday, old));

        assertThat(read.getEventId()).isEqualTo("e1");
        assertThat(read.getType()).isEqualTo(EventType.ALLIANCE);
        assertThat(read.getRevision()).isEqualTo(1);
        assertThat(read.getStatus()).isEqualTo(EventStatus.ACTIVE);
        assertThat(read.getParticipants()).isEmpty();
        assertThat(read.getEvidence().getText()).isNull();
    }

    @Test
    void todayReadsWhatTomorrowWrites() throws IOException {
        Schema tomorrow = schema("EventTomorrow.avsc");
        GenericRecord young = new GenericData.Record(tomorrow);
        young.put("eventId", "e2");
        young.put("articleId", "a2");
        young.put("type", new GenericData.EnumSymbol(tomorrow.getField("type").schema(), "STANDARDISATION"));
        young.put(
                "family", new GenericData.EnumSymbol(tomorrow.getField("family").schema(), "PARTNERSHIP"));
        young.put(
                "modality",
                new GenericData.EnumSymbol(tomorrow.getField("modality").schema(), "ANNOUNCED"));
        young.put(
                "salience",
                new GenericData.EnumSymbol(tomorrow.getField("salience").schema(), "main"));
        young.put("confidence", 0.9);
        young.put("rule", "standard.join");
        young.put("fetched", FETCHED.toEpochMilli());
        young.put("jurisdiction", "KR");
        GenericRecord evidence =
                new GenericData.Record(tomorrow.getField("evidence").schema());
        evidence.put("field", "title");
        evidence.put("start", 0);
        evidence.put("end", 2);
        young.put("evidence", evidence);

        Event read = knowing(tomorrow)
                .serde(Event.class)
                .deserializer()
                .deserialize("bongsu.events.partnership", written(tomorrow, young));

        assertThat(read.getType()).isEqualTo(EventType.UNKNOWN);
        assertThat(read.getFetched()).isEqualTo(FETCHED);
    }

    @Test
    void yesterdayReadsWhatTodayWrites() throws IOException {
        Schema yesterday = schema("EventYesterday.avsc");
        byte[] bytes =
                SingleObjectFormat.ofThisBuild().serde(Event.class).serializer().serialize("t", event());
        SchemaStore.Cache writers = new SchemaStore.Cache();
        writers.addSchema(Event.getClassSchema());

        GenericRecord read =
                new BinaryMessageDecoder<GenericRecord>(GenericData.get(), yesterday, writers).decode(bytes);

        // Yesterday had no DATA_SOVEREIGNTY.
        assertThat(read.get("type")).hasToString("UNKNOWN");
        assertThat(read.get("eventId")).hasToString("e0");
    }

    @Test
    void aNameUnknownToTheStoreIsAClearError() throws IOException {
        Schema tomorrow = schema("EventTomorrow.avsc");
        byte[] bytes = new byte[12];
        ByteBuffer.wrap(bytes)
                .put((byte) 0xC3)
                .put((byte) 1)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putLong(org.apache.avro.SchemaNormalization.parsingFingerprint64(tomorrow));
        assertThatThrownBy(() -> SingleObjectFormat.ofThisBuild()
                        .serde(Event.class)
                        .deserializer()
                        .deserialize("bongsu.events.partnership", bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("12 bytes of bongsu.events.partnership")
                .hasMessageContaining(Topics.SCHEMA_TOPIC);
    }

    @Test
    void garbageIsAlwaysASerializationException() {
        Serde<Event> serde = SingleObjectFormat.ofThisBuild().serde(Event.class);
        byte[] good = serde.serializer().serialize("t", event());
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = good.clone();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                bytes[10 + random.nextInt(bytes.length - 10)] = (byte) random.nextInt();
            }
            try {
                serde.deserializer().deserialize("t", bytes);
            } catch (SerializationException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static SingleObjectFormat knowing(Schema writer) {
        SchemaStore.Cache store = new SchemaStore.Cache();
        store.addSchema(writer);
        return new SingleObjectFormat(store);
    }

    private static byte[] written(Schema schema, GenericRecord record) throws IOException {
        ByteBuffer buffer = new BinaryMessageEncoder<GenericRecord>(GenericData.get(), schema).encode(record);
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static Schema schema(String name) throws IOException {
        try (InputStream in = SingleObjectFormatTest.class.getResourceAsStream(name)) {
            return new Schema.Parser().parse(in);
        }
    }

    static Event event() {
        return Event.newBuilder()
                .setEventId("e0")
                .setArticleId("a0")
                .setFamily(Family.SOVEREIGNTY)
                .setType(EventType.DATA_SOVEREIGNTY)
                .setModality(Modality.OPINION)
                .setSalience(Salience.main)
                .setParticipants(List.of(new Participant("kr-government", "정부", Role.ACTOR, "KR")))
                .setAmount(new Amount(2_400_000_000_000L, "KRW", AmountRole.DEAL))
                .setConfidence(0.9)
                .setRule("data.abroad")
                .setEvidence(new Evidence("body", 1, 5, "국외 반출"))
                .setFetched(FETCHED)
                .build();
    }
}
