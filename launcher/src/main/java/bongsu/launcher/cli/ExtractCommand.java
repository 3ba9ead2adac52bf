package bongsu.launcher.cli;

import bongsu.ingest.extract.ArticleExtractor;
import bongsu.ingest.extract.Extraction;
import bongsu.ingest.extract.Extraction.Extracted;
import bongsu.ingest.extract.Extraction.NotAnArticle;
import bongsu.ingest.source.Publishers;
import bongsu.launcher.UserError;
import bongsu.schema.RecordJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code extract}: the article in a saved page, or in each of many. */
@Command(
        name = "extract",
        description = "Print the article in a saved page as one JSON object, or of many pages one a line.")
final class ExtractCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE.html", arity = "0..1", description = "A saved page.")
    private @Nullable Path file;

    @Option(names = "--url", paramLabel = "URL", description = "The address that the page was saved from.")
    private @Nullable String url;

    @Option(
            names = "--list",
            paramLabel = "PAGES.jsonl",
            description =
                    "Many pages: {\"file\",\"url\"} a line, paths relative to the working directory; - for standard input.")
    private @Nullable Path list;

    @Option(
            names = "--generic",
            description =
                    "Read every page as one of an unknown publisher, without the layouts of the publishers that come"
                            + " with Bongsu.")
    private boolean generic;

    @Option(
            names = "--sources",
            paramLabel = "FILE",
            description =
                    "Publishers whose layouts count, a YAML file or a folder of them (or sources of the configuration;"
                            + " those that come with Bongsu).")
    private @Nullable Path sources;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private @Nullable Publishers publishers;
    private final ArticleExtractor extractor = new ArticleExtractor();
    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Integer call() {
        if (generic && sources != null) {
            throw new ParameterException(
                    spec.commandLine(), "--generic reads without publishers, --sources names some: give one of them.");
        }
        if (!generic) {
            Path file = sources == null ? Bongsu.configuration(spec).sources() : sources;
            publishers = SourceOptions.read(file);
        }
        if (list != null && file == null && url == null) {
            return many(list);
        }
        if (list == null && file != null && url != null) {
            spec.commandLine().getOut().println(RecordJson.line(one(file, url)));
            return 0;
        }
        throw new ParameterException(spec.commandLine(), "Give FILE.html and --url URL, or --list PAGES.jsonl alone.");
    }

    private ObjectNode one(Path page, String address) {
        try {
            return extracted(page, address);
        } catch (IllegalArgumentException e) {
            throw new UserError(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    private int many(Path pages) {
        int failed = 0;
        int done = 0;
        try (BufferedReader lines = JsonLines.open(pages)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank()) {
                    continue;
                }
                ObjectNode answer = answer(line);
                failed += answer.has("error") ? 1 : 0;
                spec.commandLine().getOut().println(RecordJson.line(answer));
                if (++done % 500 == 0) {
                    spec.commandLine().getErr().println("bongsu: " + done + " pages");
                }
            }
        } catch (IOException e) {
            throw UserError.unreadable("The list " + pages, e);
        }
        if (failed > 0) {
            spec.commandLine().getErr().println("bongsu: " + failed + " of " + done + " pages gave no article");
        }
        return failed == 0 ? 0 : 1;
    }

    private ObjectNode answer(String line) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        try {
            JsonNode asked = json.readTree(line);
            String name = asked.path("file").asText("");
            String address = asked.path("url").asText("");
            answer.set("file", asked.get("file"));
            if (name.isEmpty() || address.isEmpty()) {
                return answer.put("error", "a line needs \"file\" and \"url\"");
            }
            answer.setAll(extracted(Path.of(name), address));
        } catch (JsonProcessingException e) {
            answer.putNull("file");
            answer.put("error", "no JSON object: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            answer.put("error", e.getMessage());
        }
        return answer;
    }

    /** The article as the contract prints it; IllegalArgumentException says what is wrong with the page or its address. */
    private ObjectNode extracted(Path page, String address) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(page);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("There is no file " + page + ".", e);
        } catch (IOException | OutOfMemoryError | InvalidPathException e) {
            throw new IllegalArgumentException("The file " + page + " cannot be read: " + e, e);
        }
        URI uri = address(address);
        Extraction extraction =
                extractor.extract(bytes, null, uri, publishers == null ? List.of() : publishers.layoutsOf(uri));
        return switch (extraction) {
            case Extracted article -> article.article().toJson();
            case NotAnArticle no -> throw new IllegalArgumentException(page + " holds no article: " + no.reason());
        };
    }

    private static URI address(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                throw new IllegalArgumentException("The address " + address
                        + " is not a page's: give one such as https://www.example.com/news/1.");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The address " + address + " is not valid: " + e.getReason(), e);
        }
    }
}
