package bongsu.ingest.source;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * When a feed in XML asks to be looked at: {@code ttl}, {@code skipHours} and {@code skipDays} of RSS 2.0, {@code
 * sy:updatePeriod} and {@code sy:updateFrequency} of the syndication module of RSS 1.0. Words and numbers that are none
 * ask for nothing.
 *
 * @param ttl the longer of what ttl and the module ask for; null if neither does
 * @param silence when it asks not to be looked at
 */
record FeedSchedule(@Nullable Duration ttl, Silence silence) {

    private static final Pattern ITEM = Pattern.compile("<(?:item|entry)[\\s>]");

    /** What stands before the first item of a feed. */
    static FeedSchedule of(String xml) {
        var item = ITEM.matcher(xml);
        Document head = Jsoup.parse(xml.substring(0, item.find() ? item.start() : xml.length()), Parser.xmlParser());
        Set<Integer> hours = new HashSet<>();
        for (Element hour : head.select("skipHours > hour")) {
            hours.add(number(hour.text(), -1));
        }
        Silence silence =
                new Silence(hours, Silence.days(head.select("skipDays > day").eachText()));
        int minutes = number(text(head, "ttl"), 0);
        Duration ttl = minutes > 0 ? Duration.ofMinutes(minutes) : null;
        Duration period = period(text(head, "sy|updatePeriod"), number(text(head, "sy|updateFrequency"), 1));
        return new FeedSchedule(ttl == null || (period != null && period.compareTo(ttl) > 0) ? period : ttl, silence);
    }

    private static @Nullable Duration period(String name, int times) {
        Duration whole = switch (name.toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> null;
        };
        // "hourly", once, is what WordPress writes into every feed, also of those that change by the minute: it asks
        // for nothing.
        if (whole == null || (whole.equals(Duration.ofHours(1)) && times <= 1)) {
            return null;
        }
        return whole.dividedBy(Math.max(1, times));
    }

    private static String text(Document head, String selector) {
        Element element = head.selectFirst(selector);
        return element == null ? "" : element.text().strip();
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : otherwise;
    }
}
