package bongsu.event;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What tells a programme for one's own technology from a bare ban or a private plant: whether an article speaks of self-reliance, of
 * export controls, of building works, of public money.
 */
final class Reliance {
    private static final Map<String, Pattern> SUBJECTS = Map.of(
            "reliance", Pattern.compile("자립|자급|국산화|국산|독자|굴기|소버린|주권|자체 개발|자체 기술|내재화|자국산|자력|토종|한국형"),
            "control", Pattern.compile("수출 ?통제|수출 ?규제|수출 ?제한|수출 ?금지|제재|블랙리스트|관세|반입 금지"),
            "works", Pattern.compile("착공|준공|공장|클러스터|산단|산업단지|첫 삽|부지|라인 증설|팹"),
            "public", Pattern.compile("예산|국비|공모|지원사업|과제|국책|정책|법안|기본법|특별법|정부가|정부는|선정"));

    private Reliance() {}

    /** Puts for each subject how much of the article speaks of it, whether the headline does, and whether the line does. */
    static void put(Reading reading, Line line, Map<String, Double> n) {
        for (String subject : SUBJECTS.keySet().stream().sorted().toList()) {
            Pattern words = SUBJECTS.getOrDefault(subject, Pattern.compile("(?!)"));
            long lines = reading.lines().stream()
                    .filter(l -> words.matcher(l.text).find())
                    .count();
            n.put("about." + subject, (double) lines / reading.lines().size());
            n.put("title." + subject, has(words, reading.lines().get(0)));
            n.put("line." + subject, has(words, line));
        }
    }

    /** Adds for each subject whether the headline or the article speaks of it, and the two together that mean a ban without an aim. */
    static void add(Reading reading, Set<String> features) {
        SUBJECTS.forEach((subject, words) -> {
            if (has(words, reading.lines().get(0)) > 0) {
                features.add("about.title=" + subject);
            }
            if (reading.lines().stream().anyMatch(l -> has(words, l) > 0)) {
                features.add("about=" + subject);
            }
        });
        boolean ban = features.contains("about.title=control");
        features.add("ban=" + ban + features.contains("about=reliance"));
        boolean works = features.contains("about.title=works");
        features.add("works=" + works + features.contains("about=public") + features.contains("about=reliance"));
    }

    private static double has(Pattern words, Line line) {
        return words.matcher(line.text).find() ? 1 : 0;
    }
}
