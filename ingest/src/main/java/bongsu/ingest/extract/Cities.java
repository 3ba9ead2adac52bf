package bongsu.ingest.extract;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cities whose names are of several words, as people's are: they stand beside dates and bylines, too. */
final class Cities {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    /** Cities of news that have no zone of their own in the tz database. */
    private static final Set<String> MORE = Set.of(
            "new delhi",
            "rio de janeiro",
            "tel aviv",
            "abu dhabi",
            "cape town",
            "san francisco",
            "san diego",
            "washington dc",
            "belo horizonte",
            "porto alegre",
            "santa fe",
            "la plata",
            "la paz",
            "san jose",
            "santo domingo",
            "quezon city",
            "kuwait city",
            "den haag",
            "the hague",
            "frankfurt am main",
            "st petersburg",
            "st gallen",
            "new jersey",
            "new south wales",
            "northern ireland",
            "south korea",
            "north korea",
            "south africa",
            "united kingdom",
            "united states",
            "saudi arabia",
            "sri lanka",
            "नई दिल्ली");

    private static final Set<String> NAMES = names();

    private Cities() {}

    private static Set<String> names() {
        Set<String> names = new HashSet<>(MORE);
        for (String zone : ZoneId.getAvailableZoneIds()) {
            String city = zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
            names.add(city.toLowerCase(Locale.ROOT));
        }
        return Set.copyOf(names);
    }

    /** True for the name of a city that has a zone of its own or a name of several words: what follows a person's name may be one. */
    static boolean isPlace(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** True for the name of a city or a country of several words, maybe with the land behind a comma. */
    static boolean isOne(String line) {
        int comma = line.indexOf(',');
        String city = (comma > 0 ? line.substring(0, comma) : line).strip().toLowerCase(Locale.ROOT);
        return city.indexOf(' ') > 0
                && (NAMES.contains(city)
                        || NAMES.contains(MARKS.matcher(Normalizer.normalize(city, Normalizer.Form.NFD))
                                .replaceAll("")));
    }
}
