package bongsu.ingest.crawl;

import bongsu.ingest.crawl.CrawlMetrics.Count;
import bongsu.ingest.crawl.Journey.End;
import bongsu.ingest.crawl.Journey.PageEnd;
import bongsu.ingest.crawl.Journey.RobotsEnd;
import bongsu.ingest.extract.ExtractedArticle;
import bongsu.ingest.source.NormalUrl;
import bongsu.ingest.source.Publisher;
import bongsu.ingest.source.Publishers;
import bongsu.schema.Link;
import bongsu.schema.LinkKind;
import bongsu.schema.Outcome;
import bongsu.schema.Page;
import bongsu.schema.Topics;
import bongsu.schema.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Utils;
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
    private final int partitionCount;

    private final PageBook book = new PageBook();
    private final Frontier frontier;
    private final Batch batch;
    private final Newsdesk newsdesk;
    private final FeedDesk feedDesk;
    private final DeadLetters deadLetters;
    private final Ledger ledger;
    private final Map<Visit, Flight> flights = new HashMap<>();
    private final BlockingQueue<End> ended = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Instant batchSince;
    private boolean uncommittedWork;

    /** A request under way; one whose partition was taken away counts for nothing but its host's delay. */
    private static final class Flight {
        final Future<?> task;
        boolean dropped;

        Flight(Future<?> task) {
            this.task = task;
        }
    }

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
        this.batch = new Batch(format);
        this.ledger = new Ledger(consumer, producer, batch, metrics);
        this.frontier = new Frontier(hosts::manners);
        this.newsdesk = new Newsdesk(config, publishers, book, batch);
        this.partitionCount = partitions(consumer);
        this.feedDesk = new FeedDesk(config, publishers, book, batch, this::partition);
        this.deadLetters = new DeadLetters(batch);
    }

    /** Joins the group. */
    void join() {
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
        if (batch.isEmpty()) {
            batchSince = null;
        } else if (batchSince == null) {
            batchSince = now;
        } else if (batch.size() >= config.group().batchSize()
                || !now.isBefore(batchSince.plus(config.group().batch()))) {
            commit();
            batchSince = null;
        }
        End end = ended.poll(untilNext().toMillis(), TimeUnit.MILLISECONDS);
        if (end != null) {
            settle(end);
        }
    }

    /** Whether nothing is under way or waiting but revisits and polls. */
    boolean idle() {
        return !ledger.owned().isEmpty()
                && !uncommittedWork
                && frontier.ending() == 0
                && flights.keySet().stream().noneMatch(Visit::ends)
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
        threads.shutdownNow();
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
        if (partition(host) != partition) {
            link.setUrl(url);
            batch.link(partition, link, now);
            tracker.done(record.offset());
            return;
        }
        Visit visit = new Visit(
                url, host, partition, link.getKind(), link.getSource(), Visit.Reason.NEW, now, record.offset());
        if (book.get(partition, url) == null && !underWay(url) && frontier.add(visit)) {
            tracker.opened(record.offset());
        } else {
            tracker.done(record.offset());
        }
    }

    private boolean underWay(String url) {
        return flights.keySet().stream().anyMatch(visit -> visit.url().equals(url));
    }

    private void startDue(Instant now) {
        while (flights.size() < config.limits().inFlight()) {
            Visit visit = frontier.next(now);
            if (visit == null) {
                return;
            }
            HostManners manners = hosts.manners(visit.host());
            RobotsRules rules = manners.robots(now);
            if (rules == null) {
                manners.started(now);
                fly(visit, () -> journey.toRobots(visit, manners.delay()));
                continue;
            }
            Answer objection = rules.objection(visit.url());
            if (objection != null) {
                conclude(new PageEnd(visit, objection, Instant.EPOCH, new Reading.Nothing()));
                frontier.finished(visit.host());
                continue;
            }
            manners.started(now);
            Page known = book.get(visit.partition(), visit.url());
            String etag = known == null ? null : known.getEtag();
            String lastModified = known == null ? null : known.getLastModified();
            Duration delay = manners.delay();
            var layouts =
                    publishers.find(visit.source()).map(Publisher::layouts).orElse(List.of());
            fly(visit, () -> journey.toPage(visit, etag, lastModified, rules, delay, layouts));
        }
    }

    private void fly(Visit visit, java.util.concurrent.Callable<End> way) {
        Future<?> task = threads.submit(() -> {
            Instant now = clock.instant();
            End end = new PageEnd(visit, new Answer.Failed("dropped", 0, null), now, new Reading.Nothing());
            try {
                end = way.call();
            } catch (InterruptedException e) {
                log.debug("dropped the request for {}", visit.url());
            } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
                log.warn("the visit of {} failed", visit.url(), e);
                end = new PageEnd(visit, new Answer.Failed(e.toString(), 0, null), now, new Reading.Nothing());
            } finally {
                ended.add(end);
            }
            return null;
        });
        flights.put(visit, new Flight(task));
    }

    private void settleEnded() {
        for (End end = ended.poll(); end != null; end = ended.poll()) {
            settle(end);
        }
    }

    private void settle(End end) {
        Visit visit = end.visit();
        Flight flight = flights.remove(visit);
        HostManners manners = hosts.manners(visit.host());
        manners.started(end.started());
        if (flight != null && !flight.dropped) {
            switch (end) {
                case PageEnd page -> {
                    if (page.answer() instanceof Answer.Failed failed) {
                        manners.failed(failed, clock.instant());
                    } else {
                        manners.answered();
                    }
                    conclude(page);
                }
                case RobotsEnd robots -> {
                    Instant now = clock.instant();
                    manners.robots(RobotsRules.of(robots.answer(), visit.url(), manners.lastRobots(), config, now));
                    frontier.add(visit);
                }
            }
        }
        frontier.finished(visit.host());
    }

    private void conclude(PageEnd end) {
        Visit visit = end.visit();
        Instant now = clock.instant();
        if (visit.kind() == LinkKind.ARTICLE) {
            batch.count(visit.partition(), count(end.answer()));
            try {
                newsdesk.settle(visit, end.answer(), end.reading(), now);
            } catch (SerializationException | AvroRuntimeException e) {
                log.error("what was read from {} makes no record", visit.url(), e);
                deadLetters.page(
                        visit, String.valueOf(e.getMessage()), e.getClass().getName(), null, now);
            }
        } else {
            int before = batch.links();
            feedDesk.settle(visit, end.answer(), end.reading(), now);
            health.polled(visit.source(), visit.url(), batch.links() > before, now);
        }
        switch (end.reading()) {
            case Reading.Article(ExtractedArticle article) -> health.read(visit.source(), visit.url(), article, now);
            case Reading.Unreadable unreadable
            when visit.kind() == LinkKind.ARTICLE -> health.unreadable(visit.source(), visit.url(), now);
            case Reading.Unreadable unreadable -> log.warn("{}: {}", visit.url(), unreadable.reason());
            case Reading.Feed feed -> log.trace("{} was read", visit.url());
            case Reading.Nothing nothing -> log.trace("nothing was read from {}", visit.url());
        }
        batch.touch(visit.partition());
        uncommittedWork |= visit.ends() || batch.links() > 0;
        OffsetTracker tracker = ledger.of(visit.partition());
        if (tracker != null && visit.offset() >= 0) {
            tracker.done(visit.offset());
        }
        schedule(visit.partition(), book.get(visit.partition(), visit.url()));
    }

    private static Count count(Answer answer) {
        return switch (answer) {
            case Answer.Fetched fetched -> Count.FETCHED;
            case Answer.NotModified same -> Count.NOT_MODIFIED;
            case Answer.Disallowed disallowed -> Count.DISALLOWED;
            case Answer.Refused refused -> Count.REFUSED;
            case Answer.Gone gone -> Count.GONE;
            case Answer.Moved moved -> Count.MOVED;
            case Answer.Failed failed -> Count.FAILED;
        };
    }

    private void schedule(int partition, @Nullable Page page) {
        Instant due = page == null ? null : page.getDue();
        if (page == null || due == null) {
            return;
        }
        Visit.Reason reason = Visit.Reason.REVISIT;
        if (page.getKind() != LinkKind.ARTICLE) {
            reason = Visit.Reason.POLL;
        } else if (page.getFailures() > 0
                && (page.getOutcome() == Outcome.FAILED || page.getOutcome() == Outcome.GONE)) {
            reason = Visit.Reason.RETRY;
        }
        frontier.add(new Visit(
                page.getUrl(),
                NormalUrl.host(page.getUrl()),
                partition,
                page.getKind(),
                page.getSource(),
                reason,
                due,
                -1));
    }

    private Duration untilNext() {
        Duration wait = Duration.between(
                clock.instant(),
                frontier.nextReady().equals(Instant.MAX) ? clock.instant().plus(TICK) : frontier.nextReady());
        if (wait.isNegative()) {
            return flights.size() < config.limits().inFlight() ? Duration.ZERO : TICK;
        }
        return wait.compareTo(TICK) < 0 ? wait : TICK;
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

    private void commit() {
        if (ledger.commit()) {
            uncommittedWork = false;
        }
    }

    /** Ends or drops what is under way for partitions that go, commits, and forgets them. */
    private void release(Collection<Integer> going) throws InterruptedException {
        going.forEach(frontier::forget);
        Instant end = clock.instant().plus(config.group().handOver());
        while (flights.keySet().stream().anyMatch(visit -> going.contains(visit.partition()))
                && clock.instant().isBefore(end)) {
            End next = ended.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
            if (next != null) {
                settle(next);
            }
        }
        commit();
        forget(going);
    }

    private void forget(Collection<Integer> going) {
        for (int partition : going) {
            flights.forEach((visit, flight) -> {
                if (visit.partition() == partition) {
                    flight.dropped = true;
                    flight.task.cancel(true);
                }
            });
            batch.drop(partition);
            frontier.forget(partition);
            feedDesk.forget(partition);
            book.forget(partition);
            ledger.forget(partition);
        }
    }

    private final class Rebalance implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            List<Integer> partitions = numbers(assigned);
            Instant now = clock.instant();
            assigned.forEach(ledger::open);
            loader.load(partitions, book);
            hosts.takenOver(host -> partitions.contains(partition(host)), now);
            for (int partition : partitions) {
                for (Page page : book.of(partition)) {
                    hosts.manners(NormalUrl.host(page.getUrl())).takenOver(now);
                    if (page.getKind() == LinkKind.ARTICLE || polled(page)) {
                        schedule(partition, page);
                    }
                }
            }
            openDoors(partitions, now);
            log.info("took over partitions {} with {} pages due", partitions, frontier.size());
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

    /** Feeds that were never looked at are looked at now. */
    private void openDoors(Collection<Integer> partitions, Instant now) {
        for (Publisher publisher : publishers.all()) {
            for (Publisher.Door door : publisher.doors()) {
                String host = NormalUrl.host(door.url());
                int partition = partition(host);
                if (partitions.contains(partition) && book.get(partition, door.url()) == null) {
                    frontier.add(new Visit(
                            door.url(), host, partition, door.kind(), publisher.id(), Visit.Reason.NEW, now, -1));
                }
            }
        }
    }

    /**
     * Whether a feed is still one of its publisher's: declared, found in an index of sitemaps, or moved to a host where the
     * publisher declares none.
     */
    private boolean polled(Page page) {
        String host = NormalUrl.host(page.getUrl());
        return publishers
                .find(page.getSource())
                .filter(publisher -> page.getKind() == LinkKind.SITEMAP
                        || publisher.doors().stream()
                                .anyMatch(door -> door.url().equals(page.getUrl()))
                        || publisher.doors().stream()
                                .noneMatch(door -> NormalUrl.host(door.url()).equals(host)))
                .isPresent();
    }

    private int partition(String host) {
        return Utils.toPositive(Utils.murmur2(host.getBytes(StandardCharsets.UTF_8))) % partitionCount;
    }

    private static int partitions(Consumer<?, ?> consumer) {
        int links = consumer.partitionsFor(Topics.LINKS.name()).size();
        int pages = consumer.partitionsFor(Topics.PAGES.name()).size();
        if (links != pages || links == 0) {
            throw new IllegalStateException(Topics.LINKS + " has " + links + " partitions and " + Topics.PAGES + " has "
                    + pages + ": they must have the same number, at least one");
        }
        return links;
    }
}
