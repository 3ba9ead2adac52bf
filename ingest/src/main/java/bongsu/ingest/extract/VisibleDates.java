package bongsu.ingest.extract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a page shows its reader: time elements, data attributes, and lines around the headline and behind the
 * text, such as {@code 입력 2025.05.15 20:00 | 수정 2025.05.15 21:30}. A line with a label of publication counts more
 * than one without.
 */
final class VisibleDates {

    /** Classes of lines about the article. */
    private static final Pattern CALLED = Pattern.compile(
            "meta|date|time|publi|posted|datum|fecha|byline|article-?info|tarih|tanggal", Pattern.CASE_INSENSITIVE);

    /** Blocks before the headline, and behind the text, that may hold the date. */
    private static final int BEFORE = 10;

    private static final int BEHIND = 12;

    /** There were no pages before: an earlier date is what a text is about. */
    private static final int FIRST_YEAR = 1990;

    private static final int LONGEST = 120;

    /** What stands beside the time of publication is shorter. */
    private static final int LONGEST_LABEL = 60;

    private final PageScan scan;
    private final BodyFinder finder;
    private final Region area;
    private final @Nullable Region container;
    private final @Nullable Region heading;
    private final @Nullable String language;
    private final @Nullable Instant seen;
    private @Nullable List<DateLine> lines;

    /**
     * The dates of one page.
     *
     * @param area what holds headline and text
     * @param container what holds the text; null if nothing does
     * @param heading the headline; null if the page shows none
     * @param seen when the page was fetched, for "3시간 전"; null if nobody knows
     */
    VisibleDates(
            PageScan scan,
            BodyFinder finder,
            Region area,
            @Nullable Region container,
            @Nullable Region heading,
            @Nullable String language,
            @Nullable Instant seen) {
        this.scan = scan;
        this.finder = finder;
        this.area = area;
        this.container = container;
        this.heading = heading;
        this.language = language;
        this.seen = seen;
    }

    /**
     * The date that the page shows; empty if it shows none, else one.
     *
     * @param changed whether the last change is asked for, or the publication
     */
    List<DateText> dates(boolean changed) {
        DateText date = inTimes(changed, Place.AROUND);
        if (date == null && !changed) {
            date = inAttributes();
        }
        List<DateLine> lines = lines();
        if (date == null && !changed) {
            date = inLines(lines, false, true);
        }
        if (date == null) {
            date = inTimes(changed, Place.ENTRY);
        }
        if (date == null) {
            date = inLines(lines, changed, false);
        }
        if (date == null) {
            date = inLines(behindHeadline(), changed, false);
        }
        if (date == null) {
            date = inTimes(changed, Place.TEXT);
        }
        if (date == null && seen != null) {
            date = relative(lines, changed, seen);
        }
        return date == null ? List.of() : List.of(date);
    }

    /** Where a time element stands: around the text, at an entry of a live blog, or among the words of a paragraph. */
    private enum Place {
        AROUND,
        ENTRY,
        TEXT
    }

    /** What the first time element of a place says; of those of the entries of a live blog, which each bear one, the earliest. */
    private @Nullable DateText inTimes(boolean changed, Place place) {
        DateText earliest = null;
        for (Element time : scan.parts.times) {
            if (finder.isElsewhere(time) || !PageParts.isWithin(time, area.element) || place(time) != place) {
                continue;
            }
            String around = (time.hasClass("entry-date") ? "" : time.className()) + " " + time.text() + " "
                    + (time.parent() == null ? "" : time.parent().ownText());
            if (DateLine.saysChanged(around) == changed) {
                DateText date = inTime(time);
                if (date != null && place != Place.ENTRY) {
                    return date;
                }
                boolean earlier = date != null
                        && (earliest == null || date.toOffsetDateTime().isBefore(earliest.toOffsetDateTime()));
                earliest = earlier ? date : earliest;
            }
        }
        return earliest;
    }

    private Place place(Element time) {
        if (isEntry(time)) {
            return Place.ENTRY;
        }
        Region region = finder.around(time);
        boolean amongWords = container != null
                && region.element.normalName().equals("p")
                && region.prose > 0
                && region.isWithin(container)
                && time.parent() != null
                && time.parent().ownText().length() > LONGEST_LABEL;
        return amongWords ? Place.TEXT : Place.AROUND;
    }

    /** What a time element says: to machines, to who points at it, or to all. */
    private @Nullable DateText inTime(Element time) {
        DateText date = DateText.first(time.attr("datetime"), language);
        date = date != null ? date : DateText.first(time.attr("title"), language);
        if (date != null && date.time() != null && date.zone() == null) {
            DateText told = DateText.first(time.text(), language);
            boolean same =
                    told != null && date.day().equals(told.day()) && date.time().equals(told.time());
            return same ? told : date;
        }
        return date != null || time.hasAttr("datetime") ? date : DateText.first(time.text(), language);
    }

