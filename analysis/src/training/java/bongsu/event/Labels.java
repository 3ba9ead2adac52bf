package bongsu.event;

import bongsu.entity.Catalogue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What labelled articles teach: which candidates are right, which are wrong, and which are neither. For training. */
final class Labels {
    private Labels() {}

    /** What the labels of an article ask for: facts by canonical names. */
    static final class Wanted {
        /** For each pair key the types that tie it; empty for pairs that are neither right nor wrong. */
        final Map<String, Set<String>> pairs = new HashMap<>();

        final Set<String> allowed = new HashSet<>();
        final Map<String, Set<String>> actors = new HashMap<>();
        final Set<String> allowedActors = new HashSet<>();
        final Set<String> counterparts = new HashSet<>();
        final Map<String, List<JsonNode>> events = new HashMap<>();
        boolean[] article = new boolean[4];
    }

    /** Two names in an order that does not depend on who comes first. */
    static String pairKey(String a, String b) {
        return a.compareTo(b) < 0 ? a + "|" + b : b + "|" + a;
    }

    /** What the labels of an article ask for; {@code gold} knows the aliases. */
    static Wanted wanted(List<JsonNode> events, Gold gold) {
        var w = new Wanted();
        for (JsonNode e : events) {
            String type = e.path("type").asText();
            boolean partnership = e.path("family").asText().equals("PARTNERSHIP");
            boolean main = e.path("salience").asText("main").equals("main");
            w.article[partnership ? 0 : 1] |= main;
            w.article[partnership ? 2 : 3] = true;
            var names = new LinkedHashSet<String>();
            var left = new ArrayList<String>();
            var right = new ArrayList<String>();
            for (JsonNode p : e.path("participants")) {
                String name = gold.canonical(p.path("name").asText());
                String role = p.path("role").asText();
                names.add(name);
                if (role.equals("INVESTOR") || role.equals("PROVIDER")) {
                    left.add(name);
                } else if (role.equals("TARGET") || role.equals("ADOPTER")) {
                    right.add(name);
                }
                if (role.equals("COUNTERPART")) {
                    w.counterparts.add(name);
                }
            }
            var list = new ArrayList<>(names);
            if (partnership) {
                var asked = new HashSet<String>();
                boolean sided = type.equals("INVESTMENT") || type.equals("ACQUISITION") || type.equals("ADOPTION");
                if (sided) {
                    left.forEach(a -> right.stream().filter(b -> !a.equals(b)).forEach(b -> asked.add(pairKey(a, b))));
                }
                for (int i = 0; i < list.size(); i++) {
                    for (int j = i + 1; j < list.size(); j++) {
                        String key = pairKey(list.get(i), list.get(j));
                        w.allowed.add(key);
                        if (asked.isEmpty() || !sided) {
                            if (list.size() <= 6 || i == 0) {
                                asked.add(key);
                            }
                        }
                    }
                }
                for (String key : asked) {
                    w.pairs.computeIfAbsent(key, k -> new HashSet<>()).add(type);
                    w.events.computeIfAbsent(key, k -> new ArrayList<>()).add(e);
                }
            } else {
                for (int i = 0; i < list.size(); i++) {
                    String name = list.get(i);
                    w.allowedActors.add(type + " " + name);
                    if (!w.counterparts.contains(name) && (list.size() <= 6 || i == 0)) {
                        w.actors.computeIfAbsent(type, k -> new HashSet<>()).add(name);
                        w.events
                                .computeIfAbsent(type + " " + name, k -> new ArrayList<>())
                                .add(e);
                    }
                }
            }
        }
        return w;
    }

    /** Whether the labels quote the line for the party, whatever the act. */
    static boolean actorEvident(Wanted w, Gold gold, Candidates.Actor m) {
        String name = gold.canonical(m.name().canonical());
        return Types.DEEDS.stream().anyMatch(t -> evident(w.events.get(t + " " + name), m.line()));
    }

    /** The two parties of a candidate as the labels call them. */
    static String key(Gold gold, Candidates.Pair m) {
        return pairKey(
                gold.canonical(m.first().canonical()), gold.canonical(m.second().canonical()));
    }

