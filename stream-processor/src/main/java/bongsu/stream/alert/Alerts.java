package bongsu.stream.alert;

import bongsu.schema.Alert;
import bongsu.schema.Event;
import bongsu.schema.EventStatus;
import bongsu.schema.QueryHit;
import bongsu.schema.Salience;
import bongsu.schema.Story;
import bongsu.schema.Subscription;
import bongsu.stream.shift.Shifts;
import bongsu.stream.stage.Workbench;
import bongsu.stream.story.Said.StoryChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Matches stories with saved searches. Nobody is alerted twice of a story, or of an article of it under another story's
 * name: what comes after the first alert is an update.
 */
public final class Alerts {
    private static final String ANEW = "told anew";
    private static final String MERGED = "merged into";
    private static final String NEW_PAIR = "new pair ";

    private static final Comparator<Event> BEST_TOLD = Comparator.<Event, Boolean>comparing(
                    event -> event.getSalience() != Salience.main)
            .thenComparing(Comparator.comparingDouble(Event::getConfidence).reversed())
            .thenComparing(Event::getEventId);

    private final Workbench bench;
    private final SubscriptionIndex index;
    private final Ledger ledger;

    /** Alerts for the subscriptions of the given index that the ledger does not hold yet. */
    public Alerts(Workbench bench, SubscriptionIndex index, Ledger ledger) {
        this.bench = bench;
        this.index = index;
        this.ledger = ledger;
    }

    /**
     * What becomes of stories, by story id, in; alerts by alert id, out.
     *
     * @param stage name of the stage; its store is called after it
     */
    public KStream<String, Alert> addTo(String stage, KStream<String, StoryChange> stories) {
        String store = stage + "-raised";
        return stories.process(
                new ProcessorSupplier<String, StoryChange, String, Alert>() {
                    @Override
                    public Processor<String, StoryChange, String, Alert> get() {
                        return new Matcher(store);
                    }

                    @Override
                    public Set<StoreBuilder<?>> stores() {
                        return Set.of(bench.store(store, Alert.class));
                    }
                },
                Named.as(stage));
    }

    /** The best-told match of a story with each subscription, by subscription id. */
    private Map<String, Match> matches(Story story, StoryChange change) {
        Map<String, Match> matches = new TreeMap<>();
        Map<String, QueryHit> hits = Conditions.bySubscription(change.hits());
        change.events().stream()
                .filter(event -> event.getStatus() != EventStatus.RETRACTED)
                .sorted(BEST_TOLD)
                .forEach(event -> index.matches(story, event, hits)
                        .forEach(match ->
                                matches.putIfAbsent(match.subscription().getSubscriptionId(), match)));
        index.textMatches(story, hits)
                .forEach(match -> matches.putIfAbsent(match.subscription().getSubscriptionId(), match));
        return matches;
    }

    private static Alert.Builder alert(Story story, Match match) {
        Subscription subscription = match.subscription();
        return Alert.newBuilder()
                .setAlertId(subscription.getSubscriptionId() + ":" + story.getStoryId())
                .setSubscriptionId(subscription.getSubscriptionId())
                .setSubscriptionName(subscription.getName())
                .setEvent(match.event())
                .setWhy(match.why())
                .setStoryId(story.getStoryId())
                .setArticles(story.getArticles())
                .setIndependent(story.getIndependent())
                .setContradiction(story.getContradiction())
                .setDaysWithoutNews(story.getDaysWithoutNews())
                .setQuotation(match.quotation());
    }

    /**
     * What {@code after} says otherwise than {@code before}; empty if nothing. Of a shift only whether it stands: it gathers what cites it article by
     * article, also where all is read again, and nobody is told of that a second time.
     */
    static List<String> changes(Alert before, Alert.Builder after) {
        List<String> changes = new ArrayList<>();
        Event was = before.getEvent();
        Event is = after.getEvent();
        if (Shifts.tells(is)) {
            note(changes, "status", was.getStatus(), is.getStatus());
            return changes;
        }
        note(
                changes,
                "articles",
                before.getArticles().size(),
                after.getArticles().size());
        note(changes, "independent newsrooms", before.getIndependent(), after.getIndependent());
        note(changes, "status", was.getStatus(), is.getStatus());
        note(changes, "modality", was.getModality(), is.getModality());
        note(changes, "stage", was.getStage(), is.getStage());
        note(changes, "amount", was.getAmount(), is.getAmount());
        note(changes, "contradiction", before.getContradiction(), after.getContradiction());
        note(changes, "days without news", before.getDaysWithoutNews(), after.getDaysWithoutNews());
        note(changes, MERGED, before.getMergedInto(), after.getMergedInto());
        if (changes.isEmpty() && (!was.equals(is) || !before.getArticles().equals(after.getArticles()))) {
            changes.add(ANEW);
        }
        return changes;
    }

