package bongsu.ingest.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists of words that the readers go by: files in {@code bongsu/extract}, one entry a line, {@code #} for remarks. */
final class WordLists {

    private WordLists() {}

    /** The entries of a list, in its order. */
    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(
                        WordLists.class.getResourceAsStream("/bongsu/extract/" + file), file + " is in the jar");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
