package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.schema.EventType;
import bongsu.text.NormalText;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
    private static final Rules RULES = Rules.bundled();

    static Stream<Arguments> examples() {
        return RULES.files().stream().flatMap(file -> file.examples().stream().map(e -> Arguments.of(file.type(), e)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleHolds(EventType type, Rules.Example example) {
        var fired = RULES.fire(NormalText.of(example.text()).text()).stream()
                .filter(f -> f.trigger().type() == type)
                .map(f -> f.trigger().name())
                .toList();
        if (example.trigger() == null) {
            assertThat(fired).isEmpty();
        } else {
            assertThat(fired).contains(example.trigger());
        }
    }

    @Test
    void everyTriggerHasAnExampleAndEveryTypeACounterexample() {
        for (Rules.RuleFile file : RULES.files()) {
            var shown = new HashSet<String>();
            file.examples().forEach(e -> shown.add(String.valueOf(e.trigger())));
            assertThat(shown).as(file.type().name()).contains("null");
            file.triggers().forEach(t -> assertThat(shown).as(t.rule()).contains(t.name()));
        }
    }

    @Test
    void aSpaceInATriggerMayBeMissing() {
        assertThat(RULES.fire("양사는 업무 협약을 맺었다"))
                .anyMatch(f -> f.trigger().rule().equals("alliance.sign"));
        assertThat(RULES.fire("양사는 업무협약을 맺었다")).anyMatch(f -> f.trigger().rule().equals("alliance.sign"));
    }
}
