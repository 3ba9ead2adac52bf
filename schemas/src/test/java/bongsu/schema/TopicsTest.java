package bongsu.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;

class TopicsTest {
    @Test
    void everyTopicIsFoundByItsName() {
        assertThat(Topics.all())
                .allSatisfy(topic -> assertThat(Topics.named(topic.name()))
                        .hasValueSatisfying(found -> assertThat(found).isEqualTo(topic)));
        assertThat(Topics.named("bongsu.nothing")).isEmpty();
    }

    @Test
    void everyEnumHasADefaultSoThatAnOldReaderSurvivesANewSymbol() {
        assertThat(named(Schema.Type.ENUM))
                .isNotEmpty()
                .allSatisfy(type ->
                        assertThat(type.getEnumDefault()).as(type.getFullName()).isNotNull());
    }

    @Test
    void everyFieldOfATopicsRecordSaysWhatItIsOrHasANameThatDoes() {
        assertThat(named(Schema.Type.RECORD))
                .isNotEmpty()
                .allSatisfy(
                        type -> assertThat(type.getDoc()).as(type.getFullName()).isNotBlank());
    }

    private static Stream<Schema> named(Schema.Type kind) {
        return Topics.all().stream()
                .map(topic -> SpecificData.getForClass(topic.record()).getSchema(topic.record()))
                .flatMap(TopicsTest::within)
                .distinct()
                .filter(schema -> schema.getType() == kind);
    }

    private static Stream<Schema> within(Schema schema) {
        return switch (schema.getType()) {
            case RECORD ->
                Stream.concat(Stream.of(schema), schema.getFields().stream().flatMap(field -> within(field.schema())));
            case ARRAY -> within(schema.getElementType());
            case UNION -> schema.getTypes().stream().flatMap(TopicsTest::within);
            default -> Stream.of(schema);
        };
    }
}
