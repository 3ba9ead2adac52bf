package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.EventType;
import bongsu.schema.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Those whom a government's programme selects or pays, told in another sentence than the government: where an article tells of only one
 * programme, whoever runs it acts there, too. Of those in labelled articles that holds for three of four, and hardly any programme has no
 * public body in it.
 */
final class Programmes {
    private static final EventType TYPE = EventType.GOVERNMENT_PROGRAM;
    /** Of more parties than this the first stands for all, and the others are not told apart (GUIDELINES.md). */
    private static final int MOST = 6;

    private Programmes() {}

    /** The events, those of firms with the one public body that runs their programme; as they are where none or several do. */
    static List<Decided> complete(List<Decided> events) {
        List<Decided> run =
                events.stream().filter(e -> e.type() == TYPE && hasPublic(e)).toList();
        if (run.size() != 1) {
            return events;
        }
        List<Name> bodies =
                run.get(0).parties().stream().filter(Governments::isPublic).toList();
        return events.stream()
                .map(e -> e.type() == TYPE && !hasPublic(e) ? with(bodies, e) : e)
                .toList();
    }

    private static Decided with(List<Name> bodies, Decided event) {
        if (bodies.size() + event.parties().size() > MOST) {
            return event;
        }
        var parties = new ArrayList<>(bodies);
        var roles = new ArrayList<Role>();
        bodies.forEach(body -> roles.add(Role.ACTOR));
        parties.addAll(event.parties());
        roles.addAll(event.roles());
        return new Decided(
                TYPE,
                parties,
                roles,
                event.line(),
                event.others(),
                event.fired(),
                event.probability(),
                event.modality(),
                event.main());
    }

    private static boolean hasPublic(Decided event) {
        return event.parties().stream().anyMatch(Governments::isPublic);
    }
}
