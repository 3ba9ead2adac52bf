package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.EventType;
import bongsu.schema.Family;
import bongsu.schema.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts accepted facts together into events: what one sentence tells of several parties in the same way is one event, as long as
 * every tie that the event then claims was accepted by itself.
 */
final class Grouping {
    /** Words of a sentence by which the bodies of several countries act as one. */
    private static final Pattern TOGETHER =
            Pattern.compile("공동|함께|양국|양측|[삼3]국|협력|협정|협약|합의|손잡|손을 잡|동맹|다자|MOU|양해각서|공조|체결|[세두네] 나라|한미|한일|한중");

    private Grouping() {}

    static List<Decided> group(List<Decided> facts) {
        var groups = new LinkedHashMap<String, List<Decided>>();
        for (Decided d : facts) {
            String key = d.type() + " " + d.line().index + " " + d.modality() + " " + d.main();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(d);
        }
        var events = new ArrayList<Decided>();
        for (List<Decided> group : groups.values()) {
            for (List<Decided> state : byStates(group)) {
                for (List<Decided> part : bySums(state)) {
                    merge(part, events);
                }
            }
        }
        return events;
    }

    /**
     * The facts of the programmes of several countries that one sentence tells (미국은 527억달러를, 중국은 140조원을), those of each country by
     * themselves, whoever is no public body with the one named last before; the facts as they are where the countries act together.
     */
    private static List<List<Decided>> byStates(List<Decided> group) {
        Decided first = group.get(0);
        boolean apart = first.type() == EventType.GOVERNMENT_PROGRAM
                && Governments.ofSeveralStates(
                        group.stream().flatMap(d -> d.parties().stream()).toList())
                && !TOGETHER.matcher(first.line().text).find()
                && !side(group);
        if (!apart) {
            return List.of(group);
        }
        var inOrder = new ArrayList<>(group);
        inOrder.sort(Comparator.comparingInt(d -> d.parties().get(0).span().start()));
        String state = inOrder.stream()
                .map(d -> Governments.state(d.parties().get(0)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        var states = new LinkedHashMap<String, List<Decided>>();
        for (Decided d : inOrder) {
            String own = Governments.state(d.parties().get(0));
            state = own == null ? state : own;
            states.computeIfAbsent(state, s -> new ArrayList<>()).add(d);
        }
        return List.copyOf(states.values());
    }

    /** Whether all public bodies among the parties stand in one enumeration. */
    private static boolean side(List<Decided> group) {
        List<Name> bodies = group.stream()
                .map(d -> d.parties().get(0))
                .filter(Governments::isPublic)
                .toList();
        return Lists.with(group.get(0).line(), bodies.get(0)).containsAll(bodies);
    }

    /** The facts of a programme that pays several firms a sum each, those of each firm with whoever pays; the facts as they are where none does. */
    private static List<List<Decided>> bySums(List<Decided> group) {
        Decided first = group.get(0);
        Set<String> receivers =
                first.type() == EventType.GOVERNMENT_PROGRAM ? SumOwners.receivers(first.line()) : Set.of();
        List<Decided> others = group.stream()
                .filter(d -> !receivers.contains(key(d.parties())))
                .toList();
        if (group.size() - others.size() < 2) {
            return List.of(group);
        }
        var parts = new ArrayList<List<Decided>>();
        for (Decided d : group) {
            if (receivers.contains(key(d.parties()))) {
                var part = new ArrayList<>(others);
                part.add(d);
                parts.add(part);
            }
        }
        return parts;
    }

    private static void merge(List<Decided> group, List<Decided> events) {
        Set<String> accepted = new HashSet<>();
        group.forEach(d -> accepted.add(key(d.parties())));
        var open = new ArrayList<>(group);
        open.sort(Comparator.comparingDouble(d -> -d.probability()));
        while (!open.isEmpty()) {
            Decided seed = open.remove(0);
            var roles = new LinkedHashMap<String, Role>();
            var names = new LinkedHashMap<String, Name>();
            add(seed, names, roles);
            double sum = seed.probability();
            int members = 1;
            boolean single = Types.family(seed.type()) == Family.SOVEREIGNTY;
            for (int i = 0; i < open.size(); ) {
                Decided next = open.get(i);
                if (single || fits(next, names, roles, accepted)) {
                    add(next, names, roles);
                    sum += next.probability();
                    members++;
                    open.remove(i);
                } else {
                    i++;
                }
            }
            // Ties that the event now holds need no event of their own.
            open.removeIf(d -> names.keySet().containsAll(keys(d.parties())) && sameRoles(d, roles));
            events.add(event(seed, names, roles, sum / members));
        }
    }

    private static boolean sameRoles(Decided d, Map<String, Role> roles) {
        for (int i = 0; i < d.parties().size(); i++) {
            if (roles.get(d.parties().get(i).key()) != d.roles().get(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether every tie between the parties of the fact and those of the event was accepted. */
    private static boolean fits(Decided next, Map<String, Name> names, Map<String, Role> roles, Set<String> accepted) {
        for (int i = 0; i < next.parties().size(); i++) {
            Name name = next.parties().get(i);
            Role role = next.roles().get(i);
            Role known = roles.get(name.key());
            if (known != null && known != role) {
                return false;
            }
            for (Map.Entry<String, Name> other : names.entrySet()) {
                boolean apart = role == Role.PARTNER || roles.get(other.getKey()) != role;
                if (apart
                        && !other.getKey().equals(name.key())
                        && !accepted.contains(key(List.of(name, other.getValue())))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void add(Decided d, Map<String, Name> names, Map<String, Role> roles) {
        for (int i = 0; i < d.parties().size(); i++) {
            names.putIfAbsent(d.parties().get(i).key(), d.parties().get(i));
            roles.putIfAbsent(d.parties().get(i).key(), d.roles().get(i));
        }
    }

    private static Decided event(Decided seed, Map<String, Name> names, Map<String, Role> roles, double probability) {
        var keys = new ArrayList<>(names.keySet());
        var order = new java.util.HashMap<String, Integer>();
        names.forEach((k, name) -> order.put(k, name.span().start()));
        keys.sort(Comparator.comparingInt(
                        (String k) -> roles.get(k) == Types.second(seed.type()) && roles.get(k) != Role.PARTNER ? 1 : 0)
                .thenComparingInt(k -> order.getOrDefault(k, 0)));
        return new Decided(
                seed.type(),
                keys.stream()
                        .map(names::get)
                        .map(java.util.Objects::requireNonNull)
                        .toList(),
                keys.stream()
                        .map(roles::get)
                        .map(java.util.Objects::requireNonNull)
                        .toList(),
                seed.line(),
                seed.others(),
                seed.fired(),
                probability,
                seed.modality(),
                seed.main());
    }

    private static List<String> keys(List<Name> names) {
        return names.stream().map(Name::key).toList();
    }

    private static String key(List<Name> names) {
        return names.stream()
                .map(Name::key)
                .sorted()
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
