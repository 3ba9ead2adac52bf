package bongsu.entity;

import bongsu.text.Morpheme;
import bongsu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What in a text tells whether a word names an organisation: its form, its neighbours and how the article uses it. The features
 * of the model of names; they never hold the name itself unless it is a word that many articles use.
 */
final class NameEvidence {
    private final NameWords declared;
    private final Set<String> commonWords;

    NameEvidence(NameWords declared, Set<String> commonWords) {
        this.declared = declared;
        this.commonWords = commonWords;
    }

    /** The features of a word in a line. */
    List<String> of(
            String text,
            Words.Word word,
            List<Name> listed,
            List<Morpheme> morphemes,
            Map<String, Integer> counts,
            String title) {
        var features = new ArrayList<String>(56);
        String name = word.in(text);
        int start = word.span().start();
        int end = word.span().end();
        if (commonWords.contains(name)) {
            features.add("w=" + name);
        }
        form(name, features);
        features.add("part=" + group(word.particle()));
        String suffix = declared.suffixOf(name);
        if (!suffix.isEmpty()) {
            features.add("suffix");
            features.add("suf=" + suffix);
        }
        left(text, start, features);
        right(text, end, word, features);
        NameGrammar.add(text, word.span(), morphemes, features);
        several(name, features);
        for (Name other : listed) {
            neighbour(text, word, other, features);
        }
        int count = counts.getOrDefault(name, 1);
        features.add("n=" + Math.min(count, 4));
        if (title.contains(name)) {
            features.add("title");
        }
        return features;
    }

    /** What the first of several words is, and how many they are. */
    private void several(String name, List<String> features) {
        int space = name.indexOf(' ');
        if (space > 0) {
            String first = name.substring(0, space);
            features.add("words=" + Math.min(3, name.split(" ", -1).length) + shape(first));
            features.add("first=" + first);
            if (!declared.suffixOf(first).isEmpty()) {
                features.add("firstsuffix");
            }
            if (declared.countries().contains(first)) {
                String kind = declared.institutionAt(name);
                features.add(kind.isEmpty() ? "country" : "country/institution");
                features.add("country/" + kind);
            }
        }
    }

    private static void form(String name, List<String> features) {
        int n = name.length();
        features.add("s1=" + name.substring(n - 1));
        features.add("s2=" + name.substring(Math.max(0, n - 2)));
        features.add("p2=" + name.substring(0, Math.min(2, n)));
        if (n > 2) {
            features.add("s3=" + name.substring(n - 3));
        }
        String shape = shape(name);
        features.add("shape=" + shape);
        features.add("len=" + Math.min(n, 9) + shape.charAt(0));
        for (int i = 0; i + 1 < n && shape.equals("H"); i++) {
            features.add("b=" + name.substring(i, i + 2));
        }
    }

