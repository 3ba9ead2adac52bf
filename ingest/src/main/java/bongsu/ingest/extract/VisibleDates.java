package bongsu.ingest.extract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a page shows its reader: time elements, data attributes, and lines around the headline and behind the
 * text, such as {@code 입력 2025.05.15 20:00 | 수정 2025.05.15 21:30}. A line with a label of publication counts more
 * than one without.
 */
final class VisibleDates {

    private static final Pattern CHANGED = Pattern.compile(
            "수정|업데이트|최종|변경|updat|modif|edited(?! by)|aktualisiert|bearbeitet|geändert|mis à jour|actualizado|actualización|atualizad|aggiornat|обновл|изменен|оновлен|更新|güncelle|bijgewerkt|"
                    + "uppdaterad|oppdatert|opdateret|päivitetty|aktualizac|aktualiz|frissít|zmenen|ažurir|تحديث|עודכן|diperbarui|cập nhật|อัพเดท|อัปเดต|अपडेट",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern GIVEN = Pattern.compile(
            "입력|등록|발행|승인|게재|송고|작성|최초|전송|posted|publi|pubblicat|veröffentlicht|erstellt|geplaatst|gepubliceerd|opublikowan|опубликов|发布|發布|發佈|公開|掲載|配信|yayın|giriş|đăng|julkaistu|publicerad|publiceret|publisert|diterbitkan|tayang|נשר|פורסם|نشر|प्रकाशित|প্রকাশ|เผยแพร่",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Words before a date or a distance from now that tell neither publication nor change. */
    private static final Pattern STATED =
            Pattern.compile("(?<=\\s)(?:Stand|vor|hace|há|il y a|on|om|den|am|le|el)(?=[:\\s]+\\d)");

    /** Classes of lines about the article. */
    private static final Pattern CALLED = Pattern.compile(
            "meta|date|time|publi|posted|datum|fecha|byline|article-?info|tarih|tanggal", Pattern.CASE_INSENSITIVE);

    /** Blocks before the headline, and behind the text, that may hold the date. */
    private static final int BEFORE = 10;

    private static final int BEHIND = 12;
    private static final int LONGEST = 120;

    private final PageScan scan;
    private final BodyFinder finder;
    private final Region area;
    private final @Nullable Region container;
    private final @Nullable Region heading;
    private final @Nullable String language;
    private final @Nullable Instant seen;

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
     * What stands in a line before its date and the words that belong to that: labels, a weekday. The line itself where it
     * holds no date or begins with it.
     */
    static String beforeDate(String line) {
        int digit = firstDigit(line);
        int end = digit;
        for (Pattern label : new Pattern[] {GIVEN, CHANGED, STATED}) {
            Matcher word = label.matcher(line);
            if (word.find() && word.start() > 2 && word.start() < digit && line.charAt(word.start() - 1) == ' ') {
                end = Math.min(end, word.start());
            }
        }
        if (end >= line.length()) {
            return line;
        }
        String rest = line.substring(0, end).stripTrailing();
        int space = rest.lastIndexOf(' ');
        String last = space < 0 ? "" : rest.substring(space + 1);
        if (Weekdays.isOne(last)) {
            rest = rest.substring(0, space);
        }
        rest = rest.replaceFirst("[\\s,|·•(–—-]+$", "").replaceFirst("\\s(?:on|at|den|am|um|le|el|kl|o|om|на|в)$", "");
        return rest.isEmpty() ? line : rest;
    }

    /** True for a short text that says when something was published. */
    static boolean saysPublished(String text) {
        return text.length() >= 14
                && text.length() <= 80
                && text.contains("20")
                && GIVEN.matcher(text).lookingAt();
    }

    /** Index of the first digit; the length of the line where it has none. */
    private static int firstDigit(String line) {
        int at = 0;
        while (at < line.length() && !Character.isDigit(line.charAt(at))) {
            at++;
        }
        return at;
    }

    /**
     * The date that the page shows; empty if it shows none, else one.
     *
     * @param changed whether the last change is asked for, or the publication
     */
    List<DateText> dates(boolean changed) {
        DateText date = inTimes(changed, false);
        if (date == null && !changed) {
            date = inAttributes();
        }
        List<TextBlock> lines = lines();
        if (date == null && !changed) {
            date = inLines(lines, false, true);
        }
        if (date == null) {
            date = inTimes(changed, true);
        }
        if (date == null) {
            date = inLines(lines, changed, false);
        }
        if (date == null) {
            date = inLines(behindHeadline(), changed, false);
        }
        if (date == null && seen != null) {
            date = relative(lines, changed, seen);
        }
        return date == null ? List.of() : List.of(date);
    }

    /**
     * What time elements say.
     *
     * @param entries whether to ask those of the entries of a live blog, which each bear one: the earliest of them; or those
     *     of the article
     */
    private @Nullable DateText inTimes(boolean changed, boolean entries) {
        DateText earliest = null;
        for (Element time : scan.parts.times) {
            if (finder.isElsewhere(time) || !PageParts.isWithin(time, area.element) || isEntry(time) != entries) {
                continue;
            }
            String around = time.className() + " " + time.text() + " "
                    + (time.parent() == null ? "" : time.parent().ownText());
            if (CHANGED.matcher(around).find() == changed) {
                DateText date =
                        DateText.first(time.hasAttr("datetime") ? time.attr("datetime") : time.text(), language);
                if (date != null && !entries) {
                    return date;
                }
                boolean earlier = date != null
                        && (earliest == null || date.toOffsetDateTime().isBefore(earliest.toOffsetDateTime()));
                earliest = earlier ? date : earliest;
            }
        }
        return earliest;
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
    private List<TextBlock> lines() {
        int text = container == null ? area.end : container.first;
        int end = container == null ? area.end : container.end;
        int head =
                heading == null || heading.first > text + 3 ? Math.max(area.first, text - 2 * BEFORE) : heading.first;
        List<TextBlock> lines = new ArrayList<>();
        add(lines, head, Math.min(end, Math.max(text, head) + 4));
        add(lines, Math.max(0, head - BEFORE), head);
        add(lines, Math.max(text, end - 6), Math.min(scan.blocks.size(), end + BEHIND));
        add(lines, Math.min(text + 4, end), end);
        return lines;
    }

    /** All lines between headline and text, even where they stand among buttons. */
    private List<TextBlock> behindHeadline() {
        List<TextBlock> lines = new ArrayList<>();
        if (heading != null && container != null && heading.end <= container.first) {
            for (TextBlock block : scan.blocks.subList(heading.end, container.first)) {
                if (block.text().length() <= LONGEST && block.linkDensity() < 0.5 && hasDigit(block.text())) {
                    lines.add(block);
                }
            }
        }
        return lines;
    }

    private void add(List<TextBlock> lines, int from, int to) {
        for (int i = from; i < to; i++) {
            TextBlock block = scan.blocks.get(i);
            boolean line = (block.text().length() <= LONGEST
                            && !(block.isProse() && block.text().length() > 80))
                    || (block.text().length() <= 2 * LONGEST
                            && CALLED.matcher(block.owner().className()).find());
            if (line
                    && block.linkDensity() < 0.5
                    && !block.region().other
                    && !isListed(block)
                    && hasDigit(block.text())) {
                lines.add(block);
            }
        }
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

    private @Nullable DateText inLines(List<TextBlock> lines, boolean changed, boolean labelled) {
        for (TextBlock block : lines) {
            if (labelled && !GIVEN.matcher(block.text()).find()) {
                continue;
            }
            DateText date = inLine(block.text(), changed);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** Each date belongs to the label before it. */
    private @Nullable DateText inLine(String line, boolean changed) {
        Matcher label = CHANGED.matcher(line);
        if (!label.find()) {
            return changed ? null : DateText.first(line, language);
        }
        if (changed) {
            return DateText.first(line.substring(label.start()), language);
        }
        Matcher given = GIVEN.matcher(line);
        if (given.find()) {
            String rest = line.substring(given.start());
            Matcher next = CHANGED.matcher(rest);
            DateText date =
                    DateText.first(next.find() && next.start() > 6 ? rest.substring(0, next.start()) : rest, language);
            if (date != null) {
                return date;
            }
        }
        return label.start() > 6 ? DateText.first(line.substring(0, label.start()), language) : null;
    }

    private static @Nullable DateText relative(List<TextBlock> lines, boolean changed, Instant seen) {
        for (TextBlock block : lines) {
            String line = block.text();
            if (line.length() >= 60) {
                continue;
            }
            Matcher label = CHANGED.matcher(line);
            boolean labelled = label.find();
            String part = !labelled
                    ? changed ? "" : line
                    : changed ? line.substring(label.start()) : line.substring(0, label.start());
            DateText date = RelativeTime.before(part, seen);
            if (date != null) {
                return date;
            }
        }
        return null;
    }
}