    /** True for a time that stands in the text, as others do in elements beside its own that are called the same. */
    private boolean isEntry(Element time) {
        if (container == null || scan.parts.times.size() < 2 || !PageParts.isWithin(time, container.element)) {
            return false;
        }
        for (Element up = time.parent(); up != null && !up.equals(container.element); up = up.parent()) {
            Element own = up;
            if (!own.className().isEmpty() && scan.parts.times.stream().anyMatch(other -> isBeside(own, other))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBeside(Element entry, Element time) {
        for (Element up = time.parent(); up != null; up = up.parent()) {
            if (up.equals(entry)) {
                return false;
            }
            if (up.parent() != null
                    && up.parent().equals(entry.parent())
                    && up.normalName().equals(entry.normalName())
                    && up.className().equals(entry.className())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable DateText inAttributes() {
        for (var entry : scan.parts.dated.entrySet()) {
            if (PageParts.isWithin(entry.getKey(), area.element) && !finder.isElsewhere(entry.getKey())) {
                DateText date = DateText.first(entry.getValue(), language);
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    /** Short lines that may hold a date, the likeliest first: under the headline, above it, behind the text. */
    private List<DateLine> lines() {
        if (lines == null) {
            int text = text();
            int end = container == null ? area.end : container.end;
            int head = heading == null || heading.first > text + 3
                    ? Math.max(area.first, text - 2 * BEFORE)
                    : heading.first;
            lines = new ArrayList<>();
            add(lines, head, Math.min(end, Math.max(text, head) + 4));
            add(lines, Math.max(0, head - BEFORE), head);
            add(lines, Math.max(text, end - 6), Math.min(scan.blocks.size(), end + BEHIND));
            add(lines, Math.min(text + 4, end), end);
        }
        return lines;
    }

    /** Where the text begins: behind the headline, if what holds the text begins before it. */
    private int text() {
        if (container == null) {
            return area.end;
        }
        boolean within = heading != null
                && heading.first > container.first
                && heading.end < container.end
                && scan.blocks.subList(container.first, heading.first).stream().noneMatch(TextBlock::isProse);
        return within && heading != null ? heading.end : container.first;
    }

    /** All lines between headline and text, even where they stand among buttons. */
    private List<DateLine> behindHeadline() {
        List<DateLine> lines = new ArrayList<>();
        if (heading != null && container != null && heading.end <= container.first) {
            for (TextBlock block : scan.blocks.subList(heading.end, container.first)) {
                if (block.text().length() <= LONGEST && block.linkDensity() < 0.8 && hasDigit(block.text())) {
                    lines.add(DateLine.of(block.text()));
                }
            }
        }
        return lines;
    }

    private void add(List<DateLine> lines, int from, int to) {
        for (int i = from; i < to; i++) {
            TextBlock block = scan.blocks.get(i);
            if (block.linkDensity() < 0.5
                    && !block.region().other
                    && isLine(block)
                    && !isListed(block)
                    && hasDigit(block.text())) {
                String label = i > 0 ? DateLine.label(scan.blocks.get(i - 1).text()) : "";
                lines.add(DateLine.of(label + block.text() + clockBehind(i, to)));
            }
        }
    }

    /** The time of the day that stands in the next line by itself; empty where none does. */
    private String clockBehind(int at, int to) {
        String next = at + 1 < to ? scan.blocks.get(at + 1).text() : "";
        return ClockText.isAlone(next) && !ClockText.isAlone(scan.blocks.get(at).text()) ? " " + next : "";
    }

    private static boolean isLine(TextBlock block) {
        int length = block.text().length();
        return (length <= LONGEST && !(block.isProse() && length > 80))
                || (length <= 2 * LONGEST
                        && CALLED.matcher(block.owner().className()).find());
    }

    /** True for an item of a list of links: its date is another article's. */
    private static boolean isListed(TextBlock block) {
        return block.linkDensity() > 0.3 && block.owner().normalName().equals("li");
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable DateText inLines(List<DateLine> lines, boolean changed, boolean labelled) {
        for (DateLine line : lines) {
            DateText date = labelled && line.given() < 0 ? null : line.date(changed, language);
            if (date != null && date.day().getYear() >= FIRST_YEAR) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable DateText relative(List<DateLine> lines, boolean changed, Instant seen) {
        for (DateLine line : lines) {
            DateText date = line.text().length() < 60 ? RelativeTime.before(line.part(changed), seen) : null;
            if (date != null) {
                return date;
            }
        }
        return null;
    }
}
