package bongsu.benchmark.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many newsrooms behind one server on the loopback address, {@code h0.test}, {@code h1.test}, …: a feed of so many articles
 * each, pages of some 80 KB of which most is navigation, as on real sites. It remembers who asked which host when.
 */
final class LoadServer implements AutoCloseable {
    private static final int SHELL = 76_000;

    private final int articles;
    private final List<String> sentences;
    private final String shell;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

    /**
     * A request.
     *
     * @param host such as {@code h7.test}
     * @param by the contact in its User-Agent, which tells crawlers apart
     * @param page whether it asked for an article, not for a feed or robots.txt
     * @param at when it was read
     */
    record Asked(String host, String by, boolean page, Instant at) {}

    LoadServer(int articles) throws IOException {
        this.articles = articles;
        this.sentences = sentences();
        this.shell = shell(sentences);
        // Without it a kept connection waits 40 ms for the client's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Names of the hosts. */
    static Set<String> names(int hosts) {
        return IntStream.range(0, hosts).mapToObj(host -> "h" + host + ".test").collect(Collectors.toSet());
    }

    /** Every request so far, in the order of their arrival. */
    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The shortest time between two requests to one host, in milliseconds, over all hosts. */
    long closestMillis() {
        Map<String, Instant> last = new HashMap<>();
        List<Long> gaps = new ArrayList<>();
        for (Asked one : asked()) {
            Instant before = last.put(one.host(), one.at());
            if (before != null) {
                gaps.add(java.time.Duration.between(before, one.at()).toMillis());
            }
        }
        return gaps.stream().mapToLong(Long::longValue).min().orElse(-1);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Instant now = Instant.now();
        String host = exchange.getRequestHeaders().getFirst("Host");
        String path = exchange.getRequestURI().getPath();
        String agent = exchange.getRequestHeaders().getFirst("User-Agent");
        boolean page = path.startsWith("/article/");
        asked.add(new Asked(host, agent.substring(agent.indexOf('+') + 1, agent.length() - 1), page, now));
        byte[] body =
                (page ? page(host, path) : path.equals("/feed.xml") ? feed(host) : "").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", page ? "text/html; charset=utf-8" : "application/xml");
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private String feed(String host) {
        StringBuilder items = new StringBuilder();
        for (int article = 0; article < articles; article++) {
            items.append("<item><title>소식 %2$d</title><link>http://%1$s/article/%2$d</link></item>"
                    .formatted(host, article));
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>t</title><link>http://"
                + host + "/</link><description>d</description>" + items + "</channel></rss>";
    }

    private String page(String host, String path) {
        Random random = new Random((host + path).hashCode());
        StringBuilder body = new StringBuilder();
        for (int paragraph = 0; paragraph < 12; paragraph++) {
            body.append("<p>");
            for (int sentence = 0; sentence < 3; sentence++) {
                body.append(sentences.get(random.nextInt(sentences.size()))).append(' ');
            }
            body.append("</p>\n");
        }
        String title = "%s의 %s번 소식".formatted(host, path.substring(path.lastIndexOf('/') + 1));
        return """
                <!doctype html><html lang="ko"><head><meta charset="utf-8"><title>%1$s</title>
                <meta property="og:title" content="%1$s"><meta property="og:type" content="article">
                <meta property="article:published_time" content="2026-03-12T10:00:00+09:00"></head>
                <body>%2$s<article><h1>%1$s</h1>%3$s</article></body></html>
                """.formatted(title, shell, body);
    }

    /** What surrounds every article: menus, teasers, scripts. */
    private static String shell(List<String> sentences) {
        StringBuilder shell = new StringBuilder("<nav><ul>");
        for (int item = 0; shell.length() < SHELL; item++) {
            String teaser = sentences.get(item % sentences.size());
            shell.append("<li class=\"menu item%1$d\"><a href=\"/section/%1$d\">%2$s</a></li>"
                    .formatted(item, teaser.substring(0, Math.min(20, teaser.length()))));
            if (item % 20 == 0) {
                shell.append("<script>window.dataLayer=window.dataLayer||[];dataLayer.push({'item':" + item
                        + ",'section':'news','ab':'" + "x".repeat(200) + "'});</script>");
            }
        }
        return shell.append("</ul></nav>").toString();
    }

    private static List<String> sentences() throws IOException {
        try (InputStream in = LoadServer.class.getResourceAsStream("/bongsu/benchmark/ordinary-sentences.txt")) {
            if (in == null) {
                throw new IOException("ordinary-sentences.txt is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }
}