    /** Whether the labels quote the line. */
    static boolean evident(@org.jspecify.annotations.Nullable List<JsonNode> events, Line line) {
        if (events == null) {
            return false;
        }
        String text = Catalogue.fold(line.text);
        for (JsonNode e : events) {
            String evidence = Catalogue.fold(
                    bongsu.text.NormalText.of(e.path("evidence").asText()).text());
            if (evidence.length() > 5) {
                String head = evidence.substring(0, Math.min(14, evidence.length()));
                String tail = evidence.substring(Math.max(0, evidence.length() - 14));
                if (text.contains(head) || text.contains(tail)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** By {@link LineFeatures#ANSWERS} whether a line reports each type; null where that is not known. */
    static Boolean[] lineLabels(List<JsonNode> events, Line line) {
        var right = new Boolean[LineFeatures.ANSWERS.size()];
        java.util.Arrays.fill(right, false);
        for (JsonNode e : events) {
            int type = LineFeatures.ANSWERS.indexOf(e.path("type").asText());
            boolean main = e.path("salience").asText("main").equals("main");
            if (type >= 0 && evident(List.of(e), line)) {
                right[type] = true;
            } else if (type >= 0 && main && line.index <= 2 && Boolean.FALSE.equals(right[type])) {
                right[type] = null;
            }
        }
        return right;
    }

    /** By {@link Types#SIDED} whether the party named first provides or invests; null where they are not tied so. */
    static Boolean[] sideLabels(Wanted w, Gold gold, Candidates.Pair m) {
        String a = gold.canonical(m.first().canonical());
        String b = gold.canonical(m.second().canonical());
        var right = new Boolean[Types.SIDED.size()];
        for (JsonNode e : w.events.getOrDefault(pairKey(a, b), List.of())) {
            int side = Types.names(Types.SIDED).indexOf(e.path("type").asText());
            for (JsonNode p : e.path("participants")) {
                String role = p.path("role").asText();
                if (side >= 0 && gold.canonical(p.path("name").asText()).equals(a)) {
                    right[side] = role.equals("INVESTOR") || role.equals("PROVIDER");
                }
            }
        }
        return right;
    }

    /** By {@link Scores#PAIR_ANSWERS} whether the labels tie the two; null for what is neither right nor wrong. */
    static Boolean[] pairLabels(Wanted w, Gold gold, Candidates.Pair m) {
        String a = gold.canonical(m.first().canonical());
        String b = gold.canonical(m.second().canonical());
        String key = pairKey(a, b);
        Set<String> types = w.pairs.get(key);
        var right = new Boolean[Scores.PAIR_ANSWERS.size()];
        for (int t = 0; t < right.length; t++) {
            if (types == null) {
                right[t] = (w.allowed.contains(key) || a.equals(b)) ? null : Boolean.FALSE;
            } else {
                right[t] = t == 0 || types.contains(Scores.PAIR_ANSWERS.get(t));
            }
        }
        return right;
    }

    /** By {@link Scores#ACTOR_ANSWERS} whether the labels name the party so; null for what is neither right nor wrong. */
    static Boolean[] actorLabels(Wanted w, Gold gold, Candidates.Actor m) {
        String name = gold.canonical(m.name().canonical());
        var right = new Boolean[Scores.ACTOR_ANSWERS.size()];
        for (int t = 0; t < 4; t++) {
            String type = Scores.ACTOR_ANSWERS.get(t);
            if (w.actors.getOrDefault(type, Set.of()).contains(name)) {
                right[t] = true;
            } else {
                right[t] = w.allowedActors.contains(type + " " + name) ? null : Boolean.FALSE;
            }
        }
        right[4] = w.counterparts.contains(name);
        return right;
    }

    /** For each family whether an article is about an event of it; null where it only mentions some. */
    static Boolean[] main(Wanted w) {
        return new Boolean[] {
            w.article[0] ? Boolean.TRUE : w.article[2] ? null : Boolean.FALSE,
            w.article[1] ? Boolean.TRUE : w.article[3] ? null : Boolean.FALSE
        };
    }
}
