package bongsu.launcher.cli;

import bongsu.launcher.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A directory that is there until it is closed. */
record TemporaryDirectory(Path path) implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TemporaryDirectory.class);

    /**
     * Makes one.
     *
     * @throws UserError if the machine's temporary folder cannot be written
     */
    static TemporaryDirectory create(String prefix) {
        try {
            return new TemporaryDirectory(Files.createTempDirectory(prefix));
        } catch (IOException e) {
            throw new UserError(
                    "No temporary directory can be made: " + e.getMessage()
                            + ". Set TMPDIR to one that can be written.",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            Utils.delete(path.toFile());
        } catch (IOException e) {
            log.warn("{} could not be removed: {}", path, e.getMessage());
        }
    }
}
