package bongsu.ingest.crawl;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a robots.txt says to crawlers that gather texts for AI: they are not this one, but what a publisher tells them by name
 * is its word about use by AI.
 *
 * @param named the rules for each that the file names, by its name
 */
record AiRules(Map<String, SimpleRobotRules> named) {
    static final AiRules NONE = new AiRules(Map.of());

    /** Agents and opt-out tokens that their makers document, several of one maker among them. */
    private static final List<String> AGENTS = List.of(
            "GPTBot",
            "ClaudeBot",
            "anthropic-ai",
            "Google-Extended",
            "Applebot-Extended",
            "CCBot",
            "Bytespider",
            "PerplexityBot",
            "cohere-ai",
            "cohere-training-data-crawler",
            "Meta-ExternalAgent",
            "FacebookBot",
            "Diffbot",
            "AI2Bot",
            "Omgilibot",
            "ImagesiftBot");

    /** The rules that a file makes. */
    static AiRules of(byte[] file, String url) {
        String text = new String(file, StandardCharsets.UTF_8);
        Map<String, SimpleRobotRules> named = new LinkedHashMap<>();
        for (String agent : AGENTS) {
            if (names(text, agent)) {
                SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE / 2, 0);
                named.put(agent, parser.parseContent(url, file, "text/plain", List.of(agent.toLowerCase(Locale.ROOT))));
            }
        }
        return named.isEmpty() ? NONE : new AiRules(Map.copyOf(named));
    }

    /** The names of those that may not read an address, in alphabetical order; empty if all may. */
    List<String> bannedFrom(String url) {
        return named.entrySet().stream()
                .filter(rules -> !rules.getValue().isAllowed(url))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean names(String text, String agent) {
        return Pattern.compile(
                        "^\\s*user-agent\\s*:\\s*" + Pattern.quote(agent) + "\\b",
                        Pattern.CASE_INSENSITIVE | Pattern.MULTILINE)
                .matcher(text)
                .find();
    }
}
