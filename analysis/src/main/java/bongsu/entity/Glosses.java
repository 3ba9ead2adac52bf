package bongsu.entity;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line without the brackets that spell Latin letters inside a word, 에스케이(SK)텔레콤 read as SK텔레콤, with the way back to its
 * offsets. A line without such brackets is itself.
 *
 * @param text what to look for names in
 * @param origin for each character of the text its offset in the line, and one more for the end
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Glosses(String text, int[] origin) {
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('A', "에이"),
            Map.entry('B', "비"),
            Map.entry('C', "씨|시"),
            Map.entry('D', "디"),
            Map.entry('E', "이"),
            Map.entry('F', "에프"),
            Map.entry('G', "지"),
            Map.entry('H', "에이치"),
            Map.entry('I', "아이"),
            Map.entry('J', "제이"),
            Map.entry('K', "케이"),
            Map.entry('L', "엘"),
            Map.entry('M', "엠"),
            Map.entry('N', "엔"),
            Map.entry('O', "오"),
            Map.entry('P', "피"),
            Map.entry('Q', "큐"),
            Map.entry('R', "아르|알"),
            Map.entry('S', "에스"),
            Map.entry('T', "티"),
            Map.entry('U', "유"),
            Map.entry('V', "브이"),
            Map.entry('W', "더블유"),
            Map.entry('X', "엑스"),
            Map.entry('Y', "와이"),
            Map.entry('Z', "제트"),
            Map.entry('&', "앤드|앤"));
    private static final Pattern GLOSS = Pattern.compile("([가-힣]{2,16})\\(([A-Z&]{2,5})\\)(?=[가-힣])");

    /** Reads a line. */
    static Glosses of(String line) {
        if (line.indexOf('(') < 0) {
            return new Glosses(line, new int[0]);
        }
        Matcher matcher = GLOSS.matcher(line);
        var text = new StringBuilder();
        var origin = new java.util.ArrayList<Integer>();
        int done = 0;
        while (matcher.find()) {
            Matcher spelt = spelling(matcher.group(2)).matcher(matcher.group(1));
            if (!spelt.find()) {
                continue;
            }
            copy(line, done, matcher.start(1) + spelt.start(), text, origin);
            for (int i = 0; i < matcher.group(2).length(); i++) {
                text.append(matcher.group(2).charAt(i));
                // the first letter stands for the whole word, so that a name that begins here covers it
                origin.add(i == 0 ? matcher.start(1) + spelt.start() : matcher.start(2) + i);
            }
            done = matcher.end();
        }
        if (done == 0) {
            return new Glosses(line, new int[0]);
        }
        copy(line, done, line.length(), text, origin);
        origin.add(line.length());
        return new Glosses(
                text.toString(), origin.stream().mapToInt(Integer::intValue).toArray());
    }

    private static void copy(String line, int from, int to, StringBuilder text, java.util.List<Integer> origin) {
        text.append(line, from, to);
        for (int i = from; i < to; i++) {
            origin.add(i);
        }
    }

    private static Pattern spelling(String letters) {
        var pattern = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            pattern.append("(?:")
                    .append(LETTERS.getOrDefault(letters.charAt(i), "$"))
                    .append(')');
        }
        return Pattern.compile(pattern.append('$').toString());
    }

    /** Whether the line is as it was. */
    boolean plain() {
        return origin.length == 0;
    }

    /** Where in the line an offset of the text lies; the end of a bracket counts to what stands before it. */
    int back(int offset, boolean end) {
        if (plain()) {
            return offset;
        }
        return end && offset > 0 ? endOf(offset) : origin[offset];
    }

    private int endOf(int offset) {
        int last = origin[offset - 1];
        int next = origin[offset];
        // behind a spelt word lies the bracket that closes it
        return next == last + 2 ? next : last + 1;
    }
}