    static String shape(String name) {
        boolean hangul = false;
        boolean upper = false;
        boolean lower = false;
        boolean digit = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            hangul |= c >= 0xAC00;
            upper |= c < 0x250 && Character.isUpperCase(c);
            lower |= c < 0x250 && Character.isLowerCase(c);
            digit |= Character.isDigit(c);
        }
        return (hangul ? "H" : "") + (upper ? "U" : "") + (lower ? "l" : "") + (digit ? "9" : "");
    }

    private void left(String text, int start, List<String> features) {
        if (start == 0) {
            features.add("bol");
            return;
        }
        char before = text.charAt(start - 1);
        if (text.startsWith("(주)", Math.max(0, start - 3)) || incorporated(text, start)) {
            features.add("corporation");
        }
        features.add("lc=" + (Character.isLetterOrDigit(before) ? 'x' : before));
        String left = wordBefore(text, start);
        if (left.isEmpty()) {
            return;
        }
        if (before == '(' || before == '[') {
            features.add("inbrackets" + (declared.suffixOf(left).isEmpty() ? "" : "/suffix"));
            features.add("inbrackets/" + left.substring(left.length() - 1));
        }
        features.add("l=" + left);
        String plain = before == '\'' || before == '"' ? "q" : "";
        for (int i = 0; i < left.length(); i++) {
            String end = left.substring(i);
            if (declared.heads().contains(end)) {
                features.add("head" + plain);
                features.add("head=" + end);
                break;
            }
            if (end.length() > 1
                    && end.endsWith("인")
                    && declared.heads().contains(end.substring(0, end.length() - 1))) {
                features.add("head" + plain);
                features.add("headin");
                break;
            }
        }
    }

    /** Whether 주식회사 stands before a place as a word of its own. */
    private static boolean incorporated(String text, int start) {
        int from = start - 5;
        return from >= 0
                && text.startsWith("주식회사 ", from)
                && (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)));
    }

    private void right(String text, int end, Words.Word word, List<String> features) {
        int at = word.tail();
        if (at >= text.length()) {
            features.add("eol");
            return;
        }
        char next = text.charAt(at);
        if (text.startsWith("(주)", at) || text.startsWith(" 주식회사", at) || text.startsWith("주식회사", end)) {
            features.add("corporation");
        }
        features.add("rc=" + next);
        if ((next == '(' || next == '[') && at + 1 < text.length() && word.tail() == end) {
            char inside = text.charAt(at + 1);
            String kind = Character.isDigit(inside) ? "9" : inside < 0x250 ? "L" : "H";
            if (text.startsWith("대표", at + 1)) {
                kind = "대표";
            } else if (text.startsWith("이하", at + 1)) {
                kind = "이하";
            }
            features.add("br=" + kind);
        }
        String right = wordAfter(text, at);
        if (!right.isEmpty()) {
            features.add("r=" + right.substring(0, Math.min(3, right.length())));
            features.add("r2=" + group(word.particle()) + "/" + right.substring(0, Math.min(2, right.length())));
            for (int n = 1; n <= right.length(); n++) {
                if (word.particle().isEmpty() && declared.titles().contains(right.substring(0, n))) {
                    features.add("role");
                    features.add("role=" + right.substring(0, n));
                }
            }
        }
    }

    private static void neighbour(String text, Words.Word word, Name other, List<String> features) {
        Span span = word.span();
        if (other.span().start() >= word.tail() && other.span().start() - word.tail() <= 3) {
            features.add("nextto=" + word.particle()
                    + text.substring(word.tail(), other.span().start()));
        } else if (other.tail() <= span.start() && span.start() - other.tail() <= 3) {
            features.add("after=" + group(other.particle()) + text.substring(other.tail(), span.start()));
        }
    }

    /** Particles by what they do. */
    static String group(String particle) {
        if (particle.isEmpty()) {
            return "";
        }
        return switch (particle) {
            case "은", "는", "측은", "이", "가", "측이", "께서", "에서는" ->
                particle.endsWith("은") || particle.endsWith("는") ? "topic" : "subject";
            case "와", "과", "와의", "과의", "와는", "과는", "이랑", "랑", "측과", "와도", "과도" -> "with";
            case "을", "를" -> "object";
            case "의" -> "of";
            case "에", "에게", "측에", "에도", "에는" -> "to";
            case "로부터", "으로부터", "에서", "에게서" -> "from";
            case "로", "으로" -> "by";
            case "도", "만" -> "also";
            default -> particle;
        };
    }

    private static String wordBefore(String text, int start) {
        int end = start;
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1)) && start - end < 3) {
            end--;
        }
        int from = end;
        while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1)) && end - from < 12) {
            from--;
        }
        return text.substring(from, end);
    }

    private static String wordAfter(String text, int end) {
        int from = end;
        while (from < text.length() && !Character.isLetterOrDigit(text.charAt(from)) && from - end < 3) {
            from++;
        }
        int to = from;
        while (to < text.length() && Character.isLetterOrDigit(text.charAt(to)) && to - from < 12) {
            to++;
        }
        return text.substring(from, to);
    }
}
