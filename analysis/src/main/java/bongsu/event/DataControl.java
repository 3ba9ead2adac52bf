package bongsu.event;

import bongsu.entity.Name;
import bongsu.entity.Organisation;
import bongsu.schema.EventType;
import bongsu.schema.Role;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Who controls where data lives, as a sentence plainly tells it: a body rules on the data that somebody from abroad wants to take out of the
 * country (정부는 가가 신청한 지도의 국외 반출을 불허했다). Labelled articles have too few of these to learn from.
 */
final class DataControl {
    static final EventType TYPE = EventType.DATA_SOVEREIGNTY;
    /** Of the sentences with such words in labelled articles all told of it; they are few. */
    private static final double LIKELY = 0.5;

    private DataControl() {}

    /** The first sentence of the body, else the headline, that plainly tells of it; null if none does. */
    static Decider.@Nullable Decided of(Reading reading, Models models) {
        Line told = null;
        for (Line line : reading.lines()) {
            if (plain(line) != null && (told == null || told.title())) {
                told = line;
            }
        }
        if (told == null) {
            return null;
        }
        var parties = new ArrayList<Name>();
        var roles = new ArrayList<Role>();
        Name actor = actor(told);
        if (actor != null) {
            parties.add(actor);
            roles.add(Role.ACTOR);
        }
        for (Name name : told.parties()) {
            if (abroad(name) && (actor == null || !name.key().equals(actor.key()))) {
                parties.add(name);
                roles.add(Role.COUNTERPART);
            }
        }
        return Decider.decided(reading, models, TYPE, told, plain(told), parties, roles, LIKELY);
    }

    private static Rules.@Nullable Fired plain(Line line) {
        return line.fired.stream()
                .filter(f -> f.trigger().type() == TYPE && f.trigger().strong())
                .findFirst()
                .orElse(null);
    }

    /** Who acts: a public body before a company, who is spoken of before who does something in a clause. */
    private static @Nullable Name actor(Line line) {
        Name best = null;
        int most = 0;
        for (Phrase phrase : line.phrases()) {
            Name name = phrase.names().get(0);
            int rank = switch (phrase.mark()) {
                case TOPIC -> 2;
                case SUBJECT -> 1;
                case COMMA -> line.title() ? 1 : 0;
                default -> 0;
            };
            Organisation organisation = name.organisation();
            rank += rank > 0 && organisation != null && organisation.publicBody() ? 2 : 0;
            if (!phrase.thing() && rank > most) {
                most = rank;
                best = name;
            }
        }
        return best;
    }

    private static boolean abroad(Name name) {
        Organisation organisation = name.organisation();
        return organisation != null
                && organisation.country() != null
                && !organisation.country().equals("KR")
                && !organisation.publicBody();
    }
}
