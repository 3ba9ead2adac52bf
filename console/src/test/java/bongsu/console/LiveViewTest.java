package bongsu.console;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.console.ChangeLog.Step;
import bongsu.schema.Event;
import bongsu.schema.EventStatus;
import bongsu.schema.EventType;
import bongsu.schema.Modality;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveViewTest {
    private final ChangeLog changes = new ChangeLog(100);
    private final LiveView view = new LiveView(3, changes);

    @Test
    void anUpdateTakesThePlaceOfWhatItUpdates() throws Exception {
        Event first = Facts.event("e", EventType.ALLIANCE, "첫 제목").build();
        view.put(first);
        view.put(Event.newBuilder(first)
                .setTitle("고친 제목")
                .setStatus(EventStatus.CORRECTED)
                .build());
        assertThat(titles()).containsExactly("고친 제목");
        assertThat(view.counts().get("events").asInt()).isEqualTo(1);
        assertThat(changes.after(0, Duration.ZERO))
                .isInstanceOfSatisfying(
                        Step.Changes.class, step -> assertThat(step.list()).hasSize(2));
    }

    @Test
    void aRetractedEventStaysInTheListButIsCountedApart() {
        Event event = Facts.event("e", EventType.ALLIANCE, "협약").build();
        view.put(event);
        view.put(Event.newBuilder(event).setStatus(EventStatus.RETRACTED).build());
        view.put(Facts.event("f", EventType.INVESTMENT, "투자")
                .setModality(Modality.RUMORED)
                .build());
        JsonNode counts = view.counts();
        assertThat(titles()).containsExactlyInAnyOrder("협약", "투자");
        assertThat(counts.get("events").asInt()).isEqualTo(2);
        assertThat(counts.get("withdrawnEvents").asInt()).isEqualTo(1);
        assertThat(counts.get("types").toString()).isEqualTo("{\"INVESTMENT\":1}");
        assertThat(counts.get("modalities").toString()).isEqualTo("{\"RUMORED\":1}");
        assertThat(counts.get("families").toString()).isEqualTo("{\"PARTNERSHIP\":1}");
    }

    @Test
    void holdsNoMoreThanItsCapacityAndCountsAll() {
        for (int i = 0; i < 5; i++) {
            view.put(Facts.event("e" + i, EventType.ADOPTION, "사건 " + i)
                    .setFetched(Facts.START.plusSeconds(i))
                    .build());
        }
        assertThat(titles()).containsExactly("사건 4", "사건 3", "사건 2");
        assertThat(view.counts().get("events").asInt()).isEqualTo(5);
    }

    @Test
    void aPageNamesTheChangeThatItContainsAndHowManyMatch() {
        view.put(Facts.event("e", EventType.ALLIANCE, "하나").build());
        view.put(Facts.event("f", EventType.ALLIANCE, "둘").build());
        LiveView.Page page = view.events(event -> true, 1);
        assertThat(page.cursor()).isEqualTo(2);
        assertThat(page.matching()).isEqualTo(2);
        assertThat(page.items()).hasSize(1);
    }

    @Test
    void anAlertIsFoundByItsEvent() {
        view.put(Facts.alert(Facts.event("e", EventType.ALLIANCE, "협약").build(), "모두"));
        view.put(Facts.alert(Facts.event("f", EventType.INVESTMENT, "투자").build(), "모두"));
        LiveView.Page page = view.alerts(event -> event.getType() == EventType.INVESTMENT, 10);
        assertThat(page.items()).hasSize(1);
        assertThat(page.items().get(0).get("event").get("title").asText()).isEqualTo("투자");
    }

    @Test
    void aTombstoneTakesAnAlertAwayOnce() throws Exception {
        view.put(Facts.alert(Facts.event("e", EventType.ALLIANCE, "협약").build(), "모두"));
        view.removeAlert("모두:e");
        view.removeAlert("모두:e");
        assertThat(view.alerts(event -> true, 10).items()).isEmpty();
        assertThat(changes.after(1, Duration.ZERO))
                .isEqualTo(new Step.Changes(List.of(new Change(2, "removed", "{\"kind\":\"alert\",\"id\":\"모두:e\"}"))));
    }

    @Test
    void aDeadLetterIsShownWithoutItsBytes() {
        view.put("t-0@1", Facts.letter("too large", "https://news.test/huge"));
        JsonNode letter = view.deadLetters(10).items().get(0);
        assertThat(letter.get("reason").asText()).isEqualTo("too large");
        assertThat(letter.has("value")).isFalse();
        assertThat(letter.has("key")).isFalse();
        assertThat(view.counts().get("deadLetters").asInt()).isEqualTo(1);
    }

    private List<String> titles() {
        return view.events(event -> true, 100).items().findValuesAsText("title");
    }
}
