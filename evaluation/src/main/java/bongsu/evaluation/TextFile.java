package bongsu.evaluation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of UTF-8 text. */
final class TextFile {
    private TextFile() {}

    /**
     * Its lines.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is no UTF-8 text; the message names it
     */
    static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not UTF-8 text", e);
        }
    }
}
