package bongsu.stream.catalogue;

import bongsu.entity.Catalogue;
import bongsu.entity.Organisation;
import bongsu.event.Analysis;
import bongsu.event.Analyzer;
import bongsu.schema.Article;
import bongsu.schema.CatalogueEntry;
import bongsu.schema.Topics;
import bongsu.stream.failure.LoggedKey;
import bongsu.stream.stage.WholeTopic;
import bongsu.stream.stage.Workbench;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.streams.StreamsBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what articles say by a catalogue that is edited in {@code bongsu.entities} while it works: an article is read with the
 * entries that stand when its turn comes. Entries are applied in the order of their ids, so that the same entries always make
 * the same catalogue. Of one topology; safe for use by several threads.
 */
public final class LiveAnalyzer {
    /** The global store: entity id → the bytes of its entry. */
    public static final String STORE = "entities";

    private static final Logger log = LoggerFactory.getLogger(LiveAnalyzer.class);

    private final Catalogue base;
    private final Function<Catalogue, Function<Article, Analysis>> analyzers;
    private final Map<String, CatalogueEntry> entries = new TreeMap<>();
    /** Null where entries have changed since: it is made when the next article comes, once for many changes. */
    private volatile @Nullable Ready current;

    /** A catalogue, and the analyzer that goes by it. */
    private record Ready(Catalogue catalogue, Function<Article, Analysis> analyzer) {}

    /**
     * An analyzer over a catalogue.
     *
     * @param analyzers makes the analyzer of a catalogue
     */
    public LiveAnalyzer(Catalogue base, Function<Catalogue, Function<Article, Analysis>> analyzers) {
        this.base = base;
        this.analyzers = analyzers;
    }

    /** With the catalogue and the rules that come with Bongsu. */
    public static LiveAnalyzer bundled() {
        Analyzer bundled = Analyzer.bundled();
        return new LiveAnalyzer(Catalogue.bundled(), catalogue -> bundled.with(catalogue)::analyze);
    }

    /** Has the topology read {@code bongsu.entities}. */
    public void addTo(StreamsBuilder builder, Workbench bench) {
        new WholeTopic<>(bench, Topics.ENTITIES, STORE, new Editor(bench)).addTo(builder);
    }

    /** What an article says. */
    public Analysis analyze(Article article) {
        return ready().analyzer().apply(article);
    }

    /** The organisation of that id, by the entries that stand now; null where nobody knows it. */
    public @Nullable Organisation organisation(String id) {
        return ready().catalogue().organisation(id);
    }

    private Ready ready() {
        Ready ready = current;
        return ready == null ? made() : ready;
    }

    private synchronized Ready made() {
        Ready made = current;
        if (made == null) {
            Catalogue catalogue = Entries.over(base, entries.values());
            made = new Ready(catalogue, analyzers.apply(catalogue));
            current = made;
        }
        return made;
    }

    private synchronized void put(CatalogueEntry entry) {
        if (!entry.equals(entries.put(entry.getEntityId(), entry))) {
            current = null;
        }
    }

    private synchronized void remove(String id) {
        if (entries.remove(id) != null) {
            current = null;
        }
    }

    private final class Editor implements WholeTopic.Reader<CatalogueEntry> {
        private final Workbench bench;

        Editor(Workbench bench) {
            this.bench = bench;
        }

        @Override
        public void take(String key, CatalogueEntry entry) {
            if (!entry.getEntityId().equals(key)) {
                throw new IllegalArgumentException("its entity id is " + entry.getEntityId());
            }
            Entries.check(entry);
            put(entry);
        }

        @Override
        public void forget(String key) {
            remove(key);
        }

        /** What stood under the key before stands on: a slip of an editor makes nobody unknown. */
        @Override
        public void unreadable(@Nullable String key, String where, String reason) {
            bench.metrics().countUnreadableEntry();
            log.warn("the entry {} of the catalogue at {} is skipped: {}", LoggedKey.of(key), where, reason);
        }
    }
}
