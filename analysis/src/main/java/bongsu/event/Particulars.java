package bongsu.event;

import bongsu.schema.Modality;
import bongsu.value.DateMention;
import bongsu.value.Dates;
import bongsu.value.Durations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When an event happens and for how long, read from the sentence that tells it and from the lead. */
final class Particulars {
    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
    private static final Pattern TOLD = Pattern.compile("밝혔|발표|체결|개최|열린|열고|맺|공시|전했|보도|출범|공개|선정|했다");
    private static final int NEAR = 80;

    private Particulars() {}

    /** For how long an event is meant to last, ISO 8601, by the sentence that tells it; null if that does not say. */
    static @Nullable String duration(Line line, int place) {
        return Durations.find(line.text).stream()
                .filter(m -> !m.past())
                .min(Comparator.comparingInt(m -> Math.abs(m.start() - place)))
                .map(m -> m.length().toString())
                .orElse(null);
    }

    /** The day of publication in Korea; null if unknown. */
    static @Nullable LocalDate published(Reading reading) {
        Instant published = reading.article().getPublished();
        return published == null ? null : published.atZone(KOREA).toLocalDate();
    }

    /** When the event happened or is due, ISO, as exactly as told; null if the article does not tell. */
    static @Nullable String date(Reading reading, Line line, int place, Modality modality, boolean main) {
        LocalDate published = published(reading);
        List<DateMention> here = Dates.find(line.text, published);
        boolean ahead = modality == Modality.PLANNED || modality == Modality.POSTPONED;
        DateMention best = best(
                here.stream()
                        .filter(m -> ahead || m.direction() != DateMention.Direction.FUTURE)
                        .toList(),
                place,
                modality);
        if (best != null) {
            return best.iso();
        }
        String told = main || line.index <= 3 ? told(reading, published) : null;
        if (told != null) {
            return told;
        }
        DateMention due = best(here, place, modality);
        if (due != null) {
            return due.iso();
        }
        // What an article announces as its news happened within days: the month is certain enough, the day is not.
        return main && modality == Modality.ANNOUNCED && published != null
                ? java.time.YearMonth.from(published).toString()
                : null;
    }

    /** The day that the lead tells. */
    private static @Nullable String told(Reading reading, @Nullable LocalDate published) {
        for (Line lead : reading.lines()) {
            if (lead.index > 4) {
                break;
            }
            for (DateMention m : Dates.find(lead.text, published)) {
                if (m.precision() == DateMention.Precision.DAY
                        && m.direction() != DateMention.Direction.FUTURE
                        && m.kind() == DateMention.Kind.POINT
                        && TOLD.matcher(lead.text.substring(m.end())).find()) {
                    return m.iso();
                }
            }
        }
        return null;
    }

    private static @Nullable DateMention best(List<DateMention> dates, int place, Modality modality) {
        return dates.stream()
                .min(Comparator.comparingInt(m -> cost(m, place, modality)))
                .filter(m -> cost(m, place, modality) < 400)
                .orElse(null);
    }

    private static int cost(DateMention m, int place, Modality modality) {
        int cost = Math.min(NEAR, m.end() <= place ? (place - m.end()) / 2 : m.start() - place);
        boolean ahead = m.direction() == DateMention.Direction.FUTURE;
        cost += switch (modality) {
            case PLANNED, POSTPONED -> ahead ? 0 : 40;
            default -> ahead ? 60 : 0;
        };
        cost += switch (m.precision()) {
            case DAY -> 0;
            case MONTH -> 10;
            case YEAR -> 30;
        };
        return cost + (m.kind() == DateMention.Kind.POINT ? 0 : 15);
    }
}
