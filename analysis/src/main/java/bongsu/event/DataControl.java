package bongsu.event;

import bongsu.entity.Name;
import bongsu.entity.Organisation;
import bongsu.schema.EventType;
import bongsu.schema.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who controls where data lives, as a sentence plainly tells it: a body rules on the data that somebody from abroad wants to take out of the
 * country (정부는 가가 신청한 지도의 국외 반출을 불허했다). Labelled articles have too few of these to learn from.
 */
final class DataControl {
    static final EventType TYPE = EventType.DATA_SOVEREIGNTY;
    /** Of the sentences with such words in labelled articles all told of it, but they are few. */
    private static final double LIKELY = 0.45;

    private final Line line;
    private final Rules.Fired fired;
    private final List<Name> actors;
    private final List<Name> foreign;

    private DataControl(Line line, Rules.Fired fired) {
        this.line = line;
        this.fired = fired;
        this.foreign = line.parties().stream().filter(DataControl::foreign).toList();
        this.actors = actors();
    }

    /** The sentence that tells it with the most parties, the first of these; null if none plainly does. */
    static @Nullable Decided of(Reading reading, Models models) {
        DataControl best = null;
        for (Line line : reading.lines()) {
            Rules.Fired fired = plain(line);
            if (fired != null) {
                var told = new DataControl(line, fired);
                best = best == null || told.parties() > best.parties() ? told : best;
            }
        }
        return best == null ? null : best.decided(reading, models);
    }

    private static Rules.@Nullable Fired plain(Line line) {
        return line.fired.stream()
                .filter(f -> f.trigger().type() == TYPE && f.trigger().strong())
                .findFirst()
                .orElse(null);
    }

    private int parties() {
        return (actors.isEmpty() ? 0 : 1) + (foreign.isEmpty() ? 0 : 1);
    }

    private Decided decided(Reading reading, Models models) {
        var parties = new ArrayList<Name>(actors);
        var roles = new ArrayList<Role>();
        actors.forEach(a -> roles.add(Role.ACTOR));
        for (Name name : foreign) {
            if (!name.isAmong(actors)) {
                parties.add(name);
                roles.add(Role.COUNTERPART);
            }
        }
        return Decided.of(reading, models, TYPE, line, List.of(), fired, parties, roles, LIKELY);
    }

    /** Who acts: a public body of the country in whatever case, else whom the sentence is about, unless that is a firm from abroad beside such a body. */
    private List<Name> actors() {
        List<Name> best = List.of();
        int most = 0;
        for (Phrase phrase : line.phrases()) {
            Name first = phrase.names().get(0);
            int rank = standing(phrase);
            boolean ours = ours(first);
            rank += ours ? 3 : 0;
            boolean acts = ours || (rank > 0 && !phrase.thing() && !(foreign(first) && governed()));
            if (acts && rank > most && !teller(first)) {
                most = rank;
                best = List.copyOf(phrase.names());
            }
        }
        return best;
    }

    private int standing(Phrase phrase) {
        return switch (phrase.mark()) {
            case TOPIC -> 2;
            case SUBJECT, ALSO -> 1;
            case COMMA -> line.title() ? 1 : 0;
            default -> 0;
        };
    }

    /** Whether the sentence names a public body of the country, before which a firm from abroad asks for something. */
    private boolean governed() {
        return line.parties().stream().anyMatch(DataControl::ours);
    }

    private static boolean ours(Name name) {
        Organisation organisation = name.organisation();
        return organisation != null
                && organisation.publicBody()
                && "KR".equals(organisation.country())
                && Kind.of(name) != Kind.PLACE;
    }

    private static boolean foreign(Name name) {
        Organisation organisation = name.organisation();
        return organisation != null
                && organisation.country() != null
                && !organisation.country().equals("KR")
                && !organisation.publicBody()
                && !teller(name);
    }

    /** Whether somebody only tells of it, or is a country as a place. */
    private static boolean teller(Name name) {
        Kind kind = Kind.of(name);
        return kind == Kind.TELLER || kind == Kind.PLACE;
    }
}
