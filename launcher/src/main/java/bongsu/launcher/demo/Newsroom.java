package bongsu.launcher.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demo's invented newsrooms, behind one HTTP server on the loopback address that tells them apart by the Host
 * header. Articles appear in feeds some seconds after the start; the times that pages print, and so the ids of
 * articles and events, are the same at every start. A page that fails at first, is corrected or is withdrawn does so some
 * seconds after it was first asked for, so that whoever looks again sees it, however late the crawler begins. With a
 * {@link Daybook} it goes on after a restart as a real newsroom does: what was published stays published.
 */
public final class Newsroom implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Newsroom.class);

    private final Clock clock;
    private final Map<String, House> houses = new LinkedHashMap<>();
    private final Map<String, DemoArticle> archive;
    private final List<PlantedCase> planted;
    private final Map<String, Long> stories;
    private final Desk desk;
    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final Map<String, Instant> firstAsked = new ConcurrentHashMap<>();

    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;
    private volatile Instant opened = Instant.EPOCH;
    private volatile @Nullable Daybook daybook;

    /** Reads the newsrooms from the class path; nothing is served yet. */
    public Newsroom(Clock clock) {
        this.clock = clock;
        Archive read = Archive.read();
        read.houses().forEach(house -> houses.put(house.imprint().host(), house));
        archive = Collections.unmodifiableMap(read.articles());
        planted = Plan.of(read.houses());
        stories = Plan.stories(read.houses());
        desk = new Desk(new Typesetter(read.templates()));
    }

    /** Starts to serve and to publish, on a free port of the loopback address. */
    public void start() throws IOException {
        start(clock.instant());
    }

    /** Starts to serve, and goes on where the newsroom of this daybook was; publishing begins if the file is not there. */
    public synchronized void start(Path file) throws IOException {
        Daybook kept = Daybook.open(file, clock.instant());
        try {
            firstAsked.putAll(kept.firstAsked());
            start(kept.opened());
            daybook = kept;
        } catch (IOException | RuntimeException e) {
            kept.close();
            throw e;
        }
    }

    /** Starts to serve as if publishing had begun at {@code opened}: what was published since is there. */
    public synchronized void start(Instant since) throws IOException {
        if (server != null) {
            throw new IllegalStateException("the newsroom is open already, on port " + port());
        }
        opened = since;
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** The port on the loopback address at which every host of {@link #hosts} answers. */
    public synchronized int port() {
        if (server == null) {
            throw new IllegalStateException("the newsroom has no port before start()");
        }
        return server.getAddress().getPort();
    }

    /** The host names of the newsrooms, all under .test. */
    public Set<String> hosts() {
        return new LinkedHashSet<>(houses.keySet());
    }

    /** When publishing began; the epoch before the start. */
    public Instant opened() {
        return opened;
    }

    /** When the last article appears, after the opening. What changes later does so once it was asked for. */
    public Duration lastPublication() {
        return Duration.ofSeconds(
                archive.values().stream().mapToInt(DemoArticle::at).max().orElse(0));
    }

    /** How many articles are published in all, each counted once. */
    public int articles() {
        return archive.size();
    }

    /** Every article by the address at which it lies, a newsroom after the other, in order of appearance; what it plants and which events it holds stands in it. */
    public Map<String, DemoArticle> archive() {
        return archive;
    }

    /** Everything that is planted, by kind and name. */
    public List<PlantedCase> planted() {
        return planted;
    }

    /** The ids of the planted stories, with the number of articles that tell each. */
    public Map<String, Long> stories() {
        return stories;
    }

    /** Every request answered so far, in the order in which the answers began. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
        if (threads != null) {
            threads.shutdownNow();
            threads = null;
        }
        if (daybook != null) {
            daybook.close();
            daybook = null;
        }
    }

    private void serve(HttpExchange exchange) {
        Instant now = clock.instant();
        URI uri = exchange.getRequestURI();
        String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        String host = host(exchange);
        boolean conditional = exchange.getRequestHeaders().containsKey("If-None-Match")
                || exchange.getRequestHeaders().containsKey("If-Modified-Since");
        try (exchange) {
            House house = houses.get(host);
            if (house == null) {
                requests.add(new Request(now, host, path, conditional, 421));
                exchange.sendResponseHeaders(421, -1);
                return;
            }
            DemoArticle article = house.article(path);
            if (article != null && !now.isBefore(opened.plusSeconds(article.at()))) {
                asked(house.url(house.pathOf(article)), now);
            }
            Answer answer = desk.answer(house, path, new Moment(opened, now, firstAsked));
            int status = Delivery.status(answer, exchange.getRequestHeaders());
            requests.add(new Request(now, host, path, conditional, status));
            Delivery.send(answer, status, exchange);
        } catch (IOException e) {
            log.debug("{} hung up on http://{}{}", exchange.getRemoteAddress(), host, path, e);
        } catch (RuntimeException e) {
            log.error("http://{}{} cannot be served", host, path, e);
            throw e;
        }
    }

    private void asked(String url, Instant now) throws IOException {
        Daybook kept = daybook;
        if (firstAsked.putIfAbsent(url, now) == null && kept != null) {
            kept.asked(url, now);
        }
    }

    private static String host(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Host");
        return header == null ? "" : header.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    }
}
