package bongsu.event;

import bongsu.schema.Amount;
import bongsu.schema.EventType;
import bongsu.schema.Modality;
import bongsu.value.AmountMention;
import bongsu.value.Amounts;
import bongsu.value.DateMention;
import bongsu.value.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How much money an event is about and when it happens, read from the sentence that tells it and from the lead. */
final class Particulars {
    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
    private static final Pattern TOLD = Pattern.compile("밝혔|발표|체결|개최|열린|열고|맺|공시|전했|보도|출범|공개|선정|했다");
    private static final int NEAR = 80;

    private Particulars() {}

    /** The sum of a deal or budget told with the event; null if none is. */
    static @Nullable Amount amount(Reading reading, Line line, int place, EventType type) {
        Amount amount = nearest(line, place, type);
        if (amount != null || line.title()) {
            return amount;
        }
        // The headline often gives the sum that the sentence leaves out.
        boolean money =
                type == EventType.INVESTMENT || type == EventType.ACQUISITION || type == EventType.GOVERNMENT_PROGRAM;
        return money && line.index <= 3 ? nearest(reading.lines().get(0), 0, type) : null;
    }

    private static @Nullable Amount nearest(Line line, int place, EventType type) {
        AmountMention best = null;
        for (AmountMention m : Amounts.find(line.text)) {
            if (!m.mayBeOfEvent() || !fits(m, type)) {
                continue;
            }
            if (best == null || distance(m, place) < distance(best, place)) {
                best = m;
            }
        }
        return best == null
                ? null
                : Amount.newBuilder()
                        .setValue(best.money().value())
                        .setCurrency(best.money().currency())
                        .build();
    }

    private static boolean fits(AmountMention m, EventType type) {
        return switch (type) {
            case INVESTMENT, ACQUISITION, GOVERNMENT_PROGRAM, JOINT_VENTURE -> true;
            default -> m.role() != AmountMention.Role.UNKNOWN;
        };
    }

    private static int distance(AmountMention m, int place) {
        int away = m.end() <= place ? place - m.end() : Math.max(0, m.start() - place) + 10;
        return away + (m.role() == AmountMention.Role.UNKNOWN ? 15 : 0);
    }

    /** The day of publication in Korea; null if unknown. */
    static @Nullable LocalDate published(Reading reading) {
        Instant published = reading.article().getPublished();
        return published == null ? null : published.atZone(KOREA).toLocalDate();
    }

    /** When the event happened or is due, ISO, as exactly as told; null if the article does not tell. */
    static @Nullable String date(Reading reading, Line line, int place, Modality modality, boolean main) {
        LocalDate published = published(reading);
        DateMention best = best(Dates.find(line.text, published), place, modality);
        if (best != null) {
            return best.iso();
        }
        if (!main && line.index > 3) {
            return null;
        }
        for (Line lead : reading.lines()) {
            if (lead.index > 4) {
                break;
            }
            var days = new ArrayList<DateMention>();
            for (DateMention m : Dates.find(lead.text, published)) {
                if (m.precision() == DateMention.Precision.DAY
                        && m.kind() == DateMention.Kind.POINT
                        && TOLD.matcher(lead.text.substring(m.end())).find()) {
                    days.add(m);
                }
            }
            if (!days.isEmpty()) {
                return days.get(0).iso();
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
