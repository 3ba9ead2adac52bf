package bongsu.event;

import bongsu.entity.Name;
import bongsu.value.AmountMention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose is whose where a sentence tells several sums of several parties: 가는 47억달러, 나는 4억달러; 가와 나에 각각 300억원과 200억원. */
final class SumOwners {
    /** What parts sums among those beside them. */
    static final String EACH = "각각";

    private SumOwners() {}

    /**
     * Who gets a sum of its own, where a sentence tells of several who do: 가는 정부로부터 47억달러, 나는 4억달러를 받는다.
     *
     * @return the keys of those who get one; empty where fewer than two do
     */
    static Set<String> receivers(Line line) {
        var receivers = new LinkedHashSet<String>();
        List<AmountMention> sums = line.amounts();
        for (int i = 0; i < sums.size(); i++) {
            Name owner = sums.get(i).mayBeOfEvent() ? of(line, i, true) : null;
            if (owner != null && !Governments.isPublic(owner)) {
                receivers.add(owner.key());
            }
        }
        return receivers.size() > 1 ? receivers : Set.of();
    }

    /**
     * Whose a sum is, where a sentence tells several of several: the name before it, or 각각 its own of the names beside them.
     *
     * @param i the place of the sum among those of the line
     * @param paid whether public bodies pay the sums, so that none is theirs unless those of several countries pay
     * @return null where it does not matter
     */
    static @Nullable Name of(Line line, int i, boolean paid) {
        List<AmountMention> sums = line.amounts();
        if (sums.size() < 2 || line.parties().size() < 2) {
            return null;
        }
        AmountMention m = sums.get(i);
        int each = line.text.lastIndexOf(EACH, m.start());
        if (each >= 0) {
            var together = new ArrayList<AmountMention>();
            sums.stream().filter(s -> s.start() > each).forEach(together::add);
            List<Name> names = listed(line, together.size(), each);
            int at = together.indexOf(m);
            if (!names.isEmpty() && at >= 0) {
                return names.get(at);
            }
        }
        boolean theirs = !paid || Governments.ofSeveralStates(line.parties());
        Name before = null;
        for (Name name : line.names) {
            if (name.tail() <= m.start() && (theirs || !Governments.isPublic(name))) {
                before = name;
            }
        }
        return before;
    }

    /** The enumeration of so many names that stands closest to a place; empty if there is none. */
    private static List<Name> listed(Line line, int many, int place) {
        List<Name> closest = List.of();
        int distance = Integer.MAX_VALUE;
        for (Name name : line.names) {
            List<Name> list = Lists.with(line, name);
            int away = Math.abs(list.get(0).span().start() - place);
            if (list.size() == many && away < distance) {
                distance = away;
                closest = list;
            }
        }
        return closest;
    }
}
