package bongsu.ingest.crawl;

import bongsu.ingest.crawl.Answer.Disallowed;
import bongsu.ingest.crawl.Answer.Failed;
import bongsu.ingest.crawl.Answer.Fetched;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a host's robots.txt says to this crawler, by RFC 9309: rules of a 2xx; everything for a 4xx other than 429; nothing
 * while the server fails (5xx, 429) or cannot be reached, until it recovers.
 *
 * @param rules what may be asked for
 * @param reason why nothing may, where the file could not be had; null where it was
 * @param until how long this holds
 * @param failures how often in a row the file could not be had
 * @param ai what it says to crawlers that gather texts for AI
 */
record RobotsRules(SimpleRobotRules rules, @Nullable String reason, Instant until, int failures, AiRules ai) {

    /**
     * The rules that an answer to the request for robots.txt makes.
     *
     * @param before what held until now; null for nothing
     */
    static RobotsRules of(Answer answer, String url, @Nullable RobotsRules before, CrawlConfig config, Instant now) {
        Instant until = now.plus(config.politeness().robotsAge());
        return switch (answer) {
            case Fetched file ->
                new RobotsRules(parsed(file, url, config), null, until, 0, AiRules.of(file.body(), url));
            case Failed failed
            when failed.status() >= 400 && failed.status() < 500 && failed.status() != 429 -> everything(until);
            case Answer.Gone gone -> everything(until);
            // More redirects than are followed: "unavailable", like a 4xx. Or an address that is never spoken to: then
            // the page
            // is refused for the same reason, once and for all.
            case Answer.Refused refused -> everything(until);
            case Failed failed -> unreachable(failed.reason(), failed.retryAfter(), before, config, now);
            case Disallowed disallowed -> unreachable(disallowed.reason(), null, before, config, now);
            case Answer.Moved moved -> everything(until);
            case Answer.NotModified same ->
                unreachable("304 to a request without validators", null, before, config, now);
        };
    }

    /** Null if the address may be asked for, otherwise the answer. */
    @Nullable
    Disallowed objection(String url) {
        if (rules.isAllowed(url)) {
            return null;
        }
        return reason == null
                ? new Disallowed("robots.txt", null)
                : new Disallowed("robots.txt cannot be had: " + reason, until);
    }

    /** The Crawl-delay, up to the longest that counts; zero if there is none. */
    Duration crawlDelay(CrawlConfig config) {
        long millis = rules.getCrawlDelay();
        Duration longest = config.politeness().longestCrawlDelay();
        if (millis <= 0) {
            return Duration.ZERO;
        }
        return millis >= longest.toMillis() ? longest : Duration.ofMillis(millis);
    }

    /** Sitemaps that the file names. */
    List<String> sitemaps() {
        return rules.getSitemaps();
    }

    private static SimpleRobotRules parsed(Fetched file, String url, CrawlConfig config) {
        // The parser's own limit on Crawl-delay forbids everything above it: ours caps the delay instead.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE / 2, 0);
        String name = config.agent().product().toLowerCase(Locale.ROOT);
        return parser.parseContent(url, file.body(), "text/plain", List.of(name));
    }

    private static RobotsRules everything(Instant until) {
        return new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), null, until, 0, AiRules.NONE);
    }

    private static RobotsRules unreachable(
            String reason,
            @Nullable Duration retryAfter,
            @Nullable RobotsRules before,
            CrawlConfig config,
            Instant now) {
        int failures = before == null ? 1 : before.failures() + 1;
        Duration wait = config.politeness().backOff(failures);
        if (retryAfter != null && retryAfter.compareTo(wait) > 0) {
            Duration longest = config.politeness().longestBackOff();
            wait = retryAfter.compareTo(longest) > 0 ? longest : retryAfter;
        }
        return new RobotsRules(
                new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), reason, now.plus(wait), failures, AiRules.NONE);
    }
}
