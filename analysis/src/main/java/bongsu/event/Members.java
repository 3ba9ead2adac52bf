package bongsu.event;

import bongsu.entity.Catalogue;
import bongsu.entity.Name;
import bongsu.entity.Organisation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A group's name that stands for its member: where an article names one member of a group by a name that begins with the group's
 * (네이버클라우드) and names the group (네이버) no more often, the group's name is short for the member's. Of several members those that stand
 * beside it in a headline are not meant: "KT·LGU+와 삼성·LG" means LG전자, where the article names it.
 */
final class Members {
    /** Where a group acts itself: it buys and owns firms. */
    private static final Pattern OWNS = Pattern.compile("인수(?!인계|위)|지분|출자");

    private Members() {}

    /** Makes short names the names of the members that they stand for; {@code lines} are changed. */
    static void join(List<Line> lines) {
        var count = new HashMap<String, Integer>();
        var named = new HashMap<String, Organisation>();
        var surfaces = new HashMap<String, Set<String>>();
        for (Line line : lines) {
            for (Name name : line.names) {
                Organisation organisation = name.organisation();
                if (organisation != null && name.product() == null) {
                    count.merge(organisation.id(), 1, Integer::sum);
                    named.put(organisation.id(), organisation);
                    surfaces.computeIfAbsent(organisation.id(), k -> new HashSet<>())
                            .add(Catalogue.fold(name.surface()));
                }
            }
        }
        var meant = new HashMap<String, List<Organisation>>();
        for (Organisation member : named.values()) {
            String group = member.parent();
            if (group == null || !surfaces.containsKey(group) || member.publicBody()) {
                continue;
            }
            if (begin(surfaces.getOrDefault(member.id(), Set.of()), surfaces.getOrDefault(group, Set.of()))) {
                meant.computeIfAbsent(group, k -> new ArrayList<>()).add(member);
            }
        }
        for (Line line : meant.isEmpty() ? List.<Line>of() : lines) {
            Set<String> beside = line.names.stream().map(Name::key).collect(Collectors.toSet());
            if (!OWNS.matcher(line.text).find()) {
                line.names.replaceAll(name -> renamed(name, meant, line.title() ? beside : Set.of(), count));
            }
        }
    }

    /** Whether one of the names that the article gives the member begins with one that it gives the group. */
    private static boolean begin(Set<String> member, Set<String> group) {
        return group.stream().anyMatch(g -> member.stream().anyMatch(m -> m.startsWith(g)));
    }

    /** The name of the one member that a group's name can stand for where those beside it stand; the name itself where there is none. */
    private static Name renamed(
            Name name, Map<String, List<Organisation>> meant, Set<String> beside, Map<String, Integer> count) {
        Organisation group = name.organisation();
        if (group == null || name.product() != null) {
            return name;
        }
        List<Organisation> members = meant.getOrDefault(group.id(), List.of());
        if (members.size() > 1) {
            members = members.stream().filter(m -> !beside.contains(m.id())).toList();
        }
        boolean one = members.size() == 1
                && count.getOrDefault(group.id(), 0)
                        <= count.getOrDefault(members.get(0).id(), 0);
        return one ? name.as(members.get(0), members.get(0).name(), name.evidence()) : name;
    }
}
