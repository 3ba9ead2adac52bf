package bongsu.console;

import bongsu.schema.Event;
import bongsu.schema.EventType;
import bongsu.schema.Family;
import bongsu.schema.Modality;
import bongsu.schema.Participant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which events a request asks for. An empty set asks for nothing in particular; of several values of one parameter one must
 * hold, of several parameters all.
 *
 * @param entity id or name of a participant, whatever the case; null for any
 * @param limit how many at most, the newest
 */
record EventFilter(
        Set<Family> families,
        Set<EventType> types,
        Set<Modality> modalities,
        @Nullable String entity,
        int limit) implements Predicate<Event> {

    static final int DEFAULT_LIMIT = 100;
    static final int LARGEST_LIMIT = 2_000;
    private static final List<String> PARAMETERS = List.of("family", "type", "entity", "modality", "limit");
    private static final int LONGEST_ECHO = 40;

    /** A query that cannot be answered; the message names the value and says what would do. */
    static final class BadQuery extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        BadQuery(String message) {
            super(message);
        }
    }

    /**
     * The filter that the query parameters ask for.
     *
     * @throws BadQuery if a parameter is unknown or a value is none of its kind
     */
    static EventFilter of(Map<String, List<String>> query) {
        query.keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadQuery(
                            "unknown parameter " + echo(name) + ": known are " + String.join(", ", PARAMETERS));
                });
        return new EventFilter(
                symbols(Family.class, "family", query),
                symbols(EventType.class, "type", query),
                symbols(Modality.class, "modality", query),
                entity(query),
                limit(query));
    }

    @Override
    public boolean test(Event event) {
        return (families.isEmpty() || families.contains(event.getFamily()))
                && (types.isEmpty() || types.contains(event.getType()))
                && (modalities.isEmpty() || modalities.contains(event.getModality()))
                && (entity == null || event.getParticipants().stream().anyMatch(this::isEntity));
    }

    private boolean isEntity(Participant participant) {
        return entity != null
                && (entity.equalsIgnoreCase(participant.getId()) || entity.equalsIgnoreCase(participant.getName()));
    }

    private static <E extends Enum<E>> Set<E> symbols(Class<E> kind, String name, Map<String, List<String>> query) {
        Set<E> symbols = EnumSet.noneOf(kind);
        for (String value : query.getOrDefault(name, List.of())) {
            symbols.add(Arrays.stream(kind.getEnumConstants())
                    .filter(symbol -> symbol.name().equals(value.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new BadQuery(
                            name + "=" + echo(value) + " is none of " + Arrays.toString(kind.getEnumConstants()))));
        }
        return symbols;
    }

    private static @Nullable String entity(Map<String, List<String>> query) {
        List<String> values = query.getOrDefault("entity", List.of());
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() > 1 || values.get(0).isBlank()) {
            throw new BadQuery("entity takes one id or name, such as entity=kt");
        }
        return values.get(0).strip();
    }

    static int limit(Map<String, List<String>> query) {
        List<String> values = query.getOrDefault("limit", List.of());
        if (values.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        String value = values.getLast();
        if (!value.matches("[0-9]{1,4}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > LARGEST_LIMIT) {
            throw new BadQuery("limit=" + echo(value) + " is no number from 1 to " + LARGEST_LIMIT);
        }
        return Integer.parseInt(value);
    }

    private static String echo(String value) {
        return value.length() <= LONGEST_ECHO ? value : value.substring(0, LONGEST_ECHO) + "…";
    }
}
