package bongsu.entity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How else a name of the catalogue is written: without its spaces and hyphens, with an ampersand lost, AI spelt out, foreign words transliterated in another
 * way (테크놀로지, 테크놀러지), the office of a city for the city.
 */
final class NameSpellings {
    private static final int SHORTEST = 4;
    /** Spellings of one foreign word each. */
    private static final List<List<String>> WORDS = List.of(
            List.of("테크놀로지", "테크놀러지"),
            List.of("네트웍스", "네트워크스"),
            List.of("캐피탈", "캐피털"),
            List.of("파트너스", "파트너즈"),
            List.of("솔루션스", "솔루션즈"),
            List.of("시스템즈", "시스템스"),
            List.of("벤처스", "벤쳐스"),
            List.of("머티리얼즈", "머티리얼스", "머티어리얼즈", "머터리얼즈"),
            List.of("다이나믹스", "다이내믹스"),
            List.of("세미컨덕터", "세미콘덕터"),
            List.of("커뮤니케이션즈", "커뮤니케이션스"),
            List.of("인더스트리즈", "인더스트리스"),
            List.of("게임즈", "게임스"),
            List.of("코퍼레이션", "코포레이션"),
            List.of("메디컬", "메디칼"),
            List.of("케미칼", "케미컬"),
            List.of("디지털", "디지탈"),
            List.of("일렉트로닉스", "일렉트로닉"),
            List.of("어플라이드", "어플라이즈드"),
            List.of("파마슈티컬스", "파마수티컬스", "파마슈티컬"));

    private static final Pattern SPELT = Pattern.compile("[가-힣] ?ai(?![a-z])|(?<![a-z])ai ?[가-힣]");

    private NameSpellings() {}

    /**
     * The other spellings of a name.
     *
     * @param name in lower case
     * @param government whether it is a city, county, district or province
     */
    static Set<String> of(String name, boolean government) {
        var spellings = new LinkedHashSet<String>();
        spellings.add(name);
        if (name.indexOf('-') > 0 && name.length() >= SHORTEST) {
            spellings.add(name.replace('-', ' '));
            spellings.add(name.replace("-", ""));
        }
        if (name.indexOf('&') > 0 && name.length() > SHORTEST) {
            spellings.add(name.replace('&', ' '));
        }
        replaced(spellings, "에이아이", "ai");
        if (name.length() > SHORTEST && SPELT.matcher(name).find()) {
            replaced(spellings, "ai", "에이아이");
        }
        for (List<String> words : WORDS) {
            for (String word : words) {
                if (name.contains(word) && !name.equals(word)) {
                    words.forEach(other -> replaced(spellings, word, other));
                    break;
                }
            }
        }
        if (government && name.length() >= 3 && "시군구도".indexOf(name.charAt(name.length() - 1)) >= 0) {
            spellings.add(name + "청");
        }
        for (String spelling : List.copyOf(spellings)) {
            spellings.add(spelling.replace(" ", ""));
        }
        return spellings;
    }

    private static void replaced(Set<String> spellings, String word, String other) {
        for (String spelling : List.copyOf(spellings)) {
            if (spelling.contains(word) && spelling.length() > word.length()) {
                spellings.add(spelling.replace(word, other));
            }
        }
    }
}
