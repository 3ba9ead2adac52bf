package bongsu.evaluation.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sets of labelled pages: those that come with Bongsu (invented newsrooms, a trap each), and saved ones beside a file of
 * labels.
 */
public final class LabelledPages {
    private static final String FOLDER = "bongsu/pages";
    private static final ObjectMapper JSON = new ObjectMapper();

    private LabelledPages() {}

    /**
     * The pages that come with Bongsu, by name: {@code NAME.html} beside its label {@code NAME.json}. They are stored in
     * UTF-8 and given in the {@code charset} of their label.
     */
    public static List<LabelledPage> bundled() {
        URL url = LabelledPages.class.getClassLoader().getResource(FOLDER);
        if (url == null) {
            throw new IllegalStateException("no folder " + FOLDER + " on the class path");
        }
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) {
                return folder(Path.of(uri));
            }
            String jar = uri.getRawSchemeSpecificPart();
            try (FileSystem archive =
                    FileSystems.newFileSystem(Path.of(URI.create(jar.substring(0, jar.indexOf('!')))))) {
                return folder(archive.getPath(FOLDER));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path has an address that is none: " + url, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + FOLDER + " of the class path", e);
        }
    }

    private static List<LabelledPage> folder(Path folder) throws IOException {
        List<Path> labels;
        try (Stream<Path> files = Files.list(folder)) {
            labels = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<LabelledPage> pages = new ArrayList<>();
        for (Path file : labels) {
            JsonNode label = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
            String name = file.getFileName().toString().replace(".json", "");
            String html = Files.readString(folder.resolve(name + ".html"), StandardCharsets.UTF_8);
            Charset charset = Charset.forName(label.path("charset").asText("UTF-8"));
            pages.add(LabelledPage.of(name, html.getBytes(charset), label));
        }
        return pages;
    }

    /**
     * Saved pages that lie beside a file of labels, {@code {"file","url","title","body","published","authors"}} a line; a
     * field that a line lacks is not asked for.
     *
     * @throws IOException if the file of labels cannot be read
     * @throws IllegalArgumentException if a line is no label, or its page cannot be read; the message names file and line
     */
    public static List<LabelledPage> read(Path labels) throws IOException {
        List<LabelledPage> pages = new ArrayList<>();
        int number = 0;
        for (String line : lines(labels)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                pages.add(page(labels, line));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(labels + ", line " + number + ": " + e.getMessage(), e);
            }
        }
        if (pages.isEmpty()) {
            throw new IllegalArgumentException(labels
                    + " holds no label: a line is {\"file\",\"url\",\"title\",\"body\",\"published\",\"authors\"}.");
        }
        return pages;
    }

    private static List<String> lines(Path labels) throws IOException {
        try {
            return Files.readAllLines(labels, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(labels + " is no text in UTF-8: labels are JSON Lines.", e);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException("The labels " + labels + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static LabelledPage page(Path labels, String line) {
        JsonNode label;
        try {
            label = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON object: " + e.getOriginalMessage(), e);
        }
        String name = label.path("file").asText("");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("no \"file\", the name of the page beside the labels");
        }
        try {
            return LabelledPage.of(name, Files.readAllBytes(labels.resolveSibling(name)), label);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("there is no page " + e.getFile(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("the page " + labels.resolveSibling(name) + " cannot be read: " + e, e);
        }
    }
}
