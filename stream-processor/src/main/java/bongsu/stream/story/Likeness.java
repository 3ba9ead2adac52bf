package bongsu.stream.story;

import bongsu.schema.EventType;
import bongsu.schema.Gist;
import bongsu.schema.Print;
import bongsu.schema.Term;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How alike the facts are that two articles tell, 0 to 1: the cosine of their weighted words, less for each day between
 * them (half as much where they report one event), for organisations of a headline that only one of the texts names and for parties to a deed that
 * only one of the headlines names, and more or less where their main events have much or little in common. Words carry most of it: an
 * event that was missed or misread moves the figure, but does not decide.
 */
public final class Likeness {
    /**
     * Articles at least this alike meet, and groups at least this alike on average tell one story: the middle of a plateau,
     * see docs/streams.md.
     */
    static final double SAME_STORY = 0.24;

    /** Articles further apart never tell the same news. */
    static final Duration WINDOW = Duration.ofDays(45);

    private static final double DAYS_TO_FADE = 25;
    private static final double OTHER_NAMES = 0.7;
    private static final double IN_TEXT_ALONE = 0.5;
    private static final double OTHER_PARTIES = 0.2;
    private static final double IN_EVENT_ALONE = 0.75;
    private static final double OTHER_EVENTS = 0.7;
    private static final double SAME_EVENT = 1.3;
    private static final double NO_EVENT = 0.85;
    private static final double OTHER_TYPE = 0.5;

    private static final Set<EventType> PARTNERSHIPS = EnumSet.range(EventType.ALLIANCE, EventType.ADOPTION);

    private Likeness() {}

    /** The likeness of two articles; symmetric. */
    public static double of(Print one, Print other) {
        return of(one, other, cosine(one.getTerms(), other.getTerms()));
    }

    /** The likeness of two articles whose words have the given cosine. */
    static double of(Print one, Print other, double cosine) {
        Duration apart =
                Duration.between(one.getPublished(), other.getPublished()).abs();
        if (cosine <= 0 || apart.compareTo(WINDOW) > 0) {
            return 0;
        }
        double days = apart.toSeconds() / 86_400.0;
        double event = event(one.getGists(), other.getGists());
        double likeness = cosine
                // A talk of a deal in one month and its signing in the next are one story: what has an event in common
                // fades slower.
                * Math.exp(-days / (DAYS_TO_FADE * (1 + event)))
                * namesInCommon(one, other)
                * partiesInCommon(one, other)
                * eventsInCommon(one.getGists(), other.getGists(), event);
        return Math.min(1, likeness);
    }

    private static double cosine(List<Term> one, List<Term> other) {
        Map<String, Float> weights = HashMap.newHashMap(other.size());
        other.forEach(term -> weights.put(term.getWord(), term.getWeight()));
        double product = 0;
        for (Term term : one) {
            product += term.getWeight() * weights.getOrDefault(term.getWord(), 0f);
        }
        return product;
    }

    /**
     * From {@link #OTHER_NAMES} to 1: the share of the organisations of either headline that both name; one that one of them names in
     * its text alone counts half.
     */
    private static double namesInCommon(Print one, Print other) {
        if (one.getNames().isEmpty() || other.getNames().isEmpty()) {
            return 1;
        }
        Set<String> either = new HashSet<>(one.getNames());
        either.addAll(other.getNames());
        double common = 0;
        for (String name : either) {
            if (one.getNames().contains(name) && other.getNames().contains(name)) {
                common += 1;
            } else if (names(one, name) && names(other, name)) {
                common += IN_TEXT_ALONE;
            }
        }
        return OTHER_NAMES + (1 - OTHER_NAMES) * common / either.size();
    }

    private static boolean names(Print print, String name) {
        return print.getNames().contains(name) || print.getNamed().contains(name);
    }

    /**
     * From {@link #OTHER_PARTIES} to 1: the share of those who take part in a partnership and stand in a headline whom both
     * headlines name; one that stands in one headline and takes part in an event of the other's counts three quarters. 1 where one of the headlines names
     * no such party. Who bids for a firm alone and who bids for it with a third are two facts; of a programme each headline names some.
     */
    private static double partiesInCommon(Print one, Print other) {
        Set<String> oneTakesPart = participants(one);
        Set<String> otherTakesPart = participants(other);
        if (Collections.disjoint(oneTakesPart, one.getNames())
                || Collections.disjoint(otherTakesPart, other.getNames())) {
            return 1;
        }
        double common = 0;
        int parties = 0;
        Set<String> either = new HashSet<>(one.getNames());
        either.addAll(other.getNames());
        for (String name : either) {
            boolean inOne = one.getNames().contains(name);
            boolean inOther = other.getNames().contains(name);
            if ((inOne && oneTakesPart.contains(name)) || (inOther && otherTakesPart.contains(name))) {
                parties++;
                if (inOne && inOther) {
                    common += 1;
                } else if (inOne ? otherTakesPart.contains(name) : oneTakesPart.contains(name)) {
                    common += IN_EVENT_ALONE;
                }
            }
        }
        return OTHER_PARTIES + (1 - OTHER_PARTIES) * common / parties;
    }

    private static Set<String> participants(Print print) {
        Set<String> participants = new HashSet<>();
        print.getGists().stream()
                .filter(gist -> PARTNERSHIPS.contains(gist.getType()))
                .forEach(gist -> participants.addAll(gist.getParticipants()));
        return participants;
    }

    /** How much the two main events have in common that are most alike, 0 to 1; 0 where one of the articles has none. */
    private static double event(List<Gist> one, List<Gist> other) {
        double best = 0;
        for (Gist first : one) {
            for (Gist second : other) {
                best = Math.max(best, inCommon(first, second));
            }
        }
        return best;
    }

    /**
     * From {@link #OTHER_EVENTS} to {@link #SAME_EVENT} by the two main events that are most alike; 1 where one has none, for it may
     * have been missed; {@link #NO_EVENT} where neither has: days full of weather, markets and prices share words, no fact.
     */
    private static double eventsInCommon(List<Gist> one, List<Gist> other, double event) {
        if (one.isEmpty() && other.isEmpty()) {
            return NO_EVENT;
        }
        return one.isEmpty() || other.isEmpty() ? 1 : OTHER_EVENTS + (SAME_EVENT - OTHER_EVENTS) * event;
    }

    private static double inCommon(Gist one, Gist other) {
        Set<String> all = new HashSet<>(one.getParticipants());
        Set<String> both = new HashSet<>(one.getParticipants());
        all.addAll(other.getParticipants());
        both.retainAll(Set.copyOf(other.getParticipants()));
        double share = (double) both.size() / all.size();
        if (share > 0 && one.getDetails().stream().anyMatch(other.getDetails()::contains)) {
            share = (1 + share) / 2;
        }
        return one.getType() == other.getType() ? share : share * OTHER_TYPE;
    }
}
