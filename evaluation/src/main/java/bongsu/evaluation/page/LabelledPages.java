package bongsu.evaluation.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
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
     * Saved pages that lie beside a file of labels, {@code {"file","url","title","body","published","authors"}} a line.
     *
     * @throws IOException if the file or a page cannot be read
     * @throws IllegalArgumentException if a line is no label; the message names file and line
     */
    public static List<LabelledPage> read(Path labels) throws IOException {
        List<LabelledPage> pages = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(labels, StandardCharsets.UTF_8)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            JsonNode label = JSON.readTree(line);
            String name = label.path("file").asText("");
            if (name.isEmpty()) {
                throw new IllegalArgumentException(labels + ", line " + number + ": no \"file\"");
            }
            pages.add(LabelledPage.of(name, Files.readAllBytes(labels.resolveSibling(name)), label));
        }
        return pages;
    }
}
