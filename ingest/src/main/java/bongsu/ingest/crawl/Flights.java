package bongsu.ingest.crawl;

import bongsu.ingest.crawl.Journey.End;
import bongsu.ingest.crawl.Journey.PageEnd;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The requests under way, each on a thread of its own. Every one that begins ends, and its end waits to be taken. Started and
 * taken by one thread.
 */
final class Flights implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Flights.class);

    private final Clock clock;
    private final Map<Visit, Flight> flights = new HashMap<>();
    private final BlockingQueue<End> ended = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** A request; one whose partition was taken away counts for nothing but its host's delay. */
    private static final class Flight {
        final Future<?> task;
        boolean dropped;

        Flight(Future<?> task) {
            this.task = task;
        }
    }

    Flights(Clock clock) {
        this.clock = clock;
    }

    void start(Visit visit, Callable<End> way) {
        Future<?> task = threads.submit(() -> {
            End end = broken(visit, "dropped");
            try {
                end = way.call();
            } catch (InterruptedException e) {
                log.debug("dropped the request for {}", visit.url());
            } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
                log.warn("the visit of {} failed", visit.url(), e);
                end = broken(visit, e.toString());
            } finally {
                ended.add(end);
            }
            return null;
        });
        flights.put(visit, new Flight(task));
    }

    /** An end that waits to be taken; null if there is none. */
    @Nullable
    End poll() {
        return ended.poll();
    }

    /** The next end; null if there is none after the wait. */
    @Nullable
    End poll(Duration wait) throws InterruptedException {
        return ended.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Takes note of an end that was polled. @return false if it counts for nothing: its partition was taken away */
    boolean landed(End end) {
        Flight flight = flights.remove(end.visit());
        return flight != null && !flight.dropped;
    }

    int size() {
        return flights.size();
    }

    /** Whether one of the visits under way is so. */
    boolean any(Predicate<Visit> so) {
        return flights.keySet().stream().anyMatch(so);
    }

    /** Ends the requests of a partition; what they bring counts for nothing. */
    void drop(int partition) {
        flights.forEach((visit, flight) -> {
            if (visit.partition() == partition) {
                flight.dropped = true;
                flight.task.cancel(true);
            }
        });
    }

    private End broken(Visit visit, String reason) {
        return new PageEnd(visit, new Answer.Failed(reason, 0, null), clock.instant(), new Reading.Nothing());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
