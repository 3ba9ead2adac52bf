package bongsu.ingest.crawl;

import bongsu.ingest.source.Publisher;
import bongsu.schema.Reuse;
import bongsu.schema.Rights;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together what page, headers and the publisher's own terms say about reuse: the strictest word counts. */
final class StatedRights {
    private StatedRights() {}

    /**
     * The rights of an article.
     *
     * @param page what the page itself says
     * @param headers of the answer, names in lower case
     * @param noarchive whether the page asks not to be kept; its headers may ask, too
     * @param terms what the publisher says elsewhere; null if nothing is known
     */
    static Rights of(
            Rights page, Map<String, List<String>> headers, boolean noarchive, Publisher.@Nullable Terms terms) {
        Rights rights = Rights.newBuilder(page).build();
        if (rights.getAiUse() != Reuse.FORBIDDEN && reserved(headers)) {
            rights.setAiUse(Reuse.FORBIDDEN);
            if (rights.getSource() == null) {
                rights.setSource("header");
            }
        }
        if (noarchive || tags(headers).anyMatch(tag -> tag.equals("noarchive"))) {
            rights.setReuse(stricter(rights.getReuse(), Reuse.LIMITED));
            note(rights, "noarchive", noarchive ? "robots" : "header");
        }
        if (terms != null) {
            rights.setReuse(stricter(rights.getReuse(), terms.reuse()));
            rights.setAiUse(stricter(rights.getAiUse(), terms.aiUse()));
            if (rights.getNotice() == null && terms.notice() != null) {
                rights.setNotice(terms.notice());
                rights.setSource(rights.getSource() == null ? "page" : rights.getSource());
            }
        }
        return rights;
    }

    /**
     * Adds what a page's host says: crawlers for AI that robots.txt bans from it, and its TDM reservations. One that is banned
     * limits the use by AI, several forbid it.
     *
     * @param rights of the page, changed
     * @param bans names of the crawlers that are banned
     * @param reserved whether tdmrep.json reserves the page
     */
    static void reserve(Rights rights, List<String> bans, boolean reserved) {
        if (!bans.isEmpty()) {
            rights.setAiUse(stricter(rights.getAiUse(), bans.size() > 1 ? Reuse.FORBIDDEN : Reuse.LIMITED));
            note(rights, "robots.txt: " + String.join(" ", bans), "robots");
        }
        if (reserved) {
            rights.setAiUse(Reuse.FORBIDDEN);
            note(rights, "tdmrep.json", "header");
        }
    }

    private static void note(Rights rights, String words, String source) {
        rights.setNotice(rights.getNotice() == null ? words : rights.getNotice() + ", " + words);
        if (rights.getSource() == null) {
            rights.setSource(source);
        }
    }

    /** Whether headers ask not to be indexed: X-Robots-Tag, for all or for this crawler. */
    static boolean noindex(Map<String, List<String>> headers, String product) {
        return tags(headers).anyMatch(tag -> {
            String name = product.toLowerCase(Locale.ROOT) + ":";
            String rule = tag.startsWith(name) ? tag.substring(name.length()).strip() : tag;
            return rule.equals("noindex") || rule.equals("none");
        });
    }

    /** TDM Reservation Protocol, and X-Robots-Tag: noai. */
    private static boolean reserved(Map<String, List<String>> headers) {
        boolean tdm = headers.getOrDefault("tdm-reservation", List.of()).stream()
                .anyMatch(value -> value.strip().equals("1"));
        return tdm || tags(headers).anyMatch(tag -> tag.equals("noai"));
    }

    private static java.util.stream.Stream<String> tags(Map<String, List<String>> headers) {
        return headers.getOrDefault("x-robots-tag", List.of()).stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(tag -> tag.strip().toLowerCase(Locale.ROOT));
    }

    private static Reuse stricter(Reuse one, Reuse other) {
        return rank(one) >= rank(other) ? one : other;
    }

    private static int rank(Reuse reuse) {
        return switch (reuse) {
            case UNKNOWN -> 0;
            case ALLOWED -> 1;
            case LIMITED -> 2;
            case FORBIDDEN -> 3;
        };
    }
}
