package bongsu.stream.posture;

import bongsu.schema.Citation;
import bongsu.schema.Event;
import bongsu.schema.EventType;
import bongsu.schema.Participant;
import bongsu.schema.Posture;
import bongsu.schema.PostureShare;
import bongsu.schema.Shift;
import bongsu.schema.ShiftKind;
import bongsu.stream.shift.Shifts;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether a company changed its direction in a month: the lean of the last three months against that of the six months before,
 * each of at least three stories, on another side of the middle and at least {@value #TURN} away. Where a turn shows in
 * several months in a row, the first one is the month of the turn.
 */
final class Directions {
    /** Months after a month whose turn it can decide. */
    static final int REACH = 9;

    private static final int RECENT = 3;
    private static final int BEFORE = 6;
    private static final int FEWEST = 3;
    private static final double TURN = 0.8;

    private final Function<YearMonth, @Nullable Posture> months;

    /** Directions of the company with the given postures; null for a month without stories. */
    Directions(Function<YearMonth, @Nullable Posture> months) {
        this.months = months;
    }

    /** Stories and lean of some months. */
    private record Lean(int inward, int outward) {
        int stories() {
            return inward + outward;
        }

        double value() {
            return stories() == 0 ? 0 : (double) (inward - outward) / stories();
        }
    }

    /** Whether the company turned in that month. */
    boolean turned(YearMonth month) {
        return differs(month) && !differs(month.minusMonths(1));
    }

    private boolean differs(YearMonth month) {
        Lean recent = recent(month);
        Lean before = before(month);
        return recent.stories() >= FEWEST
                && before.stories() >= FEWEST
                && recent.value() * before.value() <= 0
                && Math.abs(recent.value() - before.value()) >= TURN;
    }

    private Lean recent(YearMonth month) {
        return lean(month.minusMonths(RECENT - 1), RECENT);
    }

    private Lean before(YearMonth month) {
        return lean(month.minusMonths(RECENT + BEFORE - 1), BEFORE);
    }

    private Lean lean(YearMonth first, int count) {
        int inward = 0;
        int outward = 0;
        for (int i = 0; i < count; i++) {
            Posture posture = months.apply(first.plusMonths(i));
            if (posture != null) {
                inward += posture.getDomestic() + posture.getOwn();
                outward += posture.getForeign() + posture.getDependence();
            }
        }
        return new Lean(inward, outward);
    }

    /**
     * The turn of a company in a month.
     *
     * @param shares what its stories say of it, in any order
     * @return empty where no story of the last three months tells of the new direction in its own words
     */
    Optional<Shift> shift(String entity, YearMonth month, List<PostureShare> shares) {
        Lean recent = recent(month);
        Lean before = before(month);
        boolean inward = recent.value() > before.value();
        YearMonth first = month.minusMonths(RECENT - 1);
        List<Event> told = shares.stream()
                .filter(share -> !YearMonth.parse(share.getMonth()).isBefore(first)
                        && !YearMonth.parse(share.getMonth()).isAfter(month))
                .filter(share -> inward
                        ? share.getDomestic() + share.getOwn() > 0
                        : share.getForeign() + share.getDependence() > 0)
                .map(PostureShare::getTold)
                .filter(event -> event != null)
                .sorted(Comparator.comparing(Shifts::published).thenComparing(Event::getEventId))
                .toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Event tipped = told.getLast();
        List<Participant> company = tipped.getParticipants().stream()
                .filter(one -> entity.equals(one.getId()))
                .toList();
        List<Citation> citations = told.stream().map(Shifts::citation).toList();
        double confidence =
                told.stream().mapToDouble(Event::getConfidence).average().orElse(0);
        String shiftId = "direction-" + entity + "-" + month;
        return Optional.of(Shift.newBuilder()
                .setShiftId(shiftId)
                .setKind(ShiftKind.DIRECTION)
                .setEntityId(entity)
                .setMonth(month.toString())
                .setBefore(before.value())
                .setAfter(recent.value())
                .setReasons(List.of(
                        String.format(Locale.ROOT, "lean %.2f → %.2f", before.value(), recent.value()),
                        "stories " + before.stories() + " in six months, then " + recent.stories() + " in three"))
                .setCitations(citations)
                .setEvent(Shifts.event(
                        shiftId,
                        tipped,
                        inward ? EventType.DOMESTIC_CAPABILITY : EventType.FOREIGN_DEPENDENCE,
                        Shifts.DIRECTION,
                        company,
                        List.of(),
                        confidence))
                .build());
    }
}
