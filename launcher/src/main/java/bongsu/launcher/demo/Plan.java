package bongsu.launcher.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The list of everything planted: what the articles and traps of all houses declare, gathered by name. */
final class Plan {
    /** Kinds that a story gathers: each story is a case of its own. */
    private static final List<PlantedCase.Kind> BY_STORY = List.of(
            PlantedCase.Kind.PRESS_RELEASE,
            PlantedCase.Kind.RETOLD,
            PlantedCase.Kind.EXCLUSIVE,
            PlantedCase.Kind.CONTRADICTION);

    private record Place(String url, String published) {}

    private Plan() {}

    static List<PlantedCase> of(List<House> houses) {
        Map<PlantedCase.Kind, Map<String, List<Place>>> found = new TreeMap<>();
        for (House house : houses) {
            house.articles().forEach((path, article) -> {
                Place place = new Place(house.url(path), article.published());
                for (PlantedCase.Kind kind : article.plants()) {
                    String label = BY_STORY.contains(kind) && article.story() != null ? ":" + article.story() : "";
                    put(found, kind, label, place);
                    if (kind == PlantedCase.Kind.TRACKING_REPEAT || kind == PlantedCase.Kind.CANONICAL_REPEAT) {
                        article.aliases()
                                .forEach(alias ->
                                        put(found, kind, label, new Place(house.url(alias), article.published())));
                    }
                }
                if (article.story() != null) {
                    put(found, PlantedCase.Kind.RETOLD, ":" + article.story(), place);
                }
            });
            for (Trap trap : house.traps()) {
                for (PlantedCase.Kind kind : trap.plants()) {
                    put(found, kind, "", new Place(house.url(trap.path()), trap.published()));
                }
            }
        }
        List<PlantedCase> cases = new ArrayList<>();
        found.forEach((kind, labels) -> labels.forEach((label, places) -> cases.add(new PlantedCase(
                kind,
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + label,
                places.stream()
                        .sorted(Comparator.comparing(Place::published).thenComparing(Place::url))
                        .map(Place::url)
                        .distinct()
                        .toList()))));
        return List.copyOf(cases);
    }

    private static void put(
            Map<PlantedCase.Kind, Map<String, List<Place>>> found, PlantedCase.Kind kind, String label, Place place) {
        found.computeIfAbsent(kind, k -> new TreeMap<>())
                .computeIfAbsent(label, l -> new ArrayList<>())
                .add(place);
    }

    /** The ids of all planted stories, with the number of articles that tell each. */
    static Map<String, Long> stories(List<House> houses) {
        return houses.stream()
                .flatMap(house -> house.articles().values().stream())
                .map(DemoArticle::story)
                .filter(story -> story != null)
                .collect(Collectors.groupingBy(story -> story, TreeMap::new, Collectors.counting()));
    }
}
