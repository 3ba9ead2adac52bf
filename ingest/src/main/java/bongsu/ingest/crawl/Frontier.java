package bongsu.ingest.crawl;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is to be visited, by host, and whose turn it is: one request at a time on a host, and no two starts closer than its
 * delay. A page stands in it once. Not safe for use by several threads.
 */
final class Frontier {
    private static final Comparator<Host> BY_READY =
            Comparator.comparing((Host host) -> host.ready).thenComparing(host -> host.name);

    private static final int NEW_BEFORE_A_REVISIT = 4;

    private final Function<String, HostManners> manners;
    private final Map<String, Host> hosts = new HashMap<>();
    private final TreeSet<Host> waiting = new TreeSet<>(BY_READY);
    private final Set<String> queued = new HashSet<>();
    private final Map<Integer, Integer> size = new HashMap<>();
    private int ending;
    private int revisits;

    /** A frontier that asks for the manners of a host when it first hears of it. */
    Frontier(Function<String, HostManners> manners) {
        this.manners = manners;
    }

    /** A host with something to visit, or being visited. */
    private static final class Host {
        final String name;
        final HostManners manners;
        final PriorityQueue<Visit> later = new PriorityQueue<>(Comparator.comparing(Visit::due));
        final Deque<Visit> feeds = new ArrayDeque<>();
        final Deque<Visit> articles = new ArrayDeque<>();
        final Deque<Visit> revisits = new ArrayDeque<>();
        int articlesInARow;
        Instant ready = Instant.MAX;
        boolean busy;

        Host(String name, HostManners manners) {
            this.name = name;
            this.manners = manners;
        }

        void ripen(Instant now) {
            for (Visit visit = later.peek(); visit != null && !visit.due().isAfter(now); visit = later.peek()) {
                later.remove();
                (visit.first() ? feeds : visit.ends() ? articles : revisits).add(visit);
            }
        }

        /** Feeds first, for what they name is to be known soon; then new articles, with now and then a revisit. */
        @Nullable
        Visit poll() {
            if (!feeds.isEmpty()) {
                return feeds.poll();
            }
            boolean again = articles.isEmpty() || (articlesInARow >= NEW_BEFORE_A_REVISIT && !revisits.isEmpty());
            articlesInARow = again ? 0 : articlesInARow + 1;
            return again ? revisits.poll() : articles.poll();
        }

        boolean empty() {
            return later.isEmpty() && !ripe();
        }

        Instant nextDue() {
            Visit next = later.peek();
            if (ripe()) {
                return Instant.MIN;
            }
            return next == null ? Instant.MAX : next.due();
        }

        private boolean ripe() {
            return !feeds.isEmpty() || !articles.isEmpty() || !revisits.isEmpty();
        }
    }

    /** Takes a visit in. @return false if its page stands in the frontier already */
    boolean add(Visit visit) {
        if (!queued.add(visit.url())) {
            return false;
        }
        Host host = hosts.computeIfAbsent(visit.host(), name -> new Host(name, manners.apply(name)));
        host.later.add(visit);
        size.merge(visit.partition(), 1, Integer::sum);
        ending += visit.ends() ? 1 : 0;
        revisits += visit.reason() == Visit.Reason.REVISIT ? 1 : 0;
        reposition(host);
        return true;
    }

    /** The next visit whose time has come, with its host from now on busy; null if there is none. */
    @Nullable
    Visit next(Instant now) {
        if (waiting.isEmpty() || waiting.first().ready.isAfter(now)) {
            return null;
        }
        Host host = waiting.pollFirst();
        host.ripen(now);
        Visit visit = host.poll();
        if (visit == null) {
            throw new IllegalStateException("the host " + host.name + " was ready without a visit that is due");
        }
        host.busy = true;
        leave(visit);
        return visit;
    }

    /** A host's request is over: its next visit may begin after its delay. */
    void finished(String name) {
        Host host = hosts.get(name);
        if (host != null) {
            host.busy = false;
            if (host.empty()) {
                hosts.remove(name);
            } else {
                reposition(host);
            }
        }
    }

    /** When the next visit may begin; {@link Instant#MAX} if none is waiting. */
    Instant nextReady() {
        return waiting.isEmpty() ? Instant.MAX : waiting.first().ready;
    }

    /** Whether a page stands in it. */
    boolean holds(String url) {
        return queued.contains(url);
    }

    /** How many visits of a partition wait. */
    int size(int partition) {
        return size.getOrDefault(partition, 0);
    }

    /** How many visits wait. */
    int size() {
        return queued.size();
    }

    /** How many of them are work that ends: neither revisits nor polls. */
    int ending() {
        return ending;
    }

    /** How many articles wait to be looked at again. */
    int revisits() {
        return revisits;
    }

    /** Takes out and forgets every visit of a partition. */
    void forget(int partition) {
        for (Host host : new ArrayList<>(hosts.values())) {
            waiting.remove(host);
            for (var queue : List.of(host.later, host.feeds, host.articles, host.revisits)) {
                queue.removeIf(visit -> {
                    boolean gone = visit.partition() == partition;
                    if (gone) {
                        leave(visit);
                    }
                    return gone;
                });
            }
            if (host.empty() && !host.busy) {
                hosts.remove(host.name);
            } else {
                reposition(host);
            }
        }
    }

    private void leave(Visit visit) {
        queued.remove(visit.url());
        size.merge(visit.partition(), -1, Integer::sum);
        ending -= visit.ends() ? 1 : 0;
        revisits -= visit.reason() == Visit.Reason.REVISIT ? 1 : 0;
    }

    private void reposition(Host host) {
        waiting.remove(host);
        if (!host.busy && !host.empty()) {
            Instant due = host.nextDue();
            Instant polite = host.manners.ready();
            host.ready = due.isAfter(polite) ? due : polite;
            waiting.add(host);
        }
    }
}
