package bongsu.ingest.crawl;

import bongsu.ingest.crawl.Journey.End;
import bongsu.ingest.crawl.Journey.PageEnd;
import bongsu.ingest.crawl.Journey.RobotsEnd;
import bongsu.ingest.crawl.Journey.TdmEnd;
import bongsu.ingest.source.NormalUrl;
import bongsu.ingest.source.Publisher;
import bongsu.ingest.source.Publishers;
import bongsu.schema.Link;
import bongsu.schema.LinkKind;
import bongsu.schema.Page;
import bongsu.schema.Topics;
import bongsu.schema.WireFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One membership in the group of crawlers, from joining to leaving. A single thread owns all its state; requests go out on
 * threads of their own. Whatever goes wrong with the broker ends the session, with what was not committed forgotten: the
 * next one begins from what was.
 */
final class CrawlSession implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CrawlSession.class);
    private static final int QUEUE_LIMIT = 20_000;
    private static final Duration TICK = Duration.ofMillis(10);
    private static final Duration BETWEEN_PRUNINGS = Duration.ofHours(6);

    private final CrawlConfig config;
    private final Publishers publishers;
    private final Clock clock;
    private final SourceHealth health;
    private final Consumer<byte[], byte[]> consumer;
    private final Producer<String, byte[]> producer;
    private final PageLoader loader;
    private final Journey journey;
    private final HostBook hosts;
    private final Deserializer<Link> links;
    private final HostPartitions partitions;

    private final PageBook book = new PageBook();
    private final Frontier frontier;
    private final Batch batch;
    private final Clerk clerk;
    private final Agenda agenda;
    private final DeadLetters deadLetters;
    private final Ledger ledger;
    private final Flights flights;
    private @Nullable Instant batchSince;
    private boolean uncommittedWork;
    private Instant pruned = Instant.EPOCH;

    CrawlSession(
            CrawlConfig config,
            Publishers publishers,
            WireFormat format,
            Clock clock,
            CrawlMetrics metrics,
            SourceHealth health,
            Consumer<byte[], byte[]> consumer,
            Producer<String, byte[]> producer,
            PageLoader loader,
            Journey journey,
            HostBook hosts) {
        this.config = config;
        this.publishers = publishers;
        this.clock = clock;
        this.health = health;
        this.consumer = consumer;
        this.producer = producer;
        this.loader = loader;
        this.journey = journey;
        this.hosts = hosts;
        this.links = Topics.LINKS.serde(format).deserializer();
        this.partitions = HostPartitions.of(consumer);
        this.batch = new Batch(format);
        this.ledger = new Ledger(consumer, producer, batch, metrics);
        this.frontier = new Frontier(hosts::manners);
        this.agenda = new Agenda(publishers, book, frontier, partitions);
        this.clerk = new Clerk(config, publishers, book, batch, health, partitions);
        this.deadLetters = new DeadLetters(batch);
        this.flights = new Flights(clock);
    }

    /** Joins the group. */
    void join() {
        loader.loadAlarms(health);
        producer.initTransactions();
        consumer.subscribe(List.of(Topics.LINKS.name()), new Rebalance());
    }

    /** One turn: takes links and results in, starts what is due, commits what is done. */
    void turn() throws InterruptedException {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ZERO)) {
            accept(record);
        }
        settleEnded();
        Instant now = clock.instant();
        startDue(now);
        holdBack();
        prune(now);
        if (batch.isEmpty()) {
            batchSince = null;
        } else if (batchSince == null) {
            batchSince = now;
        } else if (batch.size() >= config.group().batchSize()
                || !now.isBefore(batchSince.plus(config.group().batch()))) {
            commit();
            batchSince = null;
        }
        End end = flights.poll(untilNext());
        if (end != null) {
            settle(end);
        }
    }

    /** Whether nothing is under way or waiting but revisits and polls. */
    boolean idle() {
        return !ledger.owned().isEmpty()
                && !uncommittedWork
                && frontier.ending() == 0
                && !flights.any(Visit::ends)
                && consumer.assignment().stream()
                        .allMatch(partition -> consumer.currentLag(partition).orElse(1) == 0);
    }

    /** Whether it is idle and no article is to be looked at again either. */
    boolean settled() {
        return idle() && frontier.revisits() == 0;
    }

    /** Ends what is under way, commits, leaves the group. */
    void leave() throws InterruptedException {
        release(ledger.owned());
    }

    @Override
    public void close() {
        // The consumer, which is closed after this, then finds nothing to hand over.
        forget(ledger.owned());
        flights.close();
    }

    private void accept(ConsumerRecord<byte[], byte[]> record) {
        int partition = record.partition();
        OffsetTracker tracker = ledger.of(partition);
        if (tracker == null) {
            throw new IllegalStateException("a link of partition " + partition + ", which is not owned");
        }
        batch.touch(partition);
        Instant now = clock.instant();
        Link link;
        String url;
        try {
            link = links.deserialize(record.topic(), record.value());
            url = link == null ? null : NormalUrl.of(link.getUrl()).orElse(null);
        } catch (SerializationException e) {
            deadLetters.record(
                    record, String.valueOf(e.getMessage()), e.getClass().getName(), now);
            tracker.done(record.offset());
            return;
        }
        if (url == null || link.getKind() == LinkKind.UNKNOWN) {
            String what = link == null ? "no link" : "a link of kind " + link.getKind() + " to " + link.getUrl();
            deadLetters.record(record, what, null, now);
            tracker.done(record.offset());
            return;
        }
        String host = NormalUrl.host(url);
        if (partitions.of(host) != partition) {
            link.setUrl(url);
            batch.link(partition, link, now);
            tracker.done(record.offset());
            return;
        }
        Visit visit = Visit.of(link, url, partition, now, record.offset());
        if (book.get(partition, url) == null
                && !flights.any(other -> other.url().equals(url))
                && frontier.add(visit)) {
            tracker.opened(record.offset());
        } else {
            tracker.done(record.offset());
        }
    }

    private void startDue(Instant now) {
        while (flights.size() < config.limits().inFlight()) {
            Visit visit = frontier.next(now);
            if (visit == null) {
                return;
            }
            HostManners manners = hosts.manners(visit.host());
            RobotsRules rules = manners.robots(now);
            TdmReservations tdm = manners.tdm(now);
            if (rules == null) {
                manners.started(now);
                flights.start(visit, () -> journey.toRobots(visit, manners.delay()));
                continue;
            }
            Answer objection = rules.objection(visit.url());
            if (objection != null) {
                conclude(new PageEnd(visit, objection, Instant.EPOCH, new Reading.Nothing()));
                frontier.finished(visit.host());
                continue;
            }
            manners.started(now);
            Host host = new Host(rules, tdm == null ? TdmReservations.NONE : tdm, manners.delay());
            if (tdm == null && visit.kind() == LinkKind.ARTICLE) {
                flights.start(visit, () -> journey.toReservations(visit, host));
                continue;
            }
            Page known = book.get(visit.partition(), visit.url());
            String etag = known == null ? null : known.getEtag();
            String lastModified = known == null ? null : known.getLastModified();
            var layouts =
                    publishers.find(visit.source()).map(Publisher::layouts).orElse(List.of());
            boolean suspected = health.suspects(visit.source());
            flights.start(visit, () -> journey.toPage(visit, etag, lastModified, host, layouts, suspected));
        }
    }

    private void settleEnded() {
        for (End end = flights.poll(); end != null; end = flights.poll()) {
            settle(end);
        }
    }

    private void settle(End end) {
        Visit visit = end.visit();
        HostManners manners = hosts.manners(visit.host());
        manners.started(end.started());
        if (flights.landed(end)) {
            Instant now = clock.instant();
            switch (end) {
                case PageEnd page -> {
                    if (page.answer() instanceof Answer.Failed failed) {
                        manners.failed(failed, now);
                    } else {
                        manners.answered();
                    }
                    conclude(page);
                }
                case RobotsEnd robots -> {
                    manners.robots(RobotsRules.of(robots.answer(), visit.url(), manners.lastRobots(), config, now));
                    frontier.add(visit);
                }
                case TdmEnd reservations -> {
                    manners.tdm(TdmReservations.of(reservations.answer(), config, now));
                    frontier.add(visit);
                }
            }
        }
        frontier.finished(visit.host());
    }

    private void conclude(PageEnd end) {
        Visit visit = end.visit();
        clerk.conclude(end, clock.instant());
        uncommittedWork |= visit.ends() || batch.links() > 0;
        OffsetTracker tracker = ledger.of(visit.partition());
        if (tracker != null && visit.offset() >= 0) {
            tracker.done(visit.offset());
        }
        agenda.schedule(visit.partition(), book.get(visit.partition(), visit.url()));
    }

    private Duration untilNext() {
        Instant next = frontier.nextReady();
        Instant now = clock.instant();
        if (next.isAfter(now.plus(TICK))) {
            return TICK;
        }
        boolean late = !next.isAfter(now);
        return late && flights.size() < config.limits().inFlight()
                ? Duration.ZERO
                : late ? TICK : Duration.between(now, next);
    }

    /** Takes no more links of a partition while many of it wait. */
    private void holdBack() {
        for (int partition : ledger.owned()) {
            TopicPartition topic = new TopicPartition(Topics.LINKS.name(), partition);
            if (!consumer.assignment().contains(topic)) {
                continue;
            }
            boolean held = consumer.paused().contains(topic);
            if (!held && frontier.size(partition) > QUEUE_LIMIT) {
                consumer.pause(List.of(topic));
            } else if (held && frontier.size(partition) < QUEUE_LIMIT / 2) {
                consumer.resume(List.of(topic));
            }
        }
    }

    private void prune(Instant now) {
        if (!ledger.owned().isEmpty() && !now.isBefore(pruned.plus(BETWEEN_PRUNINGS))) {
            pruned = now;
            int pages = agenda.prune(ledger.owned(), batch, now);
            log.debug("forgot {} pages that nobody will look at again", pages);
        }
    }

    private void commit() {
        if (ledger.commit()) {
            uncommittedWork = false;
        }
    }

    /** Ends or drops what is under way for partitions that go, commits, and forgets them. */
    private void release(Collection<Integer> going) throws InterruptedException {
        going.forEach(frontier::forget);
        Instant end = clock.instant().plus(config.group().handOver());
        while (flights.any(visit -> going.contains(visit.partition()))
                && clock.instant().isBefore(end)) {
            End next = flights.poll(TICK);
            if (next != null) {
                settle(next);
            }
        }
        commit();
        forget(going);
    }

    private void forget(Collection<Integer> going) {
        for (int partition : going) {
            flights.drop(partition);
            batch.drop(partition);
            frontier.forget(partition);
            clerk.forget(partition);
            book.forget(partition);
            ledger.forget(partition);
        }
    }

    private final class Rebalance implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            List<Integer> gained = numbers(assigned);
            Instant now = clock.instant();
            assigned.forEach(ledger::open);
            loader.load(gained, book);
            hosts.takenOver(host -> gained.contains(partitions.of(host)), now);
            for (int partition : gained) {
                book.of(partition)
                        .forEach(page ->
                                hosts.manners(NormalUrl.host(page.getUrl())).takenOver(now));
                agenda.takeOver(partition);
            }
            agenda.openDoors(gained, now);
            log.info("took over partitions {} with {} pages due", gained, frontier.size());
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            List<Integer> going = new ArrayList<>(numbers(revoked));
            going.retainAll(ledger.owned());
            try {
                release(going);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                forget(going);
            }
            log.info("handed over partitions {}", going);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            forget(numbers(lost));
            log.warn("lost partitions {}: another crawler has them", numbers(lost));
        }

        private List<Integer> numbers(Collection<TopicPartition> topics) {
            return topics.stream().map(TopicPartition::partition).sorted().toList();
        }
    }
}
