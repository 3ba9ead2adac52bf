package bongsu.console;

import bongsu.schema.RecordJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The console's HTTP: the page, its API, health and metrics. Everything is a GET; every answer forbids what the page does not need. */
final class WebServer {
    private static final Logger log = LoggerFactory.getLogger(WebServer.class);
    private static final Pattern MALFORMED_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cache-Control",
            "no-cache");

    private final ConsoleConfig config;
    private final HostNames hosts;
    private final LiveView view;
    private final EventStream stream;
    private final Readiness readiness;
    private final PrometheusMeterRegistry meters;
    private final Supplier<String> topology;
    private final Javalin javalin;

    WebServer(
            ConsoleConfig config,
            LiveView view,
            EventStream stream,
            Readiness readiness,
            PrometheusMeterRegistry meters,
            Supplier<String> topology) {
        this.config = config;
        this.hosts = new HostNames(config);
        this.view = view;
        this.stream = stream;
        this.readiness = readiness;
        this.meters = meters;
        this.topology = topology;
        javalin = Javalin.create(this::configure);
    }

    void start() {
        javalin.start(config.bind(), config.port());
    }

    int port() {
        return javalin.port();
    }

    void stop() {
        javalin.stop();
    }

    private void configure(JavalinConfig javalinConfig) {
        javalinConfig.startup.showJavalinBanner = false;
        javalinConfig.startup.showOldJavalinVersionWarning = false;
        javalinConfig.startup.startupWatcherEnabled = false;
        javalinConfig.concurrency.useVirtualThreads = true;
        javalinConfig.http.prefer405over404 = true;
        javalinConfig.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        javalinConfig.staticFiles.add(files -> {
            files.hostedPath = "/";
            files.directory = "/bongsu/console/page";
            files.location = Location.CLASSPATH;
            files.headers = HEADERS;
        });
        var routes = javalinConfig.routes;
        routes.before(this::guard);
        routes.get("/api/events", context -> list(context, "events"));
        routes.get("/api/alerts", context -> list(context, "alerts"));
        routes.get(
                "/api/lineage",
                context -> answer(context, "lineage", view.pedigrees(EventFilter.limit(query(context)))));
        routes.get("/api/shifts", context -> answer(context, "shifts", view.shifts(EventFilter.limit(query(context)))));
        routes.get("/api/dead-letters", this::deadLetters);
        routes.get("/api/counts", context -> json(context, HttpStatus.OK, view.counts()));
        routes.get("/api/topology", this::topology);
        routes.get("/api/stream", stream::follow);
        routes.get("/feeds/alerts.atom", this::feed);
        routes.get(
                "/health/live",
                context -> json(context, HttpStatus.OK, JSON.objectNode().put("live", true)));
        routes.get("/health/ready", this::ready);
        routes.get("/metrics", this::metrics);
        routes.exception(
                EventFilter.BadQuery.class, (e, context) -> error(context, HttpStatus.BAD_REQUEST, e.getMessage()));
        routes.exception(Exception.class, (e, context) -> {
            log.error("{} {} failed", context.method(), context.path(), e);
            error(context, HttpStatus.INTERNAL_SERVER_ERROR, "this went wrong here; the log says why");
        });
        routes.error(404, context -> error(context, HttpStatus.NOT_FOUND, "nothing is here; the page is at /"));
        routes.error(405, context -> error(context, HttpStatus.METHOD_NOT_ALLOWED, "only GET is answered"));
    }

    /** Refuses requests meant for another name, and the API to other sites' pages. */
    private void guard(Context context) {
        HEADERS.forEach(context::header);
        if (!hosts.include(context.header("Host"))) {
            error(
                    context,
                    HttpStatus.MISDIRECTED_REQUEST,
                    "this server does not go by the name in the Host header; add it to the console's host names");
            context.skipRemainingHandlers();
        } else if ("cross-site".equals(context.header("Sec-Fetch-Site"))
                && context.path().startsWith("/api/")) {
            error(context, HttpStatus.FORBIDDEN, "the API does not answer other sites' pages");
            context.skipRemainingHandlers();
        }
    }

    private void list(Context context, String what) {
        EventFilter filter = EventFilter.of(query(context));
        answer(
                context,
                what,
                what.equals("events") ? view.events(filter, filter.limit()) : view.alerts(filter, filter.limit()));
    }

    /** The alerts of {@code subscription}, or of all, that match the filter, for feed readers. */
    private void feed(Context context) {
        Map<String, List<String>> query = new HashMap<>(query(context));
        List<String> subscriptions = query.getOrDefault("subscription", List.of());
        query.remove("subscription");
        EventFilter filter = EventFilter.of(query);
        String feed = AtomFeed.of(
                context.fullUrl(),
                view.newestAlerts(
                        alert -> filter.test(alert.getEvent())
                                && (subscriptions.isEmpty() || subscriptions.contains(alert.getSubscriptionId())),
                        filter.limit()));
        context.contentType("application/atom+xml; charset=utf-8").result(feed);
    }

    private void deadLetters(Context context) {
        answer(context, "deadLetters", view.deadLetters(EventFilter.limit(query(context))));
    }

    /** The parameters; a malformed escape, which would otherwise vanish with its parameter, is an error. */
    private static Map<String, List<String>> query(Context context) {
        String raw = context.queryString();
        if (raw != null && MALFORMED_ESCAPE.matcher(raw).find()) {
            throw new EventFilter.BadQuery("the query has a % without two hexadecimal digits after it");
        }
        return context.queryParamMap();
    }

    private void answer(Context context, String name, LiveView.Page page) {
        ObjectNode answer = JSON.objectNode().put("cursor", stream.id(page.cursor()));
        answer.put("matching", page.matching()).set(name, page.items());
        json(context, HttpStatus.OK, answer);
    }

    private void topology(Context context) {
        context.contentType("application/json").result(topology.get());
    }

    private void ready(Context context) {
        Map<String, String> missing = readiness.missing();
        ObjectNode answer = JSON.objectNode().put("ready", missing.isEmpty());
        ObjectNode waiting = answer.putObject("notReady");
        missing.forEach(waiting::put);
        json(context, missing.isEmpty() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE, answer);
    }

    private void metrics(Context context) {
        context.contentType("text/plain; version=0.0.4; charset=utf-8").result(meters.scrape());
    }

    private static void error(Context context, HttpStatus status, @Nullable String message) {
        json(context, status, JSON.objectNode().put("error", message));
    }

    private static void json(Context context, HttpStatus status, JsonNode answer) {
        context.status(status).contentType("application/json").result(RecordJson.line(answer));
    }
}
