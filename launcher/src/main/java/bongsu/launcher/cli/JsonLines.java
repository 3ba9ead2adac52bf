package bongsu.launcher.cli;

import bongsu.launcher.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** JSON Lines in a file or on standard input, as UTF-8; bytes that are none become replacement characters. */
final class JsonLines {
    private JsonLines() {}

    /**
     * Opens a file, or standard input for {@code -}.
     *
     * @throws UserError if it cannot be opened
     */
    static BufferedReader open(Path file) {
        try {
            InputStream in = file.toString().equals("-") ? System.in : Files.newInputStream(file);
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        } catch (NoSuchFileException e) {
            throw new UserError("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw UserError.unreadable("The file " + file, e);
        }
    }
}
