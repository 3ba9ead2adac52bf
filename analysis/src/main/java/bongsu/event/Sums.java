package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.Amount;
import bongsu.schema.AmountRole;
import bongsu.schema.EventType;
import bongsu.value.AmountMention;
import bongsu.value.Money;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the sums in an article is that of an event. Each costs something for the sentence that it stands in (the one that tells the
 * event best, another that tells it, one beside it, the headline), for its distance from the words of the event, and where it is
 * somebody else's; the cheapest is taken.
 */
final class Sums {
    /** How far a headline may round. */
    private static final double ROUNDED = 0.05;
    /** How far a sentence of the body may. */
    private static final double EXACT = 0.005;

    /** What costs this much is no sum of the event. The unit is a character of distance; chosen on labelled articles. */
    private static final int LIMIT = 120;
    /** For standing in another sentence that tells the event, in one beside the best, in the headline, in a later one about the parties. */
    private static final int OTHER = 30;

    private static final int BESIDE = 30;
    private static final int TITLE = 60;
    private static final int AWAY = 90;
    /** What distance costs at the most, where no word tells of what kind a sum is, and behind the words of the event. */
    private static final int FAR = 50;

    private static final int UNTOLD = 15;
    private static final int BEHIND = 10;
    /** For being somebody else's, and for being what it was before, in all so far, or a part; what the whole of several is spared. */
    private static final int FOREIGN = 40;

    /** For being invested in what a government pays for. */
    private static final int INVESTED = 35;

    private static final int FORMER = 60;
    private static final int WHOLE = 15;

    /** Types that are about money: what their sentences tell of sums without a telling word is theirs. */
    private static final Set<EventType> MONEY = EnumSet.of(
            EventType.INVESTMENT, EventType.ACQUISITION, EventType.GOVERNMENT_PROGRAM, EventType.JOINT_VENTURE);

    private static final Pattern TO_ANOTHER = Pattern.compile("(?:\\([^)]*\\))?(?:규모)?에서 [^.]{0,20}?");
    private static final Pattern IN_ALL = Pattern.compile("(?:총[가-힣]{0,4}|모두|합쳐|합해|합계) ?(?:약 ?)?$");
    private static final Pattern SO_FAR = Pattern.compile("누적[^,.]{0,15}$");

    private final Reading reading;
    private final Decided event;
    private @Nullable AmountMention best;
    private int least = LIMIT;
    private boolean inHeadline;

    private Sums(Reading reading, Decided event) {
        this.reading = reading;
        this.event = event;
    }

    /**
     * The sum of a deal or budget that is told with an event, in the currency of the deal; null if none is.
     *
     * @param place where the words of the event begin in the sentence that tells it best
     */
    static @Nullable Amount of(Reading reading, Decided event, int place) {
        var sums = new Sums(reading, event);
        sums.read(event.line(), 0, place);
        event.others().forEach(line -> sums.read(line, OTHER, sums.place(line)));
        if (MONEY.contains(event.type())) {
            sums.elsewhere();
        }
        AmountMention best = sums.best;
        return best == null || sums.shared() ? null : sums.amount(best);
    }

    /** The sum often stands in the sentence before ("… 투자를 유치했다. … 등이 참여했다."), sometimes behind, in the headline or later. */
    private void elsewhere() {
        Line told = event.line();
        for (Line line : reading.lines()) {
            if (line == told || event.others().contains(line)) {
                continue;
            }
            int apart = Math.abs(line.index - told.index);
            if (line.title()) {
                if (told.index <= 3) {
                    read(line, TITLE, 0);
                }
            } else if (apart == 1 && sharesType(line)) {
                read(line, BESIDE, place(line));
            } else if (sharesType(line) && names(line)) {
                read(line, AWAY, place(line));
            }
        }
    }

    /** Whether several of the parties have a sum of their own each (각각 300억원과 200억원), so that none is that of the event. */
    private boolean shared() {
        Line line = event.line();
        long own = line.text.contains(SumOwners.EACH)
                ? IntStream.range(0, line.amounts().size())
                        .mapToObj(i -> SumOwners.of(line, i, paid()))
                        .filter(owner -> owner != null && ours(owner))
                        .map(Name::key)
                        .distinct()
                        .count()
                : 0;
        return own > 1 && line.amounts().contains(best);
    }

    private void read(Line line, int cost, int place) {
        List<AmountMention> sums = line.amounts();
        for (int i = 0; i < sums.size(); i++) {
            AmountMention m = sums.get(i);
            boolean fits = m.mayBeOfEvent() && (MONEY.contains(event.type()) || m.role() != AmountMention.Role.UNKNOWN);
            if (fits) {
                int all = cost + cost(line, sums, i, place);
                if (all < least) {
                    least = all;
                    best = m;
                    inHeadline = line.title();
                }
            }
        }
    }

