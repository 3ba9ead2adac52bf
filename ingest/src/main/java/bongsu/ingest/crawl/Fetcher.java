package bongsu.ingest.crawl;

import bongsu.ingest.crawl.Answer.Failed;
import bongsu.ingest.crawl.Answer.Fetched;
import bongsu.ingest.crawl.Answer.Gone;
import bongsu.ingest.crawl.Answer.Moved;
import bongsu.ingest.crawl.Answer.NotModified;
import bongsu.ingest.crawl.Answer.Refused;
import bongsu.ingest.source.NormalUrl;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import okhttp3.CacheControl;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Asks servers for pages: GET over HTTP/1.1 or HTTP/2, without cookies, within the limits. The address that was checked is
 * the address that is spoken to, on every redirect. Blocks its thread; an interrupt drops the request. Safe for use by
 * several threads.
 */
final class Fetcher implements AutoCloseable {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|.*:.*");
    private static final int LARGEST_HEADERS = 64 << 10;
    /** How much may come around a body: headers, TLS and chunks of few bytes each, which cost more than they hold. */
    private static final long AROUND = 8 << 20;
    /** Hosts rest between requests: more connections wait than are in use, and a new one costs both sides a handshake. */
    private static final int IDLE_PER_FLIGHT = 4;

    private final CrawlConfig.Limits limits;
    private final String agent;
    private final Resolver resolver;
    private final Clock clock;
    private final OkHttpClient client;
    private final ExecutorService names = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("bongsu-names-", 0).daemon().factory());

    /**
     * What is asked for.
     *
     * @param url in normal form
     * @param etag validator of what is known; null for none
     * @param lastModified the same; null for none
     * @param bytes the largest size after decompression
     * @param cut whether a larger body is cut there; otherwise it is refused
     */
    record Query(
            String url, @Nullable String etag, @Nullable String lastModified, int bytes, boolean cut) {}

    /** The answer, and when the server had the last request for it at the latest. */
    record Reply(Answer answer, Instant started) {}

    /** What stands between a redirect and the next request on the same host. */
    interface Gate {
        /**
         * Waits until the host may be asked again.
         *
         * @param url where the redirect leads, in normal form
         * @param started when the last request went out
         * @return null to go on, or the answer that ends it
         */
        @Nullable
        Answer pass(String url, Instant started) throws InterruptedException;
    }

    Fetcher(CrawlConfig config, Resolver resolver, Clock clock) {
        this(config, resolver, clock, builder -> builder);
    }

    /** @param trust whom to trust besides the system's authorities: a test's own */
    Fetcher(CrawlConfig config, Resolver resolver, Clock clock, UnaryOperator<OkHttpClient.Builder> trust) {
        this.limits = config.limits();
        this.agent = config.agent().header();
        this.resolver = resolver;
        this.clock = clock;
        client = trust.apply(new OkHttpClient.Builder())
                .dns(this::checkedAddresses)
                .socketFactory(new MeteredSockets(Math.max(limits.pageBytes(), limits.robotsBytes()) + AROUND))
                .proxy(Proxy.NO_PROXY)
                .cookieJar(CookieJar.NO_COOKIES)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(limits.connect())
                .readTimeout(limits.silence())
                .writeTimeout(limits.silence())
                .callTimeout(limits.total())
                .connectionPool(new ConnectionPool(IDLE_PER_FLIGHT * limits.inFlight(), 30, TimeUnit.SECONDS))
                .addNetworkInterceptor(chain -> {
                    Response response;
                    try {
                        response = chain.proceed(chain.request());
                    } finally {
                        Arrival arrival = chain.request().tag(Arrival.class);
                        if (arrival != null) {
                            arrival.latest.set(clock.instant());
                        }
                    }
                    // OkHttp asks again at once after "503, Retry-After: 0"; a polite crawler does not.
                    return response.newBuilder()
                            .removeHeader("Retry-After")
                            .header("X-Retry-After", response.header("Retry-After", ""))
                            .build();
                })
                .build();
    }

    /** When the server had the request at the latest: when it began to answer. Spacing counts from there. */
    private static final class Arrival {
        final AtomicReference<@Nullable Instant> latest = new AtomicReference<>();
    }

    /** Asks, and follows redirects on the same host through the gate. */
    Reply fetch(Query query, Gate gate) throws InterruptedException {
        String url = query.url();
        Instant started = clock.instant();
        for (int hops = 0; ; hops++) {
            Arrival arrival = new Arrival();
            Answer answer = ask(url, query, arrival);
            Instant arrived = arrival.latest.get();
            started = arrived == null ? started : arrived;
            if (!(answer instanceof Moved moved)) {
                return new Reply(answer, started);
            }
            String next = NormalUrl.of(moved.to().toString()).orElse(null);
            if (next == null) {
                return new Reply(new Refused("redirect to no http or https address: " + moved.to()), started);
            }
            if (hops >= limits.redirects()) {
                return new Reply(new Refused("more than " + limits.redirects() + " redirects"), started);
            }
            if (!NormalUrl.host(next).equals(NormalUrl.host(url))) {
                String refusal = refusal(next);
                return new Reply(refusal == null ? moved : new Refused("redirect to " + refusal), started);
            }
            Answer stop = gate.pass(next, started);
            if (stop != null) {
                return new Reply(stop, started);
            }
            url = next;
        }
    }

    private Answer ask(String url, Query query, Arrival arrival) throws InterruptedException {
        String refusal = refusal(url);
        if (refusal != null) {
            return new Refused(refusal);
        }
        try (Response response = client.newCall(request(url, query, arrival)).execute()) {
            return answer(url, query, response);
        } catch (RefusedAddressException e) {
            return new Refused(e.reason);
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("dropped the request for " + url);
            }
            return new Failed(reason(e), 0, null);
        } catch (IllegalArgumentException | IllegalStateException e) {
            // OkHttp's answer to headers and addresses that no rule covers.
            return new Failed(reason(e), 0, null);
        }
    }

    private Request request(String url, Query query, Arrival arrival) {
        HttpUrl asked = HttpUrl.get(url);
        OptionalInt port = resolver.port(asked.host());
        Request.Builder builder = new Request.Builder()
                .url(port.isPresent() ? asked.newBuilder().port(port.getAsInt()).build() : asked)
                .header("User-Agent", agent)
                .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .header("Accept-Language", "ko,en;q=0.5")
                .header("Accept-Encoding", ContentCoding.ACCEPTED)
                .cacheControl(CacheControl.FORCE_NETWORK)
                .tag(Arrival.class, arrival);
        builder.removeHeader("Cache-Control");
        if (port.isPresent()) {
            boolean usual = asked.port() == HttpUrl.defaultPort(asked.scheme());
            builder.header("Host", usual ? asked.host() : asked.host() + ":" + asked.port());
        }
        if (query.etag() != null) {
            builder.header("If-None-Match", query.etag());
        }
        if (query.lastModified() != null) {
            builder.header("If-Modified-Since", query.lastModified());
        }
        return builder.build();
    }

    private Answer answer(String url, Query query, Response response) throws IOException {
        if (response.headers().byteCount() > LARGEST_HEADERS) {
            return new Refused("headers of " + response.headers().byteCount() + " bytes");
        }
        int status = response.code();
        return switch (status) {
            case 200, 203 -> body(url, query, response);
            case 304 ->
                query.etag() == null && query.lastModified() == null
                        ? new Failed("304 to a request without validators", status, null)
                        : new NotModified();
            case 301, 302, 303, 307, 308 -> redirect(url, response);
            case 404, 410 -> new Gone(status);
            default -> new Failed("status " + status, status, retryAfter(response));
        };
    }

    private static Answer redirect(String url, Response response) {
        String location = response.header("Location");
        if (location == null || location.isBlank()) {
            return new Failed("a redirect that names no target", response.code(), null);
        }
        HttpUrl target = HttpUrl.get(url).resolve(location.strip());
        return target == null
                ? new Refused("redirect to no http or https address: " + printable(location))
                : new Moved(target.uri());
    }

    private Answer body(String url, Query query, Response response) throws IOException {
        long announced = response.body().contentLength();
        String coding = String.join(",", response.headers("Content-Encoding"));
        if (!query.cut() && announced > query.bytes()) {
            return new Refused(announced + " bytes, more than " + query.bytes());
        }
        byte[] bytes;
        try (InputStream in = ContentCoding.decoded(response.body().byteStream(), coding)) {
            bytes = in.readNBytes(query.bytes());
            if (!query.cut() && bytes.length == query.bytes() && in.read() >= 0) {
                return new Refused("more than " + query.bytes() + " bytes");
            }
        }
        return new Fetched(
                url,
                bytes,
                response.header("Content-Type"),
                validator(response.header("ETag")),
                validator(response.header("Last-Modified")),
                response.headers().toMultimap());
    }

    /** Validators go back to the server as they came, if they can stand in a header. */
    private static @Nullable String validator(@Nullable String header) {
        boolean fit = header != null
                && !header.isEmpty()
                && header.length() <= 512
                && header.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
        return fit ? header : null;
    }

    private @Nullable Duration retryAfter(Response response) {
        String text = response.header("X-Retry-After", "").strip();
        try {
            return Duration.ofSeconds(Math.max(0, Integer.parseInt(text)));
        } catch (NumberFormatException notSeconds) {
            try {
                Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                Duration wait = Duration.between(clock.instant(), until);
                return wait.isNegative() ? Duration.ZERO : wait;
            } catch (DateTimeException notDate) {
                return null;
            }
        }
    }

    /** Why an address is not spoken to, as far as it shows without asking for its host; null if it may be. */
    private @Nullable String refusal(String url) {
        HttpUrl address = HttpUrl.get(url);
        String host = address.host();
        if (resolver.exempt(host)) {
            return null;
        }
        int port = address.port();
        if (port != HttpUrl.defaultPort(address.scheme()) && !limits.ports().contains(port)) {
            return "port " + port + " of " + host;
        }
        if (LITERAL.matcher(host).matches()) {
            try {
                return PublicAddress.is(InetAddress.getByName(host)) ? null : "the address " + host;
            } catch (UnknownHostException | IllegalArgumentException e) {
                return "the address " + host;
            }
        }
        return null;
    }

    private List<InetAddress> checkedAddresses(String host) throws UnknownHostException {
        String name = host.toLowerCase(Locale.ROOT);
        List<InetAddress> addresses = addresses(name);
        if (!resolver.exempt(name)) {
            for (InetAddress address : addresses) {
                if (!PublicAddress.is(address)) {
                    throw new RefusedAddressException(host + " at the address " + address.getHostAddress());
                }
            }
        }
        return addresses;
    }

    /** Name services block the thread that asks them: it is one of their own, and not waited for longer than to connect. */
    private List<InetAddress> addresses(String host) throws UnknownHostException {
        Future<List<InetAddress>> answer = names.submit(() -> resolver.resolve(host));
        try {
            return answer.get(limits.connect().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            UnknownHostException unknown = new UnknownHostException(host);
            unknown.initCause(e.getCause());
            throw unknown;
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new UnknownHostException("no address of " + host + " within " + limits.connect());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnknownHostException("dropped the question for " + host);
        }
    }

    private static final class RefusedAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;
        private final String reason;

        RefusedAddressException(String reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return printable(e.getClass().getSimpleName() + (message == null ? "" : ": " + message));
    }

    private static String printable(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= 300 ? clean : clean.substring(0, 300) + "…";
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        names.shutdownNow();
        client.connectionPool().evictAll();
    }
}
