package bongsu.launcher.delivery;

import bongsu.schema.Alert;
import bongsu.schema.Delivery;
import bongsu.schema.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Alerts that wait for their delivery, by subscription: decides what goes out when. Of an alert that changes while it waits only
 * the last state goes out, as new if nothing of it went out yet. Not safe for use by several threads.
 */
final class Outbox {
    /** After so many refusals in a row, about a day and a half, a parcel is given up. */
    static final int ATTEMPTS = 12;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int MOST_IN_A_PARCEL = 100;

    private final Map<String, Box> boxes = new HashMap<>();

    /**
     * An alert, and where its last record stands in {@code bongsu.alerts}.
     *
     * @param firstOffset of the earliest record of it that waits
     */
    record Waiting(Alert alert, int partition, long firstOffset, long offset, Instant since) {}

    /**
     * What goes out together.
     *
     * @param attempt 1 for the first
     */
    record Parcel(Subscription subscription, Delivery delivery, List<Waiting> alerts, int attempt) {}

    private static final class Box {
        private Subscription subscription;
        private Schedule schedule;
        private final Map<String, Waiting> waiting = new LinkedHashMap<>();
        private int refusals;
        private Instant notBefore = Instant.MIN;

        Box(Subscription subscription, Schedule schedule) {
            this.subscription = subscription;
            this.schedule = schedule;
        }
    }

    /**
     * Takes a subscription up, in the place of an earlier one of that id.
     *
     * @throws IllegalArgumentException if it asks for a delivery that cannot be; an earlier one is forgotten then
     */
    void put(Subscription subscription) {
        String id = subscription.getSubscriptionId();
        if (subscription.getDelivery() == null) {
            boxes.remove(id);
            return;
        }
        Schedule schedule;
        try {
            schedule = new Schedule(subscription.getDelivery());
            Webhook.address(subscription.getDelivery().getWebhook());
        } catch (IllegalArgumentException e) {
            boxes.remove(id);
            throw e;
        }
        Box known = boxes.get(id);
        if (known == null) {
            boxes.put(id, new Box(subscription, schedule));
        } else {
            known.subscription = subscription;
            known.schedule = schedule;
            known.notBefore = Instant.MIN;
        }
    }

    /** Forgets a subscription and what waits for it. */
    void remove(String subscriptionId) {
        boxes.remove(subscriptionId);
    }

    /** Takes an alert up, unless nobody wants it delivered or it was raised before its subscriber asked. */
    void offer(Alert alert, int partition, long offset, Instant now) {
        Box box = boxes.get(alert.getSubscriptionId());
        if (box == null
                || (!box.subscription.getBackfill() && alert.getRaised().isBefore(box.subscription.getCreated()))) {
            return;
        }
        Waiting before = box.waiting.get(alert.getAlertId());
        if (before == null) {
            box.waiting.put(alert.getAlertId(), new Waiting(alert, partition, offset, offset, now));
        } else {
            Alert last = before.alert().getUpdate()
                    ? alert
                    : Alert.newBuilder(alert).setUpdate(false).build();
            box.waiting.put(
                    alert.getAlertId(), new Waiting(last, partition, before.firstOffset(), offset, before.since()));
        }
    }

    /** What may go out now, at most one parcel of a subscription. */
    List<Parcel> due(Instant now) {
        List<Parcel> due = new ArrayList<>();
        for (Box box : boxes.values()) {
            Delivery delivery = box.subscription.getDelivery();
            if (!box.waiting.isEmpty() && !box.notBefore.isAfter(now) && !box.schedule.quiet(now)) {
                Instant since = box.waiting.values().iterator().next().since();
                if (!box.schedule.due(since).isAfter(now)) {
                    List<Waiting> alerts = box.waiting.values().stream()
                            .limit(MOST_IN_A_PARCEL)
                            .toList();
                    due.add(new Parcel(box.subscription, delivery, alerts, box.refusals + 1));
                }
            }
        }
        return due;
    }

    /** A parcel was taken, or was given up: nothing of it waits any more. */
    void done(Parcel parcel, Instant now) {
        Box box = boxes.get(parcel.subscription().getSubscriptionId());
        if (box != null) {
            box.refusals = 0;
            box.notBefore = Instant.MIN;
            box.schedule.sent(now);
            parcel.alerts().forEach(sent -> {
                Waiting waiting = box.waiting.get(sent.alert().getAlertId());
                if (waiting != null && waiting.offset() == sent.offset()) {
                    box.waiting.remove(sent.alert().getAlertId());
                }
            });
        }
    }

    /**
     * A parcel was not taken: it is tried again after a pause that doubles.
     *
     * @param atLeast what the receiver asks for; null if it asks for nothing
     * @return whether it is tried again; else it is to be given up
     */
    boolean retry(Parcel parcel, Instant now, @Nullable Duration atLeast) {
        Box box = boxes.get(parcel.subscription().getSubscriptionId());
        if (box == null) {
            return true;
        }
        box.refusals++;
        if (box.refusals >= ATTEMPTS) {
            return false;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(20, 2 * (box.refusals - 1)));
        if (pause.compareTo(LONGEST_PAUSE) > 0) {
            pause = LONGEST_PAUSE;
        }
        if (atLeast != null && atLeast.compareTo(pause) > 0) {
            pause = atLeast.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : atLeast;
        }
        box.notBefore = now.plus(pause);
        return true;
    }

    /** Whether nothing waits. */
    boolean isEmpty() {
        return boxes.values().stream().allMatch(box -> box.waiting.isEmpty());
    }

    /** The earliest offset of a partition at which something still waits. */
    OptionalLong earliest(int partition) {
        return boxes.values().stream()
                .flatMap(box -> box.waiting.values().stream())
                .filter(waiting -> waiting.partition() == partition)
                .mapToLong(Waiting::firstOffset)
                .min();
    }

    /** Forgets what waits of a partition that another process has taken over. */
    void leave(int partition) {
        boxes.values().forEach(box -> box.waiting.values().removeIf(waiting -> waiting.partition() == partition));
    }
}