    private int cost(Line line, List<AmountMention> sums, int i, int place) {
        AmountMention m = sums.get(i);
        int cost = m.end() <= place ? place - m.end() : Math.max(0, m.start() - place) + BEHIND;
        cost = Math.min(FAR, cost) + (m.role() == AmountMention.Role.UNKNOWN ? UNTOLD : 0);
        if (event.type() == EventType.GOVERNMENT_PROGRAM && m.role() == AmountMention.Role.DEAL) {
            cost += INVESTED;
        }
        if (!ours(SumOwners.of(line, i, paid())) && anyOurs(line, sums)) {
            cost += paid() && !SumOwners.receivers(line).isEmpty() ? LIMIT : FOREIGN;
        }
        if (i + 1 < sums.size()
                && TO_ANOTHER
                        .matcher(line.text.substring(m.end(), sums.get(i + 1).start()))
                        .matches()) {
            cost += FORMER;
        }
        String before = line.text.substring(0, m.start());
        if (IN_ALL.matcher(before).find()) {
            cost -= WHOLE;
        }
        if (SO_FAR.matcher(before).find() || part(before, sums) || share(line, m)) {
            cost += FORMER;
        }
        return cost;
    }

    /** Whether a sum stands in brackets that open behind another, and so is a part of that: 총 76억원(가 70억원, 나 6억원). */
    private static boolean part(String before, List<AmountMention> sums) {
        int open = before.lastIndexOf('(');
        return open > before.lastIndexOf(')') && sums.stream().anyMatch(whole -> whole.end() == open);
    }

    /** Whether a sum stands in brackets right behind a name, whose share of the whole it is: 가(100억), 나(50억원) 등. */
    private static boolean share(Line line, AmountMention m) {
        int open = m.start() - 1;
        return open > 0
                && line.text.charAt(open) == '('
                && line.names.stream().anyMatch(name -> name.span().end() == open);
    }

    private boolean paid() {
        return event.type() == EventType.GOVERNMENT_PROGRAM;
    }

    private boolean anyOurs(Line line, List<AmountMention> sums) {
        for (int i = 0; i < sums.size(); i++) {
            Name owner = SumOwners.of(line, i, paid());
            if (owner != null && ours(owner)) {
                return true;
            }
        }
        return false;
    }

    private boolean ours(@Nullable Name owner) {
        return owner == null || owner.isAmong(event.parties());
    }

    private boolean names(Line line) {
        return event.parties().stream().filter(p -> p.isAmong(line.names)).count()
                >= Math.min(2, event.parties().size());
    }

    private int place(Line line) {
        return line.fired.stream()
                .filter(f -> shares(f.trigger().type()))
                .mapToInt(f -> f.span().start())
                .findFirst()
                .orElse(0);
    }

    private boolean sharesType(Line line) {
        return line.fired.stream().anyMatch(f -> shares(f.trigger().type()));
    }

    /** What a joint venture is to cost is told as an investment. */
    private boolean shares(EventType type) {
        return type == event.type() || (event.type() == EventType.JOINT_VENTURE && type == EventType.INVESTMENT);
    }

    private Amount amount(AmountMention m) {
        Money money = original(inHeadline ? exact(full(m)) : full(m));
        return Amount.newBuilder()
                .setValue(money.value())
                .setCurrency(money.currency())
                .setRole(
                        switch (m.role()) {
                            case DEAL -> AmountRole.DEAL;
                            case BUDGET -> AmountRole.BUDGET;
                            default -> AmountRole.UNKNOWN;
                        })
                .build();
    }

    /** Of a range the upper end where the headline gives that: 600억~700억원 under "700억 투자 유치". */
    private Money full(AmountMention m) {
        boolean upper = m.upTo() != m.money().value()
                && reading.lines().get(0).amounts().stream()
                        .anyMatch(t -> t.money().value() == m.upTo());
        return upper ? new Money(m.upTo(), m.money().currency()) : m.money();
    }

    /** What the text says of a sum that the headline rounds: 151억원 under "150억 투자 유치". */
    private Money exact(Money headline) {
        Money nearest = null;
        for (Line line : reading.lines()) {
            for (AmountMention m : line.amounts()) {
                Money told = m.money();
                boolean fits = !line.title()
                        && m.mayBeOfEvent()
                        && sharesType(line)
                        && told.currency().equals(headline.currency())
                        && apart(told, headline) <= ROUNDED * headline.value();
                if (fits && (nearest == null || apart(told, headline) < apart(nearest, headline))) {
                    nearest = told;
                }
            }
        }
        return nearest == null ? headline : nearest;
    }

    private static long apart(Money one, Money other) {
        return Math.abs(one.value() - other.value());
    }

    /** Whether a sum is told by a single digit, as one that is rounded: 1조원 of 7억달러(1조302억원). */
    private static boolean round(Money told) {
        long value = told.value();
        while (value >= 10 && value % 10 == 0) {
            value /= 10;
        }
        return value < 10;
    }

    /** The sum in the currency of the deal where the article converts it, as headlines do: 11조원 of 1조1000억엔(약 11조원). */
    private Money original(Money told) {
        for (Line line : reading.lines()) {
            for (AmountMention m : line.amounts()) {
                Money converted = m.equivalent();
                if (converted != null
                        && converted.currency().equals(told.currency())
                        && Math.abs(converted.value() - told.value())
                                <= (inHeadline || round(told) ? ROUNDED : EXACT) * told.value()) {
                    return m.money();
                }
            }
        }
        return told;
    }
}
