package bongsu.launcher.demo;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link in a newsroom's feed that leads to something else than an article of the demo.
 *
 * @param plants what it plants
 * @param at when its link appears, in seconds after the start
 * @param path path and query at its house, or an absolute URL where it leads elsewhere
 * @param title headline that the feed gives it
 * @param published time that the feed gives it, "2025-03-02 09:10" in Korean time
 * @param answer what the house answers there
 * @param to where a REDIRECT leads: path or absolute URL; null otherwise
 * @param bytes length of a HUGE page; 0 otherwise
 * @param listed whether feeds and listings link it (a redirect loop needs a second page that they do not link)
 */
record Trap(
        List<PlantedCase.Kind> plants,
        int at,
        String path,
        String title,
        String published,
        Answering answer,
        @Nullable String to,
        long bytes,
        @Nullable Boolean listed) {

    /** What the house does when the page is asked for. */
    enum Answering {
        /** 302 to {@link Trap#to}. */
        REDIRECT,
        /** 301 to {@link Trap#to}. */
        MOVED,
        /** A well-formed article page that goes on for {@link Trap#bytes}. */
        HUGE,
        /** 404. */
        MISSING,
        /** The house's page without an article: {@code empty.html} of its folder. */
        EMPTY,
        /** Nothing of ours: the link leads to another machine. */
        ELSEWHERE
    }

    Trap {
        plants = List.copyOf(plants);
        KoreanTime.parse(published);
        if ((answer == Answering.REDIRECT || answer == Answering.MOVED) && to == null) {
            throw new IllegalArgumentException("trap " + path + " redirects, but has no 'to'");
        }
    }

    OffsetDateTime publishedAt() {
        return KoreanTime.parse(published);
    }

    boolean isListed() {
        return listed == null || listed;
    }
}
