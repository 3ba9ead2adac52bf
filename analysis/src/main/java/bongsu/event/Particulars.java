package bongsu.event;

import bongsu.schema.Amount;
import bongsu.schema.AmountRole;
import bongsu.schema.EventType;
import bongsu.schema.Modality;
import bongsu.value.AmountMention;
import bongsu.value.Amounts;
import bongsu.value.DateMention;
import bongsu.value.Dates;
import bongsu.value.Durations;
import bongsu.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How much money an event is about and when it happens, read from the sentence that tells it and from the lead. */
final class Particulars {
    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
    private static final Pattern TOLD = Pattern.compile("밝혔|발표|체결|개최|열린|열고|맺|공시|전했|보도|출범|공개|선정|했다");
    private static final int NEAR = 80;
    /** How far a headline may round. */
    private static final double ROUNDED = 0.05;

    private Particulars() {}

    /** The sum of a deal or budget told with the event, in the sentence that tells it best or in another; null if none is. */
    static @Nullable Amount amount(Reading reading, Decider.Decided d, int place) {
        Amount told = sum(reading, d, place);
        Money original = told == null ? null : original(reading, told);
        if (told != null && original != null) {
            told.setValue(original.value());
            told.setCurrency(original.currency());
        }
        return told;
    }

    /** The sum in the currency of the deal where the article converts it, as headlines do: 11조원 of 1조1000억엔(약 11조원); null if it does not. */
    private static @Nullable Money original(Reading reading, Amount told) {
        for (Line line : reading.lines()) {
            for (AmountMention m : Amounts.find(line.text)) {
                Money converted = m.equivalent();
                if (converted != null
                        && converted.currency().equals(told.getCurrency())
                        && Math.abs(converted.value() - told.getValue()) <= ROUNDED * told.getValue()) {
                    return m.money();
                }
            }
        }
        return null;
    }

    private static @Nullable Amount sum(Reading reading, Decider.Decided d, int place) {
        Line line = d.line();
        EventType type = d.type();
        Amount amount = nearest(line, place, type);
        for (Line other : d.others()) {
            amount = amount != null ? amount : nearest(other, placeIn(other, type), type);
        }
        if (amount != null || line.title()) {
            return amount;
        }
        boolean money = type == EventType.INVESTMENT
                || type == EventType.ACQUISITION
                || type == EventType.GOVERNMENT_PROGRAM
                || type == EventType.JOINT_VENTURE;
        if (!money) {
            return null;
        }
        // The sum often stands in the sentence before ("… 투자를 유치했다. … 등이 참여했다."), sometimes behind or in the headline.
        List<Line> lines = reading.lines();
        for (int other : new int[] {line.index - 1, line.index + 1}) {
            if (other > 0 && other < lines.size() && sharesType(lines.get(other), type)) {
                amount = nearest(lines.get(other), 0, type);
                if (amount != null) {
                    return amount;
                }
            }
        }
        return line.index <= 3 ? nearest(lines.get(0), 0, type) : null;
    }

    private static int placeIn(Line line, EventType type) {
        return line.fired.stream()
                .filter(f -> f.trigger().type() == type)
                .mapToInt(f -> f.span().start())
                .findFirst()
                .orElse(0);
    }

    private static boolean sharesType(Line line, EventType type) {
        // what a joint venture is to cost is told as an investment
        return line.fired.stream()
                .map(f -> f.trigger().type())
                .anyMatch(t -> t == type || (type == EventType.JOINT_VENTURE && t == EventType.INVESTMENT));
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
                        .setRole(
                                switch (best.role()) {
                                    case DEAL -> AmountRole.DEAL;
                                    case BUDGET -> AmountRole.BUDGET;
                                    default -> AmountRole.UNKNOWN;
                                })
                        .build();
    }

    /** For how long an event is meant to last, ISO 8601, by the sentence that tells it; null if that does not say. */
    static @Nullable String duration(Line line, int place) {
        return Durations.find(line.text).stream()
                .filter(m -> !m.past())
                .min(Comparator.comparingInt(m -> Math.abs(m.start() - place)))
                .map(m -> m.length().toString())
                .orElse(null);
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
