package bongsu.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts of an article's events: those that are asked for, with the events that state them, and those that may be
 * stated without being asked for (in an event of more than six parties the pairs without the leader).
 *
 * @param asked in the order of the events; an event stands twice where it names its actor twice
 * @param allowed neither right nor wrong where they are not asked for
 */
record Facts(Map<Fact, List<LabelledEvent>> asked, Set<Fact> allowed) {
    private static final int MANY = 6;
    /** The roles of the types with two different sides, the giving one first. */
    static final Map<String, List<String>> SIDES = Map.of(
            "INVESTMENT", List.of("INVESTOR", "TARGET"),
            "ACQUISITION", List.of("INVESTOR", "TARGET"),
            "ADOPTION", List.of("PROVIDER", "ADOPTER"));

    static Facts of(List<LabelledEvent> events, NameTable names) {
        Map<Fact, List<LabelledEvent>> asked = new LinkedHashMap<>();
        Set<Fact> allowed = new HashSet<>();
        for (LabelledEvent event : events) {
            if (event.wellFormed() && event.isPartnership()) {
                addPairs(event, names, asked, allowed);
            } else if (event.wellFormed()) {
                addActs(event, names, asked, allowed);
            }
        }
        return new Facts(asked, allowed);
    }

    /** The facts that one event asks for. */
    static Set<Fact> of(LabelledEvent event, NameTable names) {
        return of(List.of(event), names).asked().keySet();
    }

    private static void addPairs(
            LabelledEvent event, NameTable names, Map<Fact, List<LabelledEvent>> asked, Set<Fact> allowed) {
        Set<String> parties = new LinkedHashSet<>();
        event.parties().forEach(party -> parties.add(names.canon(party)));
        parties.remove("");
        Set<Fact> facts = sided(event, names);
        List<String> all = new ArrayList<>(parties);
        if (facts.isEmpty() && all.size() > MANY) {
            all.stream().skip(1).forEach(other -> facts.add(Fact.pair(all.getFirst(), other)));
        } else if (facts.isEmpty() && all.size() == 1) {
            facts.add(Fact.single(all.getFirst()));
        } else if (facts.isEmpty()) {
            facts.addAll(pairs(all));
        }
        allowed.addAll(facts);
        allowed.addAll(pairs(all));
        all.forEach(name -> allowed.add(Fact.single(name)));
        facts.forEach(
                fact -> asked.computeIfAbsent(fact, f -> new ArrayList<>()).add(event));
    }

    /** Each of the one side with each of the other; empty if the type has no sides or one of them is empty. */
    private static Set<Fact> sided(LabelledEvent event, NameTable names) {
        Set<Fact> facts = new LinkedHashSet<>();
        List<String> sides = SIDES.getOrDefault(event.type(), List.of());
        if (sides.isEmpty()) {
            return facts;
        }
        for (LabelledEvent.Party left : event.parties()) {
            for (LabelledEvent.Party right : event.parties()) {
                String a = names.canon(left);
                String b = names.canon(right);
                if (sides.get(0).equals(left.role()) && sides.get(1).equals(right.role()) && !a.equals(b)) {
                    facts.add(Fact.pair(a, b));
                }
            }
        }
        return facts;
    }

    private static Set<Fact> pairs(List<String> names) {
        Set<Fact> pairs = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                pairs.add(Fact.pair(names.get(i), names.get(j)));
            }
        }
        return pairs;
    }

    private static void addActs(
            LabelledEvent event, NameTable names, Map<Fact, List<LabelledEvent>> asked, Set<Fact> allowed) {
        List<Fact> acts = new ArrayList<>();
        for (LabelledEvent.Party party : event.parties()) {
            Fact act = Fact.act(event.type(), names.canon(party));
            allowed.add(act);
            if (!"COUNTERPART".equals(party.role())) {
                acts.add(act);
            }
        }
        Fact nobody = Fact.act(event.type(), null);
        allowed.add(nobody);
        List<Fact> facts = acts.isEmpty() ? List.of(nobody) : acts.size() > MANY ? acts.subList(0, 1) : acts;
        facts.forEach(
                fact -> asked.computeIfAbsent(fact, f -> new ArrayList<>()).add(event));
    }
}
