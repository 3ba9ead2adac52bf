package bongsu.event;

import bongsu.entity.Name;
import bongsu.entity.Organisation;
import bongsu.entity.OrganisationKind;
import bongsu.schema.EventType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Firms of one group: one takes over, funds or founds the other; that it supplies it is no news. */
final class Kin {
    /** What a group and its own member do with each other. */
    static final Set<EventType> DEALS =
            EnumSet.of(EventType.ACQUISITION, EventType.INVESTMENT, EventType.JOINT_VENTURE);

    /** What they do all the time. */
    private static final Set<EventType> NO_NEWS = EnumSet.of(EventType.ADOPTION, EventType.ALLIANCE);

    private Kin() {}

    /** Whether an event says no more than that a firm supplies or joins another of its own group: of 21 such that were found in labelled articles 18 were wrong. */
    static boolean within(Decided event) {
        List<Name> parties = event.parties();
        return NO_NEWS.contains(event.type()) && parties.size() == 2 && are(parties.get(0), parties.get(1));
    }

    /** Whether one of two firms belongs to the other. */
    static boolean are(Name a, Name b) {
        return belongs(a, b) || belongs(b, a);
    }

    private static boolean belongs(Name member, Name group) {
        Organisation part = member.organisation();
        Organisation whole = group.organisation();
        return part != null
                && whole != null
                && !whole.publicBody()
                && part.kind() != OrganisationKind.ALLIANCE
                && whole.id().equals(part.parent());
    }
}
