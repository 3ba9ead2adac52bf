package bongsu.ingest.source;

import java.net.URI;
import java.util.List;

/** The YAML file of a publisher without layouts: what a person begins from. {@link Publishers#read} reads it again. */
public final class PublisherFile {
    private PublisherFile() {}

    /**
     * The file.
     *
     * @param comments what is said at its head, a line each
     */
    public static String of(Publisher publisher, List<String> comments) {
        StringBuilder yaml = new StringBuilder();
        comments.forEach(comment -> yaml.append("# ").append(comment).append('\n'));
        yaml.append("id: ").append(publisher.id()).append('\n');
        yaml.append("name: ").append(quoted(publisher.name())).append('\n');
        yaml.append("home: ").append(quoted(publisher.home().toString())).append('\n');
        yaml.append("language: ").append(quoted(publisher.language())).append('\n');
        list(yaml, "feeds", publisher.feeds());
        list(yaml, "sitemaps", publisher.sitemaps());
        list(yaml, "listings", publisher.listings());
        if (publisher.articleUrl() != null) {
            yaml.append("articleUrl: ")
                    .append(quoted(publisher.articleUrl().pattern()))
                    .append('\n');
        }
        return yaml.toString();
    }

    private static void list(StringBuilder yaml, String key, List<URI> addresses) {
        if (!addresses.isEmpty()) {
            yaml.append(key).append(":\n");
            addresses.forEach(address ->
                    yaml.append("  - ").append(quoted(address.toString())).append('\n'));
        }
    }

    private static String quoted(String text) {
        return "'" + text.replaceAll("\\p{Cntrl}", " ").replace("'", "''") + "'";
    }
}
