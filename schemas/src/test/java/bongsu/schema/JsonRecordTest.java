package bongsu.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonRecordTest {
    @Test
    void readsWhatRecordJsonWrites() throws JsonProcessingException {
        Event event = SingleObjectFormatTest.event();
        assertThat(JsonRecord.read(new ObjectMapper().readTree(RecordJson.line(event)), Event.class))
                .isEqualTo(event);
    }

    @Test
    void whatIsLeftOutTakesItsDefault() throws JsonProcessingException {
        Subscription read = read("{'subscriptionId':'kt','types':['ALLIANCE'],'created':'2025-01-01T00:00:00Z'}");
        assertThat(read.getTypes()).containsExactly(EventType.ALLIANCE);
        assertThat(read.getEntities()).isEmpty();
        assertThat(read.getMinAmount()).isNull();
        assertThat(read.getCreated()).isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'entity':['kt']} | unknown field entity: there is subscriptionId",
                "{'created':'2025-01-01T00:00:00Z'} | missing field subscriptionId",
                "{'subscriptionId':7} | subscriptionId is 7, but should be text",
                "{'subscriptionId':'a','types':['MERGER']} | types[0] is \"MERGER\", but should be one of ALLIANCE",
                "{'subscriptionId':'a','families':'PARTNERSHIP'} | families is \"PARTNERSHIP\", but should be a list",
                "{'subscriptionId':'a','minAmount':{'value':1.5,'currency':'KRW'}} | minAmount.value is 1.5, but should be a whole number",
                "{'subscriptionId':'a','created':'yesterday'} | created is \"yesterday\", but should be a time",
                "[] | the whole is [], but should be an object",
            })
    void refusesWithThePlaceAndTheValue(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static Subscription read(String json) throws JsonProcessingException {
        return JsonRecord.read(new ObjectMapper().readTree(json.replace('\'', '"')), Subscription.class);
    }
}
