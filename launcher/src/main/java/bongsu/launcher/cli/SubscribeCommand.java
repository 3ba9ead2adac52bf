package bongsu.launcher.cli;

import bongsu.launcher.UserError;
import bongsu.launcher.broker.Cluster;
import bongsu.launcher.delivery.Deliveries;
import bongsu.schema.Amount;
import bongsu.schema.JsonRecord;
import bongsu.schema.RecordJson;
import bongsu.schema.Subscription;
import bongsu.stream.alert.EntityGroups;
import bongsu.stream.query.RefusedQuery;
import bongsu.stream.query.TextQueries;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code subscribe FILE}: saves a search, or changes the one of the same id. */
@Command(
        name = "subscribe",
        description = "Save a search: what matches it from now on raises alerts.",
        footer = {
            "",
            "A subscription is a YAML or JSON file; every key but id may be left out, and one without conditions matches all:",
            "  id: telcos-big-deals",
            "  name: 통신사 대형 계약",
            "  entities: [kt, LG유플러스]               # ids or names of the catalogue, one must take part",
            "  groups: [korean-telcos]                 # or a member of a group",
            "  families: [PARTNERSHIP]",
            "  types: [ALLIANCE, INVESTMENT]",
            "  modalities: [ANNOUNCED]",
            "  stages: [MOU, CONTRACT]",
            "  countries: [US]",
            "  newsrooms: [전자신문]",
            "  minAmount: {value: 100000000000, currency: KRW}",
            "  minConfidence: 0.7                      # 0.3 where it is left out: of events below hardly a third is right;",
            "                                          # 0 for all of them; a search for words alone asks for none",
            "  minIndependent: 2                       # newsrooms that tell it without copying",
            "  novelty: STEPS                          # ANY update, only STEPS that bring something new, or only the FIRST alert",
            "  newPairs: true                          # only what ties a pair of companies together that no alert of it has told yet",
            "  query: '\"소버린 클라우드\" OR \"국산 가속기\" -주가'",
            "  backfill: true                          # also what was fetched before",
            "  delivery:                               # by ./bongsu deliver, besides topic, console and feed",
            "    webhook: https://hooks.example.com/bongsu",
            "    form: SLACK                           # or JSON",
            "    quiet: {from: '22:00', until: '07:00'}",
            "    digestMinutes: 60",
            "    mostPerHour: 10",
            "",
            "Groups: korean-telcos, korean-platforms, korean-clouds, korean-ai-labs, korean-chips, korean-memory, us-clouds, us-ai-labs,",
            "chinese-ai, korean-government."
        })
final class SubscribeCommand implements Callable<Integer> {
    /** Of events below hardly a third is right; of those at 0.8 and more 88 % are (docs/detection.md). */
    static final double MIN_CONFIDENCE = 0.3;

    @Parameters(paramLabel = "FILE.yaml|FILE.json")
    private Path file = Path.of("");

    @Mixin
    private final ClusterOptions options = new ClusterOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Subscription subscription = read(file, Clock.systemUTC());
        try (Cluster cluster = options.open()) {
            new SubscriptionTopic(cluster).put(subscription.getSubscriptionId(), subscription);
        }
        spec.commandLine().getOut().println(RecordJson.line(subscription));
        return 0;
    }

    /**
     * Reads a subscription file.
     *
     * @throws UserError if it cannot be read or is no subscription
     */
    static Subscription read(Path file, Clock clock) {
        try {
            // YAML 1.2 holds JSON.
            JsonNode tree = new YAMLMapper().readTree(Files.readString(file));
            if (tree == null || !tree.isObject()) {
                throw new UserError(file + " holds no subscription: at least  id: NAME  is needed.");
            }
            Subscription subscription = JsonRecord.read(named((ObjectNode) tree, clock), Subscription.class);
            if (subscription.getQuery() != null) {
                TextQueries.check(subscription.getQuery());
            }
            subscription.getGroups().forEach(EntityGroups.bundled()::members);
            Deliveries.check(subscription);
            check(subscription);
            return subscription;
        } catch (JsonProcessingException e) {
            throw new UserError(
                    file + " is neither YAML nor JSON: " + e.getOriginalMessage() + " (line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + ")",
                    e);
        } catch (IllegalArgumentException | RefusedQuery e) {
            throw new UserError(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw UserError.unreadable("The file " + file, e);
        }
    }

    /** Refuses what could never match, or means something else than it says. */
    private static void check(Subscription subscription) {
        need(
                subscription.getMinConfidence() >= 0 && subscription.getMinConfidence() <= 1,
                "minConfidence is " + subscription.getMinConfidence() + ", but should be from 0 to 1");
        need(
                subscription.getMinIndependent() >= 0,
                "minIndependent is " + subscription.getMinIndependent() + ", but should be 0 or more");
        subscription
                .getCountries()
                .forEach(country -> need(
                        country.matches("[A-Z]{2}"),
                        "a country is " + country + ", but should be two capital letters, such as KR"));
        Amount amount = subscription.getMinAmount();
        if (amount != null) {
            need(amount.getValue() >= 0, "minAmount has the value " + amount.getValue() + ", but should be 0 or more");
            need(
                    amount.getCurrency().matches("[A-Z]{3}"),
                    "minAmount has the currency " + amount.getCurrency()
                            + ", but should be three capital letters, such as KRW");
        }
    }

    private static void need(boolean good, String otherwise) {
        if (!good) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static ObjectNode named(ObjectNode tree, Clock clock) {
        ObjectNode named = tree.deepCopy();
        JsonNode id = named.remove("id");
        if (id != null) {
            named.set("subscriptionId", id);
        }
        JsonNode given = named.get("subscriptionId");
        if (given == null || !given.isTextual() || !given.textValue().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new IllegalArgumentException("id is " + given
                    + ", but should be up to 100 letters of A-Z, a-z, 0-9, '.', '_' and '-', such as telcos-big-deals");
        }
        if (!named.has("created")) {
            named.put("created", RecordJson.time(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        }
        // Words speak for themselves, and match articles in which no event was found.
        if (!named.has("minConfidence") && !named.has("query")) {
            named.put("minConfidence", MIN_CONFIDENCE);
        }
        return named;
    }
}
