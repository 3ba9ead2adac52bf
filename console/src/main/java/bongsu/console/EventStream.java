package bongsu.console;

import bongsu.schema.RecordJson;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The changes of the view as server-sent events: {@code event}, {@code alert} and {@code removed} with ids, {@code count}
 * and {@code reset} without. Each browser has a thread and a place in the {@link ChangeLog} of its own, so a slow one delays nobody. It resumes
 * after the id in {@code Last-Event-ID}, or in the parameter {@code after}; where that is no longer held, or belongs to an
 * earlier life of the console, {@code reset} tells it to read the whole view anew.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML standard, server-sent events</a>
 */
final class EventStream {
    private static final Logger log = LoggerFactory.getLogger(EventStream.class);

    /** How long counts may lag behind when no event or alert comes. */
    private static final Duration COUNTING = Duration.ofMillis(500);

    private final LiveView view;
    private final ChangeLog changes;
    private final String life;
    private final Duration heartbeat;
    private final Semaphore places;
    private final Counter refused;
    private final Counter resets;

    /**
     * A stream of the log's changes.
     *
     * @param life tells the ids of this console from those of an earlier one
     */
    EventStream(LiveView view, ChangeLog changes, String life, ConsoleConfig config, MeterRegistry meters) {
        this.view = view;
        this.changes = changes;
        this.life = life;
        heartbeat = config.heartbeat();
        places = new Semaphore(config.streams());
        Gauge.builder("bongsu.console.streams", places, free -> config.streams() - free.availablePermits())
                .description("Browsers that follow now")
                .register(meters);
        refused = Counter.builder("bongsu.console.streams.refused")
                .description("Browsers turned away because too many follow")
                .register(meters);
        resets = Counter.builder("bongsu.console.streams.resets")
                .description("Browsers told to read the whole view anew")
                .register(meters);
    }

    /** The id of a change on the wire. */
    String id(long sequence) {
        return life + "-" + sequence;
    }

    /** Follows until the browser goes or the console closes. */
    void follow(Context context) throws InterruptedException {
        if (!places.tryAcquire()) {
            refused.increment();
            context.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header("Retry-After", "10")
                    .contentType("application/json")
                    .result("{\"error\":\"too many browsers follow already: try again later\"}");
            return;
        }
        try {
            context.contentType("text/event-stream").header("Cache-Control", "no-store");
            String last = context.header("Last-Event-ID");
            follow(context.res().getOutputStream(), place(last == null ? context.queryParam("after") : last));
        } catch (IOException e) {
            log.debug("a browser went away", e);
        } finally {
            places.release();
        }
    }

    private void follow(OutputStream out, long start) throws IOException, InterruptedException {
        long place = start;
        long counted = -1;
        long silentSince = System.nanoTime();
        write(out, "retry: 1000\n\n");
        while (true) {
            switch (changes.after(place, counted < 0 ? Duration.ZERO : COUNTING)) {
                case ChangeLog.Step.End end -> {
                    return;
                }
                case ChangeLog.Step.Gap gap -> {
                    resets.increment();
                    place = gap.head();
                    write(out, "id: " + id(place) + "\nevent: reset\ndata: {}\n\n");
                    silentSince = System.nanoTime();
                }
                case ChangeLog.Step.Changes(var batch) -> {
                    StringBuilder text = new StringBuilder();
                    for (Change change : batch) {
                        text.append("id: ").append(id(change.sequence())).append("\nevent: ");
                        text.append(change.type())
                                .append("\ndata: ")
                                .append(change.json())
                                .append("\n\n");
                        place = change.sequence();
                    }
                    long version = view.version();
                    if (version != counted) {
                        text.append("event: count\ndata: ")
                                .append(RecordJson.line(view.counts()))
                                .append("\n\n");
                        counted = version;
                    }
                    if (text.isEmpty() && System.nanoTime() - silentSince >= heartbeat.toNanos()) {
                        text.append(": still here\n\n");
                    }
                    if (!text.isEmpty()) {
                        write(out, text.toString());
                        silentSince = System.nanoTime();
                    }
                }
            }
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** The number in an id of this life; -1, which is a gap, for anything else; from now on where there is no id. */
    private long place(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            return changes.head();
        }
        String prefix = life + "-";
        if (!id.startsWith(prefix) || !id.substring(prefix.length()).matches("[0-9]{1,18}")) {
            return -1;
        }
        return Long.parseLong(id.substring(prefix.length()));
    }
}
