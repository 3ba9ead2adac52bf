package bongsu.launcher.cli;

import bongsu.launcher.UserError;
import bongsu.launcher.role.Station;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The end of a command that somebody stops (Ctrl-C, SIGTERM): the JVM waits in a shutdown hook while the command's own
 * thread closes what it opened. To be opened first, and so closed last: what is closed after it may not be.
 */
final class Shutdown implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::hold, "shutdown");

    private final @Nullable Thread worker;

    /** For a command that looks whether somebody {@link #asked}. */
    Shutdown() {
        this(null);
    }

    /** For a command that works on a thread, which is interrupted when somebody asks for the end. */
    Shutdown(@Nullable Thread worker) {
        this.worker = worker;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether somebody asked for the end. */
    boolean asked() {
        return asked.getCount() == 0;
    }

    /** Waits so long for somebody to ask for the end; whether somebody has asked. */
    boolean askedWithin(Duration time) {
        try {
            return asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /**
     * Waits until somebody asks for the end, or a role has failed.
     *
     * @throws UserError with what the station says of its failed role
     */
    void await(Station station) {
        try {
            while (!asked.await(1, TimeUnit.SECONDS)) {
                station.notice();
                station.failure().ifPresent(failure -> {
                    throw new UserError(failure);
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** To be called when all is closed: lets the JVM end. */
    @Override
    public void close() {
        done.countDown();
        if (!asked()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private void hold() {
        asked.countDown();
        if (worker != null) {
            worker.interrupt();
        }
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("bongsu: not everything stopped within " + PATIENCE_SECONDS
                        + " s; what was not committed is done again at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
