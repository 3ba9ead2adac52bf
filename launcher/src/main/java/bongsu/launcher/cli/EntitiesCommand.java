package bongsu.launcher.cli;

import bongsu.entity.Catalogue;
import bongsu.launcher.UserError;
import bongsu.launcher.broker.Cluster;
import bongsu.schema.CatalogueEntry;
import bongsu.schema.RecordJson;
import bongsu.schema.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entities}: companies, ministries, models with their names, changed while the topology runs. */
@Command(
        name = "entities",
        description =
                "List what was changed of the catalogue, one JSON object a line; put and remove change it while the"
                        + " topology runs.",
        subcommands = {EntitiesCommand.Put.class, EntitiesCommand.Remove.class})
final class EntitiesCommand implements Callable<Integer> {
    @Mixin
    private final ClusterOptions options = new ClusterOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Cluster cluster = options.open()) {
            new CompactedTopic<>(cluster, Topics.ENTITIES)
                    .all()
                    .values()
                    .forEach(entry -> spec.commandLine().getOut().println(RecordJson.line(entry)));
        }
        return 0;
    }

    /** {@code entities put FILE}: adds entries, or changes those of the same ids. */
    @Command(
            name = "put",
            description = "Add entries to the catalogue, or change them: for articles that come from now on.",
            footer = {
                "",
                "A YAML or JSON file with one entry, or a list of them:",
                "  - id: gaonnuri-soft                 # a-z, 0-9, '-'",
                "    name: 가온누리소프트               # best-known Korean name",
                "    kind: company                     # lab, ministry, agency, university, alliance, government, association, fund",
                "    country: KR",
                "    aliases: [가온누리, Gaonnuri Soft]",
                "    ambiguous: [누리]                  # names that are words too: only where the sentence supports them",
                "    krx: '000000'                     # and parent, wikidata",
                "  - id: gaon-one",
                "    entry: PRODUCT",
                "    name: 가온원",
                "    kind: model                       # chip, cloud, service, device, platform, programme",
                "    maker: gaonnuri-soft",
                "  - id: kt                            # of an id that is known, what is left out stays as it is:",
                "    aliases: [광화문통신사]            # aliases are added,",
                "    withoutAliases: [KT Corp]           # and taken away",
                "  - id: some-start-up",
                "    retired: true                     # known no more",
                "",
                "Nothing is changed where one of the entries is refused."
            })
    static final class Put implements Callable<Integer> {
        @Parameters(paramLabel = "FILE.yaml|FILE.json")
        private Path file = Path.of("");

        @Mixin
        private final ClusterOptions options = new ClusterOptions();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            try (Cluster cluster = options.open()) {
                CompactedTopic<CatalogueEntry> topic = new CompactedTopic<>(cluster, Topics.ENTITIES);
                List<CatalogueEntry> entries = EntityFile.read(file, Catalogue.bundled(), topic.all());
                for (CatalogueEntry entry : entries) {
                    topic.put(entry.getEntityId(), entry);
                    spec.commandLine().getOut().println(RecordJson.line(entry));
                }
            }
            return 0;
        }
    }

    /** {@code entities remove ID}: takes a change back; the entry that comes with Bongsu stands again. */
    @Command(
            name = "remove",
            description =
                    "Take a change of the catalogue back: the entry that comes with Bongsu stands again, if there is"
                            + " one.")
    static final class Remove implements Callable<Integer> {
        @Parameters(paramLabel = "ID")
        private String id = "";

        @Mixin
        private final ClusterOptions options = new ClusterOptions();

        @Override
        public Integer call() {
            try (Cluster cluster = options.open()) {
                CompactedTopic<CatalogueEntry> topic = new CompactedTopic<>(cluster, Topics.ENTITIES);
                Map<String, CatalogueEntry> all = topic.all();
                if (!all.containsKey(id)) {
                    throw new UserError("Nothing was changed of " + id + ". Changed was "
                            + (all.isEmpty() ? "nothing" : String.join(", ", all.keySet()))
                            + ". To have an entry of the catalogue known no more, put it with  retired: true.");
                }
                topic.put(id, null);
            }
            return 0;
        }
    }
}
