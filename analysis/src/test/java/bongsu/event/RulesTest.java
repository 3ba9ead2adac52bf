package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bongsu.schema.EventType;
import bongsu.text.DeclaredFileException;
import bongsu.text.NormalText;
import java.util.HashSet;
import java.util.List;
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
            assertThat(fired)
                    .as("%s: nothing may fire in «%s»; change it, or give a trigger a not-after", type, example.text())
                    .isEmpty();
        } else {
            assertThat(fired)
                    .as(
                            "%s: «%s» must fire %s; put one of its words into the sentence, or correct the trigger (there are %s)",
                            type, example.text(), example.trigger(), triggers(type))
                    .contains(example.trigger());
        }
    }

    private static List<String> triggers(EventType type) {
        return RULES.files().stream()
                .filter(file -> file.type() == type)
                .flatMap(file -> file.triggers().stream())
                .map(Trigger::name)
                .toList();
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
    void noWordIsDeclaredThatOnlyLacksTheSpacesOfAnother() {
        assertThat(RULES.files())
                .flatExtracting(Rules.RuleFile::triggers)
                .allSatisfy(trigger -> assertThat(trigger.words().stream()
                                .filter(word -> word.indexOf(' ') > 0)
                                .map(word -> word.replace(" ", "")))
                        .as("words of %s: spaces may be missing in the text by themselves", trigger.rule())
                        .doesNotContainAnyElementsOf(trigger.words()));
    }

    @Test
    void aSpaceInATriggerMayBeMissing() {
        assertThat(RULES.fire("양사는 업무 협약을 맺었다"))
                .anyMatch(f -> f.trigger().rule().equals("alliance.sign"));
        assertThat(RULES.fire("양사는 업무협약을 맺었다")).anyMatch(f -> f.trigger().rule().equals("alliance.sign"));
    }

    @Test
    void a_pattern_that_is_none_is_told_with_its_trigger_and_file() throws Exception {
        var file = new com.fasterxml.jackson.dataformat.yaml.YAMLMapper()
                .readTree("{type: ALLIANCE, triggers: [{name: sign, words: [협약], after: '(한'}]}");
        assertThatThrownBy(() -> Rules.read(file, "alliance.yaml"))
                .isInstanceOf(DeclaredFileException.class)
                .hasMessageContaining("trigger sign in alliance.yaml");
    }
}
