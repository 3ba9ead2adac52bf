package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.EventType;
import bongsu.schema.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Those whom a government's programme selects or pays, told in another sentence than the government: whoever runs it acts there,
 * too, where the sentence or the article leaves no doubt who that is. Of those in labelled articles that holds for three of four, and hardly any programme has no
 * public body in it.
 */
final class Programmes {
    private static final EventType TYPE = EventType.GOVERNMENT_PROGRAM;
    /** Of more parties than this the first stands for all, and the others are not told apart (GUIDELINES.md). */
    private static final int MOST = 6;

    private Programmes() {}

    /**
     * The events, those of firms with the public bodies that run their programme: those that the sentence tells beside them, else those of
     * all other programmes, if these are the same; as they are where neither says who it is.
     */
    static List<Decided> complete(List<Decided> events) {
        List<Decided> run =
                events.stream().filter(e -> e.type() == TYPE && hasPublic(e)).toList();
        return events.stream()
                .map(e -> e.type() == TYPE && !hasPublic(e) ? with(bodies(e, run), e) : e)
                .toList();
    }

    /** Who runs the programme of an event of firms; empty if that is not plain. */
    private static List<Name> bodies(Decided event, List<Decided> run) {
        List<Decided> beside =
                run.stream().filter(r -> r.line() == event.line()).toList();
        List<Decided> chosen = beside.isEmpty() ? run : beside;
        List<List<Name>> bodies = chosen.stream()
                .map(r -> r.parties().stream().filter(Governments::isPublic).toList())
                .toList();
        boolean plain = bodies.stream().map(Programmes::keys).distinct().count() == 1;
        return plain ? bodies.get(0) : List.of();
    }

    private static Set<String> keys(List<Name> names) {
        return names.stream().map(Name::key).collect(Collectors.toSet());
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
