package bongsu.launcher.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the demo's newsrooms remember across a restart, {@code kill -9} included: when they opened, and when each page
 * was first asked for. A text file, a line each: an instant, a space, and the address ({@code opened} in the first line).
 * A line that a kill cut short is passed over.
 */
final class Daybook implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Daybook.class);
    private static final String OPENED = "opened";

    private final Path file;
    private final Instant opened;
    private final Map<String, Instant> firstAsked;
    private boolean closed;

    private Daybook(Path file, Instant opened, Map<String, Instant> firstAsked) {
        this.file = file;
        this.opened = opened;
        this.firstAsked = Map.copyOf(firstAsked);
    }

    /** Reads the file, or begins it with {@code now} as the time of the opening where it is not there. */
    static Daybook open(Path file, Instant now) throws IOException {
        Map<String, Instant> found = new HashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                read(file, line, found);
            }
            // What a kill cut short must not run into the next line.
            append(file, "");
        }
        Instant opened = found.remove(OPENED);
        if (opened == null) {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent(), file.toString()));
            append(file, now + " " + OPENED);
        }
        return new Daybook(file, opened == null ? now : opened, found);
    }

    /** When publishing began. */
    Instant opened() {
        return opened;
    }

    /** When each address was first asked for, as the file told when it was opened. */
    Map<String, Instant> firstAsked() {
        return firstAsked;
    }

    /** Notes that an address was asked for the first time. */
    synchronized void asked(String url, Instant now) throws IOException {
        if (!closed) {
            append(file, now + " " + url);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private static void read(Path file, String line, Map<String, Instant> into) {
        if (line.isEmpty()) {
            return;
        }
        int space = line.indexOf(' ');
        Instant at = space < 0 ? null : instant(line.substring(0, space));
        if (at == null) {
            log.warn("{} has a line that was cut short: {}", file, line);
        } else {
            into.putIfAbsent(line.substring(space + 1), at);
        }
    }

    private static @Nullable Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void append(Path file, String line) throws IOException {
        Files.write(file, List.of(line), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
