package bongsu.event;

import bongsu.schema.EventType;
import bongsu.schema.Family;
import bongsu.schema.Role;
import java.util.List;
import java.util.stream.Stream;

/** The types of events as they are told: ties of two parties, and deeds of one. What the models answer is in the order of these lists. */
final class Types {
    /** What two parties do with each other: partnership. */
    static final List<EventType> TIES = List.of(
            EventType.ALLIANCE,
            EventType.JOINT_DEVELOPMENT,
            EventType.JOINT_VENTURE,
            EventType.INVESTMENT,
            EventType.ACQUISITION,
            EventType.ADOPTION);

    /** What one party does, or what holds for it: sovereignty policy. */
    static final List<EventType> DEEDS = List.of(
            EventType.GOVERNMENT_PROGRAM,
            EventType.DOMESTIC_CAPABILITY,
            EventType.FOREIGN_DEPENDENCE,
            EventType.DATA_SOVEREIGNTY);

    /** Ties then deeds. */
    static final List<EventType> ALL =
            Stream.concat(TIES.stream(), DEEDS.stream()).toList();

    /** Ties whose parties have different roles: who invests or provides comes first. */
    static final List<EventType> SIDED = List.of(EventType.INVESTMENT, EventType.ACQUISITION, EventType.ADOPTION);

    private Types() {}

    /** Their names, as models are told of them. */
    static List<String> names(List<EventType> types) {
        return types.stream().map(EventType::name).toList();
    }

    /** The family of a type. */
    static Family family(EventType type) {
        return TIES.contains(type) ? Family.PARTNERSHIP : DEEDS.contains(type) ? Family.SOVEREIGNTY : Family.UNKNOWN;
    }

    /** The role of the party that acts. */
    static Role first(EventType type) {
        return switch (type) {
            case INVESTMENT, ACQUISITION -> Role.INVESTOR;
            case ADOPTION -> Role.PROVIDER;
            case ALLIANCE, JOINT_DEVELOPMENT, JOINT_VENTURE -> Role.PARTNER;
            default -> Role.ACTOR;
        };
    }

    /** The role of the other party. */
    static Role second(EventType type) {
        return switch (type) {
            case INVESTMENT, ACQUISITION -> Role.TARGET;
            case ADOPTION -> Role.ADOPTER;
            case ALLIANCE, JOINT_DEVELOPMENT, JOINT_VENTURE -> Role.PARTNER;
            default -> Role.COUNTERPART;
        };
    }
}