    /** Whether the subscriber asked for such an update; who has unsubscribed wants none. */
    private boolean wanted(String subscriptionId, List<String> changes) {
        return index.byId(subscriptionId)
                .map(subscription -> switch (subscription.getNovelty()) {
                    case STEPS -> changes.stream().anyMatch(Alerts::step);
                    case FIRST -> changes.stream().anyMatch(Alerts::standsOrFalls);
                    default -> true;
                })
                .orElse(false);
    }

    private static boolean standsOrFalls(String change) {
        return change.startsWith(MERGED)
                || (change.startsWith("status ") && change.contains(EventStatus.RETRACTED.name()));
    }

    private static boolean step(String change) {
        return !change.startsWith("articles ") && !change.startsWith("independent newsrooms ") && !change.equals(ANEW);
    }

    private static void note(List<String> changes, String what, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            changes.add(what + " " + Objects.toString(was, "none") + " → " + Objects.toString(is, "none"));
        }
    }

    private final class Matcher implements Processor<String, StoryChange, String, Alert> {
        private final String store;
        private @Nullable ProcessorContext<String, Alert> context;
        private @Nullable KeyValueStore<String, Alert> raised;

        Matcher(String store) {
            this.store = store;
        }

        @Override
        public void init(ProcessorContext<String, Alert> processing) {
            context = processing;
            raised = processing.getStateStore(store);
        }

        @Override
        public void process(Record<String, StoryChange> record) {
            Story story = record.value().story();
            if (story == null) {
                return;
            }
            Map<String, Alert> before = raisedOf(record.key());
            if (story.getMergedInto() != null) {
                before.values()
                        .forEach(alert ->
                                update(record, alert, Alert.newBuilder(alert).setMergedInto(story.getMergedInto())));
                return;
            }
            Map<String, Match> matches = matches(story, record.value());
            matches.forEach((subscriptionId, match) -> {
                Alert known = before.remove(subscriptionId);
                if (known != null) {
                    update(record, known, alert(story, match));
                } else {
                    raise(record, match.subscription().getNewPairs(), alert(story, match));
                }
            });
            before.values()
                    .forEach(alert -> record.value().events().stream()
                            .filter(event ->
                                    event.getEventId().equals(alert.getEvent().getEventId()))
                            .findFirst()
                            .ifPresent(event -> update(
                                    record, alert, Alert.newBuilder(alert).setEvent(event))));
        }

        private Map<String, Alert> raisedOf(String storyId) {
            Map<String, Alert> alerts = new TreeMap<>();
            try (KeyValueIterator<String, Alert> all =
                    Objects.requireNonNull(raised).range(storyId + "\0", storyId + "\1")) {
                all.forEachRemaining(entry -> alerts.put(entry.value.getSubscriptionId(), entry.value));
            }
            return alerts;
        }

        /** An alert that this instance's own state does not know: new, unless the ledger knows it. */
        private void raise(Record<String, StoryChange> record, boolean onlyNewPairs, Alert.Builder alert) {
            Optional<Alert> same = ledger.byId(alert.getAlertId());
            if (same.isPresent()) {
                Set<String> told = new HashSet<>(same.get().getArticles());
                // Where everything is read again the story grows anew: until it has outgrown what was told, be silent.
                if (!told.containsAll(alert.getArticles())
                        || told.size() == alert.getArticles().size()) {
                    update(record, same.get(), alert);
                }
                return;
            }
            Optional<Alert> underOtherName = ledger.ofArticles(alert.getSubscriptionId(), alert.getArticles());
            if (underOtherName.isPresent()) {
                update(record, underOtherName.get(), alert);
                return;
            }
            if (onlyNewPairs) {
                List<String> pairs = ledger.newPairs(alert.getSubscriptionId(), alert.getStoryId(), alert.getEvent());
                if (pairs.isEmpty()) {
                    return;
                }
                alert.getWhy().add(NEW_PAIR + String.join(", ", pairs));
            }
            send(
                    record,
                    alert.setUpdate(false).setRaised(bench.clock().instant()).build());
        }

        private void update(Record<String, StoryChange> record, Alert before, Alert.Builder alert) {
            List<String> changes = changes(before, alert);
            if (changes.isEmpty() || !wanted(before.getSubscriptionId(), changes)) {
                keep(Alert.newBuilder(before).build());
                return;
            }
            before.getWhy().stream()
                    .filter(reason ->
                            reason.startsWith(NEW_PAIR) && !alert.getWhy().contains(reason))
                    .forEach(alert.getWhy()::add);
            send(
                    record,
                    alert.setUpdate(true)
                            .setRaised(before.getRaised())
                            .setChanges(changes)
                            .build());
        }

        private void send(Record<String, StoryChange> record, Alert alert) {
            keep(alert);
            ledger.tells(alert);
            bench.metrics().countAlert(alert.getUpdate());
            Objects.requireNonNull(context)
                    .forward(record.withKey(alert.getAlertId()).withValue(alert));
        }

        private void keep(Alert alert) {
            Objects.requireNonNull(raised).put(alert.getStoryId() + "\0" + alert.getSubscriptionId(), alert);
        }
    }
}
