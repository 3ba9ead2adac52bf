package bongsu.event;

import bongsu.entity.Catalogue;
import bongsu.entity.Name;
import bongsu.entity.Organisation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A group's name that stands for its member: where an article names one member of a group by a name that begins with the group's
 * (네이버클라우드) and names the group (네이버) no more often, the group's name is short for the member's.
 */
final class Members {
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
        var meant = new HashMap<String, Organisation>();
        var several = new HashSet<String>();
        for (Organisation member : named.values()) {
            String group = member.parent();
            if (group == null || !surfaces.containsKey(group) || member.publicBody()) {
                continue;
            }
            if (begin(surfaces.getOrDefault(member.id(), Set.of()), surfaces.getOrDefault(group, Set.of()))
                    && meant.put(group, member) != null) {
                several.add(group);
            }
        }
        meant.keySet().removeAll(several);
        meant.entrySet()
                .removeIf(e -> count.getOrDefault(e.getKey(), 0)
                        > count.getOrDefault(e.getValue().id(), 0));
        if (!meant.isEmpty()) {
            lines.forEach(line -> line.names.replaceAll(name -> renamed(name, meant)));
        }
    }

    /** Whether one of the names that the article gives the member begins with one that it gives the group. */
    private static boolean begin(Set<String> member, Set<String> group) {
        return group.stream().anyMatch(g -> member.stream().anyMatch(m -> m.startsWith(g)));
    }

    private static Name renamed(Name name, Map<String, Organisation> meant) {
        Organisation organisation = name.organisation();
        Organisation member = organisation == null || name.product() != null ? null : meant.get(organisation.id());
        return member == null ? name : name.as(member, member.name(), name.evidence());
    }
}
