package bongsu.launcher.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bongsu.launcher.delivery.Outbox.Parcel;
import bongsu.launcher.delivery.Outbox.Waiting;
import bongsu.schema.Alert;
import bongsu.schema.Delivery;
import bongsu.schema.DeliveryForm;
import bongsu.schema.Event;
import bongsu.schema.EventType;
import bongsu.schema.Evidence;
import bongsu.schema.Family;
import bongsu.schema.Modality;
import bongsu.schema.QuietHours;
import bongsu.schema.Salience;
import bongsu.schema.Subscription;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {
    /** Noon in Seoul. */
    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");

    private final Outbox outbox = new Outbox();

    static Subscription subscription(Delivery delivery) {
        return Subscription.newBuilder()
                .setSubscriptionId("s")
                .setName("통신사 & 협약")
                .setCreated(NOON.minusSeconds(60))
                .setDelivery(delivery)
                .build();
    }

    private static Delivery delivery() {
        return Delivery.newBuilder().setWebhook("https://hooks.example.com/x").build();
    }

    static Alert alert(String story, boolean update) {
        return Alert.newBuilder()
                .setAlertId("s:" + story)
                .setSubscriptionId("s")
                .setStoryId(story)
                .setUpdate(update)
                .setRaised(NOON)
                .setWhy(List.of("entity kt"))
                .setEvent(Event.newBuilder()
                        .setEventId("e-" + story)
                        .setArticleId("a")
                        .setUrl("https://news.example.com/1?a=1&b=2")
                        .setTitle("KT<새빛> 업무협약 | 체결")
                        .setFamily(Family.PARTNERSHIP)
                        .setType(EventType.ALLIANCE)
                        .setModality(Modality.ANNOUNCED)
                        .setSalience(Salience.main)
                        .setConfidence(0.9)
                        .setRule("test")
                        .setEvidence(new Evidence("body", 0, 2, "협약"))
                        .setFetched(NOON)
                        .build())
                .build();
    }

    private static List<String> stories(List<Parcel> parcels) {
        return parcels.stream()
                .flatMap(parcel -> parcel.alerts().stream())
                .map(Waiting::alert)
                .map(Alert::getStoryId)
                .toList();
    }

    @Test
    void anAlertGoesOutAtOnceAndNotAgain() {
        outbox.put(subscription(delivery()));
        outbox.offer(alert("one", false), 0, 7, NOON);
        List<Parcel> due = outbox.due(NOON);
        assertThat(stories(due)).containsExactly("one");
        assertThat(outbox.earliest(0)).hasValue(7);
        outbox.done(due.get(0), NOON);
        assertThat(outbox.due(NOON.plusSeconds(9_999))).isEmpty();
        assertThat(outbox.earliest(0)).isEmpty();
    }

    @Test
    void ofAnAlertThatChangesWhileItWaitsTheLastStateGoesOutAsNew() {
        outbox.put(subscription(
                Delivery.newBuilder(delivery()).setDigestMinutes(30).build()));
        outbox.offer(alert("one", false), 0, 7, NOON);
        outbox.offer(alert("two", false), 0, 8, NOON.plusSeconds(60));
        outbox.offer(alert("one", true), 0, 9, NOON.plusSeconds(90));
        assertThat(outbox.due(NOON.plus(Duration.ofMinutes(29)))).isEmpty();
        List<Parcel> due = outbox.due(NOON.plus(Duration.ofMinutes(30)));
        assertThat(stories(due)).containsExactly("one", "two");
        Waiting one = due.get(0).alerts().get(0);
        assertThat(one.offset()).isEqualTo(9);
        assertThat(one.alert().getUpdate()).isFalse();
    }

    @Test
    void whatChangesWhileItIsPostedGoesOutAfterwards() {
        outbox.put(subscription(delivery()));
        outbox.offer(alert("one", false), 0, 7, NOON);
        Parcel parcel = outbox.due(NOON).get(0);
        outbox.offer(alert("one", true), 0, 8, NOON);
        outbox.done(parcel, NOON);
        assertThat(stories(outbox.due(NOON))).containsExactly("one");
    }

    @Test
    void nothingGoesOutInQuietHoursWhichMayPassMidnight() {
        outbox.put(subscription(Delivery.newBuilder(delivery())
                .setQuiet(new QuietHours("22:00", "07:00", "Asia/Seoul"))
                .build()));
        outbox.offer(alert("one", false), 0, 7, Instant.parse("2026-03-02T13:30:00Z"));
        assertThat(outbox.due(Instant.parse("2026-03-02T13:30:00Z"))).isEmpty();
        assertThat(outbox.due(Instant.parse("2026-03-02T21:59:59Z"))).isEmpty();
        assertThat(outbox.due(Instant.parse("2026-03-02T22:00:00Z"))).hasSize(1);
        assertThat(outbox.due(NOON)).isEmpty();
    }

    @Test
    void whatIsBeyondTheCapWaitsForTheHourToPassAndGoesOutTogether() {
        outbox.put(
                subscription(Delivery.newBuilder(delivery()).setMostPerHour(2).build()));
        for (int i = 0; i < 5; i++) {
            Instant now = NOON.plusSeconds(60L * i);
            outbox.offer(alert("story" + i, false), 0, i, now);
            outbox.due(now).forEach(parcel -> outbox.done(parcel, now));
        }
        assertThat(outbox.due(NOON.plusSeconds(3_599))).isEmpty();
        assertThat(stories(outbox.due(NOON.plusSeconds(3_600)))).containsExactly("story2", "story3", "story4");
    }

    @Test
    void aRefusedParcelIsTriedAgainAfterPausesThatGrowAndThenGivenUp() {
        outbox.put(subscription(delivery()));
        outbox.offer(alert("one", false), 0, 7, NOON);
        Instant now = NOON;
        Duration last = Duration.ZERO;
        for (int attempt = 1; attempt < Outbox.ATTEMPTS; attempt++) {
            Parcel parcel = outbox.due(now).get(0);
            assertThat(parcel.attempt()).isEqualTo(attempt);
            assertThat(outbox.retry(parcel, now, null)).isTrue();
            Duration pause = Duration.ofSeconds(1);
            while (outbox.due(now.plus(pause)).isEmpty()) {
                pause = pause.multipliedBy(2);
            }
            assertThat(pause).isGreaterThanOrEqualTo(last);
            last = pause;
            now = now.plus(pause);
        }
        assertThat(outbox.retry(outbox.due(now).get(0), now, null)).isFalse();
    }

    @Test
    void nobodyIsSentWhatWasRaisedBeforeHeAskedOrAfterHeLeft() {
        Subscription later = subscription(delivery());
        later.setCreated(NOON.plusSeconds(1));
        outbox.put(later);
        outbox.offer(alert("one", false), 0, 7, NOON);
        assertThat(outbox.due(NOON)).isEmpty();
        outbox.put(subscription(delivery()));
        outbox.offer(alert("two", false), 0, 8, NOON);
        outbox.remove("s");
        assertThat(outbox.due(NOON)).isEmpty();
        outbox.offer(alert("three", false), 0, 9, NOON);
        assertThat(outbox.due(NOON)).isEmpty();
    }

    @Test
    void aDeliveryThatCannotBeIsRefusedWithTheValue() {
        assertThatThrownBy(() -> outbox.put(subscription(
                        Delivery.newBuilder(delivery()).setWebhook("ftp://x").build())))
                .hasMessageContaining("ftp://x");
        assertThatThrownBy(() -> outbox.put(subscription(Delivery.newBuilder(delivery())
                        .setQuiet(new QuietHours("25:00", "07:00", "Asia/Seoul"))
                        .build())))
                .hasMessageContaining("25:00");
        assertThatThrownBy(() -> outbox.put(subscription(
                        Delivery.newBuilder(delivery()).setMostPerHour(-1).build())))
                .hasMessageContaining("-1");
    }

    @Test
    void aLetterIsJsonOrTextForSlackInWhichNothingIsMarkupByAccident() throws IOException {
        ObjectMapper json = new ObjectMapper();
        String plain = Letter.of(subscription(delivery()), List.of(alert("one", false)));
        assertThat(json.readTree(plain).at("/alerts/0/alertId").textValue()).isEqualTo("s:one");
        Delivery slack =
                Delivery.newBuilder(delivery()).setForm(DeliveryForm.SLACK).build();
        String text = json.readTree(Letter.of(subscription(slack), List.of(alert("one", false))))
                .path("text")
                .textValue();
        assertThat(text)
                .startsWith("*통신사 &amp; 협약*\n▲ <https://news.example.com/1?a=1&amp;b=2|KT&lt;새빛&gt; 업무협약 ¦ 체결>")
                .contains("> 협약", "entity kt");
    }
}
