package bongsu.launcher.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One article of the demo as its file holds it: a YAML head between two lines of {@code ---}, then the body, a
 * paragraph a line.
 *
 * @param at when it is published, in seconds after the start of the demo
 * @param published the time that its page shows, "2025-02-04 10:30" in Korean time; never depends on the demo's start
 * @param modified the time of its last change as its page shows it; null if it shows none
 * @param section the section it stands in
 * @param title headline, with its marks such as [단독]
 * @param subtitle second headline; null if it has none
 * @param authors names of the journalists, perhaps none
 * @param caption the words under its photograph; null if it has none
 * @param path where it lies at its house; null where the house's own pattern says so
 * @param canonical the address that its page calls canonical; null for its own
 * @param aliases paths under which feeds link it again
 * @param plants what it plants
 * @param story id of the story that it tells together with articles of other newsrooms; null if it tells it alone
 * @param expect the events that a careful reader finds in it, the main ones at least
 * @param correction what changes later; null if nothing does
 * @param withdrawnAfter when its page becomes 410, in seconds after it was first asked for; null if never
 * @param notice words about reuse that its page shows instead of the house's own; null for the house's own
 * @param robots value of its robots meta element; null if it has none
 * @param drips seconds over which its bytes drip; 0 for at once
 * @param fails seconds, counted from the first request, during which it answers 500; 0 for never
 * @param template page template in the folder of its house; null for article.html
 * @param body paragraphs; empty in the head, filled from what follows it
 */
@JsonIgnoreProperties(ignoreUnknown = false)
public record DemoArticle(
        int at,
        String published,
        @Nullable String modified,
        String section,
        String title,
        @Nullable String subtitle,
        List<String> authors,
        @Nullable String caption,
        @Nullable String path,
        @Nullable String canonical,
        List<String> aliases,
        List<PlantedCase.Kind> plants,
        @Nullable String story,
        List<ExpectedEvent> expect,
        @Nullable Correction correction,
        @Nullable Integer withdrawnAfter,
        @Nullable String notice,
        @Nullable String robots,
        int drips,
        int fails,
        @Nullable String template,
        List<String> body) {

    /**
     * An event that a careful reader finds, by the project's labelling rules.
     *
     * @param type one of the ten types, such as ALLIANCE
     * @param modality ANNOUNCED, PLANNED, …
     * @param who participants by their best-known Korean names, in any order
     * @param amount plain units and currency, "2400000000000 KRW"; null if the article gives none
     */
    public record ExpectedEvent(
            String type,
            String modality,
            List<String> who,
            @Nullable String amount) {
        public ExpectedEvent {
            who = who == null ? List.of() : List.copyOf(who);
        }
    }

    /**
     * A change of the text while the demo runs.
     *
     * @param after when, in seconds after the page was first asked for: whoever looks again sees the change
     * @param modified the time of the change that the page shows
     * @param replace each text found in title, subtitle or body, and what stands there afterwards; each must occur
     * @param note a paragraph appended, such as "[바로잡습니다] …"; null for none
     */
    public record Correction(
            int after,
            String modified,
            Map<String, String> replace,
            @Nullable String note) {
        public Correction {
            KoreanTime.parse(modified);
            replace = Map.copyOf(replace);
        }
    }

    public DemoArticle {
        KoreanTime.parse(published);
        if (modified != null) {
            KoreanTime.parse(modified);
        }
        authors = authors == null ? List.of() : List.copyOf(authors);
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        plants = plants == null ? List.of() : List.copyOf(plants);
        expect = expect == null ? List.of() : List.copyOf(expect);
        body = body == null ? List.of() : List.copyOf(body);
    }

    /** Reads one file; {@code name} is for the message if it cannot be read. */
    static DemoArticle parse(String name, String file, ObjectMapper yaml) {
        String text = file.replace("\r\n", "\n");
        int end = text.indexOf("\n---\n", 3);
        if (!text.startsWith("---\n") || end < 0) {
            throw new IllegalArgumentException(name + " has no head between two lines of ---");
        }
        try {
            DemoArticle head = yaml.readValue(text.substring(4, end), DemoArticle.class);
            List<String> body = text.substring(end + 5)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            DemoArticle article = head.with(head.title, head.subtitle, head.modified, body);
            if (article.correction != null) {
                article.corrected(article.correction); // each text to replace must occur
            }
            return article;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    /** Time of publication that the page shows. */
    public OffsetDateTime publishedAt() {
        return KoreanTime.parse(published);
    }

    /** Time of the last change that the page shows; null if it shows none. */
    @Nullable
    OffsetDateTime modifiedAt() {
        return modified == null ? null : KoreanTime.parse(modified);
    }

    /** Whether its page is 410 by now. */
    boolean withdrawn(String url, Moment moment) {
        return withdrawnAfter != null && moment.reachedSinceAsked(url, withdrawnAfter);
    }

    /** The article as it reads by now. */
    DemoArticle asOf(String url, Moment moment) {
        return correction != null && moment.reachedSinceAsked(url, correction.after) ? corrected(correction) : this;
    }

    /** Seconds from when it is first asked for until it changes or is withdrawn; 0 if it never does. */
    int changesAfter() {
        int change = correction == null ? 0 : correction.after;
        return withdrawnAfter == null ? change : Math.max(change, withdrawnAfter);
    }

    private DemoArticle corrected(Correction change) {
        String headline = title;
        String second = subtitle;
        String text = String.join("\n", body);
        for (Map.Entry<String, String> edit : change.replace.entrySet()) {
            String old = edit.getKey();
            if (!(headline + "\n" + second + "\n" + text).contains(old)) {
                throw new IllegalArgumentException("correction replaces a text that does not occur: " + old);
            }
            headline = headline.replace(old, edit.getValue());
            second = second == null ? null : second.replace(old, edit.getValue());
            text = text.replace(old, edit.getValue());
        }
        String whole = change.note == null ? text : text + "\n" + change.note;
        return with(headline, second, change.modified, whole.lines().toList());
    }

    private DemoArticle with(
            String newTitle, @Nullable String newSubtitle, @Nullable String newModified, List<String> newBody) {
        return new DemoArticle(
                at,
                published,
                newModified,
                section,
                newTitle,
                newSubtitle,
                authors,
                caption,
                path,
                canonical,
                aliases,
                plants,
                story,
                expect,
                correction,
                withdrawnAfter,
                notice,
                robots,
                drips,
                fails,
                template,
                newBody);
    }
}
