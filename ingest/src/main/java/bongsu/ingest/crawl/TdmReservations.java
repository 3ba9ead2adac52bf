package bongsu.ingest.crawl;

import bongsu.ingest.source.NormalUrl;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a host's {@code /.well-known/tdmrep.json} reserves from text and data mining: places, of which the first one that an
 * address fits counts. A file that is missing or makes no sense reserves nothing.
 *
 * @param places in the order of the file
 * @param until how long this holds
 * @see <a href="https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/">TDM Reservation Protocol, 2024</a>
 */
record TdmReservations(List<Place> places, Instant until) {
    static final String PATH = "/.well-known/tdmrep.json";
    /** Where nothing is known. */
    static final TdmReservations NONE = new TdmReservations(List.of(), Instant.MAX);

    private static final Logger log = LoggerFactory.getLogger(TdmReservations.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 1_000;
    private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

    /**
     * A place.
     *
     * @param location a path with * and $ as in robots.txt
     * @param reserved whether mining is reserved there
     */
    record Place(String location, boolean reserved) {}

    /** What an answer to the request for the file says. */
    static TdmReservations of(Answer answer, CrawlConfig config, Instant now) {
        Instant until = now.plus(
                answer instanceof Answer.Failed
                        ? AFTER_A_FAILURE
                        : config.politeness().robotsAge());
        return new TdmReservations(answer instanceof Answer.Fetched file ? places(file) : List.of(), until);
    }

    /** Whether an address, in normal form, is reserved. */
    boolean reserved(String url) {
        URI address = NormalUrl.uri(url);
        String path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        return places.stream()
                .filter(place -> fits(place.location(), path))
                .findFirst()
                .map(Place::reserved)
                .orElse(false);
    }

    private static List<Place> places(Answer.Fetched file) {
        List<Place> places = new ArrayList<>();
        try {
            JsonNode root = JSON.readTree(new String(file.body(), StandardCharsets.UTF_8));
            for (JsonNode rule : root == null || !root.isArray() ? JSON.createArrayNode() : root) {
                String location = rule.path("location").asText("");
                JsonNode reservation = rule.path("tdm-reservation");
                if (!location.isEmpty() && !reservation.isMissingNode() && places.size() < MOST) {
                    places.add(new Place(location, reservation.asText().strip().equals("1")));
                }
            }
        } catch (JsonProcessingException e) {
            log.debug("{} is no JSON", file.url(), e);
        }
        return places;
    }

    /** Paths are matched as in robots.txt (RFC 9309, 2.2.3): the parser of those rules does it. */
    private static boolean fits(String location, String path) {
        SimpleRobotRules rules = new SimpleRobotRules(RobotRulesMode.ALLOW_SOME);
        rules.addRule(location, false);
        return !rules.isAllowed("https://host.test" + path);
    }
}
