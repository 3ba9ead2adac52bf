package bongsu.ingest.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The publishers whose pages are read, by id, in the order of their files' names. */
public final class Publishers {
    private static final String BUILT_IN = "bongsu/publishers";
    private static final ObjectReader READER = reader();

    private final Map<String, Publisher> byId = new LinkedHashMap<>();

    private Publishers(Collection<Publisher> publishers) {
        for (Publisher publisher : publishers) {
            if (byId.put(publisher.id(), publisher) != null) {
                throw new IllegalArgumentException("two publishers have the id " + publisher.id());
            }
        }
    }

    /** Just these. @throws IllegalArgumentException if two have one id */
    public static Publishers of(Collection<Publisher> publishers) {
        return new Publishers(publishers);
    }

    /** Those that come with Bongsu. */
    public static Publishers builtIn() {
        return fromClasspath(BUILT_IN);
    }

    /**
     * One from each {@code .yaml} file of a folder of the class path.
     *
     * @param folder such as {@code bongsu/publishers}, without a slash at either end
     * @throws IllegalArgumentException if there is no such folder, or as {@link #load}
     */
    public static Publishers fromClasspath(String folder) {
        URL url = Publishers.class.getClassLoader().getResource(folder);
        if (url == null) {
            throw new IllegalArgumentException("no folder " + folder + " on the class path");
        }
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) {
                return load(Path.of(uri));
            }
            String jar = uri.getRawSchemeSpecificPart();
            Path file = Path.of(URI.create(jar.substring(0, jar.indexOf('!'))));
            try (FileSystem archive = FileSystems.newFileSystem(file)) {
                return load(archive.getPath(folder));
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalArgumentException("cannot read the folder " + folder + " of the class path", e);
        }
    }

    /**
     * The publishers of one file, which may hold several YAML documents, or of every {@code .yaml} and {@code .yml} file of
     * a folder.
     *
     * @throws IllegalArgumentException naming file, key and value, if one is not valid or a key is not known
     */
    public static Publishers load(Path fileOrFolder) {
        List<Publisher> publishers = new ArrayList<>();
        for (Path file : files(fileOrFolder)) {
            try (InputStream in = Files.newInputStream(file)) {
                publishers.addAll(read(in, file.toString()));
            } catch (IOException e) {
                throw new IllegalArgumentException("cannot read " + file + ": " + e.getMessage(), e);
            }
        }
        if (publishers.isEmpty()) {
            throw new IllegalArgumentException(fileOrFolder + " holds no publisher (a .yaml file each)");
        }
        return new Publishers(publishers);
    }

    /**
     * The publishers of a stream of YAML documents.
     *
     * @param name what errors call it
     * @throws IllegalArgumentException as {@link #load}
     */
    public static List<Publisher> read(InputStream yaml, String name) {
        try (var values = READER.<Publisher>readValues(yaml)) {
            List<Publisher> publishers = new ArrayList<>();
            while (values.hasNextValue()) {
                Publisher publisher = values.nextValue();
                if (publisher != null) {
                    publishers.add(publisher);
                }
            }
            return publishers;
        } catch (UnrecognizedPropertyException e) {
            throw new IllegalArgumentException(
                    name + ": unknown key " + e.getPropertyName() + line(e) + "; known are "
                            + e.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .toList(),
                    e);
        } catch (ValueInstantiationException e) {
            String reason =
                    e.getCause() == null ? e.getOriginalMessage() : e.getCause().getMessage();
            throw new IllegalArgumentException(name + ": " + reason, e);
        } catch (JsonProcessingException e) {
            String path = e instanceof JsonMappingException mapping ? path(mapping) : "";
            throw new IllegalArgumentException(name + ": " + path + e.getOriginalMessage() + line(e), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** Every publisher. */
    public Collection<Publisher> all() {
        return List.copyOf(byId.values());
    }

    /** The publisher of that id, or empty if there is none. */
    public Optional<Publisher> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The layouts of the publisher to whose site an address belongs; of several on one site, of the one whose article it
     * is. Empty for an address of nobody that is known.
     *
     * @param address of a page, not necessarily in normal form
     */
    public List<Layout> layoutsOf(URI address) {
        String url = NormalUrl.of(address.toString()).orElse("");
        if (url.isEmpty()) {
            return List.of();
        }
        List<Publisher> owners = byId.values().stream()
                .filter(publisher -> publisher.owns(NormalUrl.host(url)))
                .toList();
        return owners.stream()
                .filter(publisher -> publisher.holds(url))
                .findFirst()
                .or(() -> owners.stream().findFirst())
                .map(Publisher::layouts)
                .orElse(List.of());
    }

    private static List<Path> files(Path fileOrFolder) {
        if (Files.isRegularFile(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        try (Stream<Path> files = Files.list(fileOrFolder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException("no file and no folder: " + fileOrFolder, e);
        }
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : e.getPath()) {
            if (reference.getFieldName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.isEmpty() ? "" : path + ": ";
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
    }

    private static ObjectReader reader() {
        SimpleModule types = new SimpleModule();
        types.addDeserializer(Duration.class, new DurationReader());
        YAMLFactory yaml = YAMLFactory.builder()
                .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
                .build();
        ObjectMapper mapper = JsonMapper.builder(yaml)
                .addModule(types)
                .addModule(new LocalDateText())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .build();
        return mapper.readerFor(Publisher.class);
    }

    private static final class DurationReader extends StdDeserializer<Duration> {
        DurationReader() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return DurationText.parse(parser.getText());
            } catch (IllegalArgumentException e) {
                throw JsonMappingException.from(parser, e.getMessage(), e);
            }
        }
    }

    /** Dates of layouts, as ISO 8601. */
    private static final class LocalDateText extends SimpleModule {
        LocalDateText() {
            super("dates");
            addDeserializer(
                    java.time.LocalDate.class, new StdDeserializer<java.time.LocalDate>(java.time.LocalDate.class) {
                        @Override
                        public java.time.LocalDate deserialize(JsonParser parser, DeserializationContext context)
                                throws IOException {
                            String text = parser.getText().strip();
                            try {
                                return java.time.LocalDate.parse(text);
                            } catch (DateTimeParseException e) {
                                throw JsonMappingException.from(
                                        parser, "\"" + text + "\" is no date (such as 2026-11-22)", e);
                            }
                        }
                    });
        }
    }
}
