package bongsu.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bongsu.schema.Event;
import bongsu.schema.EventType;
import bongsu.schema.Modality;
import bongsu.schema.Participant;
import bongsu.schema.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFilterTest {
    private final Event event = Facts.event("e", EventType.ALLIANCE, "협약")
            .setModality(Modality.PLANNED)
            .setParticipants(List.of(
                    Participant.newBuilder()
                            .setId("kt")
                            .setName("케이티")
                            .setRole(Role.PARTNER)
                            .build(),
                    Facts.participant("마이크로소프트", Role.PARTNER, "US")))
            .build();

    @Test
    void anEmptyQueryAsksForEverything() {
        EventFilter filter = EventFilter.of(Map.of());
        assertThat(filter.test(event)).isTrue();
        assertThat(filter.limit()).isEqualTo(EventFilter.DEFAULT_LIMIT);
    }

    @ParameterizedTest
    @CsvSource({
        "family, PARTNERSHIP, true", "family, sovereignty, false", "type, ALLIANCE, true", "type, INVESTMENT, false",
        "modality, planned, true", "modality, ANNOUNCED, false", "entity, kt, true", "entity, KT, true",
        "entity, 마이크로소프트, true", "entity, 마이크로, false"
    })
    void eachParameterAsksForItsField(String name, String value, boolean matches) {
        assertThat(EventFilter.of(Map.of(name, List.of(value))).test(event)).isEqualTo(matches);
    }

    @Test
    void oneOfSeveralValuesAndAllOfSeveralParametersMustHold() {
        assertThat(EventFilter.of(Map.of("type", List.of("INVESTMENT", "ALLIANCE")))
                        .test(event))
                .isTrue();
        assertThat(EventFilter.of(Map.of("type", List.of("ALLIANCE"), "modality", List.of("OPINION")))
                        .test(event))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "family, PARTNERSHIPS, family=PARTNERSHIPS is none of",
        "type, '', type= is none of",
        "modality, 협력, modality=협력 is none of",
        "limit, 0, limit=0 is no number from 1 to 2000",
        "limit, -1, limit=-1",
        "limit, 99999999999999, limit=99999999999999",
        "limit, 2001, limit=2001",
        "limit, ten, limit=ten",
        "entity, ' ', entity takes one",
        "colour, red, unknown parameter colour"
    })
    void aBadValueIsNamedInTheMessage(String name, String value, String message) {
        assertThatThrownBy(() -> EventFilter.of(Map.of(name, List.of(value))))
                .isInstanceOf(EventFilter.BadQuery.class)
                .hasMessageContaining(message);
    }

    @Test
    void aLongBadValueIsCutInTheMessage() {
        assertThatThrownBy(() -> EventFilter.of(Map.of("type", List.of("x".repeat(10_000)))))
                .isInstanceOf(EventFilter.BadQuery.class)
                .message()
                .hasSizeLessThan(400);
    }
}
