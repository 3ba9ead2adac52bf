package bongsu.launcher.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything under {@code newsroom/} on the class path, read once: houses with their articles and traps, and the
 * templates of their pages. A file that cannot be read is a mistake of the project's and stops the start, by name.
 *
 * @param houses the newsrooms in order of their ids
 * @param templates text of each template by "house/file"
 */
record Archive(List<House> houses, Map<String, String> templates) {
    private static final String ROOT = "newsroom";

    static Archive read() {
        URL root = Archive.class.getClassLoader().getResource(ROOT);
        if (root == null) {
            throw new IllegalStateException("no folder " + ROOT + " on the class path");
        }
        try {
            if (root.openConnection() instanceof JarURLConnection jar) {
                Path file = Path.of(jar.getJarFileURL().toURI());
                try (FileSystem inside = FileSystems.newFileSystem(file)) {
                    return read(inside.getPath(jar.getEntryName()));
                }
            }
            return read(Path.of(root.toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException("the demo newsroom at " + root + " cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the demo newsroom lies at an odd place: " + root, e);
        }
    }

    private static Archive read(Path root) throws IOException {
        ObjectMapper yaml =
                new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        List<House> houses = new ArrayList<>();
        Map<String, String> templates = new HashMap<>();
        for (Path folder : children(root)) {
            Path imprint = folder.resolve("house.yaml");
            if (!Files.isRegularFile(imprint)) {
                continue; // publishers/
            }
            houses.add(house(folder, yaml.readValue(Files.readString(imprint), House.Imprint.class), yaml));
            for (Path file : children(folder)) {
                if (Files.isRegularFile(file) && !file.toString().endsWith(".yaml")) {
                    templates.put(name(folder) + "/" + name(file), Files.readString(file));
                }
            }
        }
        return new Archive(List.copyOf(houses), Map.copyOf(templates));
    }

    private static House house(Path folder, House.Imprint imprint, ObjectMapper yaml) throws IOException {
        List<DemoArticle> articles = new ArrayList<>();
        for (Path file : children(folder.resolve("articles"))) {
            articles.add(DemoArticle.parse(name(folder) + "/" + name(file), Files.readString(file), yaml));
        }
        Path traps = folder.resolve("traps.yaml");
        List<Trap> set = Files.isRegularFile(traps)
                ? yaml.readValue(Files.readString(traps), new TypeReference<List<Trap>>() {})
                : List.of();
        return new House(imprint, articles, set);
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    /** Every article by the address at which it lies. */
    Map<String, DemoArticle> articles() {
        Map<String, DemoArticle> all = new LinkedHashMap<>();
        for (House house : houses) {
            house.articles().forEach((path, article) -> all.put(house.url(path), article));
        }
        return all;
    }
}
