package bongsu.entity;

import bongsu.text.FeatureSink;
import bongsu.text.Morpheme;
import bongsu.text.Span;
import bongsu.text.Vocabulary;
import java.util.List;

/**
 * What in a text tells whether a word names an organisation: its form, its neighbours and how the article uses it. The features
 * of the model of names; they never hold the name itself unless it is a word that many articles use.
 */
final class NameEvidence {
    private final NameWords declared;
    private final Vocabulary commonWords;

    NameEvidence(NameWords declared, Vocabulary commonWords) {
        this.declared = declared;
        this.commonWords = commonWords;
    }

    /** Tells the features that a word has wherever it stands in an article: by its form, how often it comes, whether in the headline. */
    void ofForm(String name, int count, String title, FeatureSink features) {
        if (commonWords.contains(name)) {
            features.add("w=", name);
        }
        form(name, features);
        String suffix = declared.suffixOf(name);
        if (!suffix.isEmpty()) {
            features.add("suffix");
            features.add("suf=", suffix);
        }
        several(name, features);
        features.add("n=", Math.min(count, 4));
        if (title.contains(name)) {
            features.add("title");
        }
    }

    /** Tells the features of a word at its place in a line, and gives whether it is called a corporation, which leaves no doubt. */
    boolean ofPlace(String text, Words.Word word, List<Name> listed, List<Morpheme> morphemes, FeatureSink features) {
        int start = word.span().start();
        int end = word.span().end();
        features.add("part=", group(word.particle()));
        boolean corporation = left(text, start, features);
        corporation |= right(text, end, word, features);
        NameGrammar.add(text, word.span(), morphemes, features);
        for (Name other : listed) {
            neighbour(text, word, other, features);
        }
        return corporation;
    }

    /** What the first of several words is, and how many they are. */
    private void several(String name, FeatureSink features) {
        int space = name.indexOf(' ');
        if (space > 0) {
            String first = name.substring(0, space);
            features.add("words=" + Math.min(3, name.split(" ", -1).length) + shape(first));
            features.add("first=", first);
            if (!declared.suffixOf(first).isEmpty()) {
                features.add("firstsuffix");
            }
            if (declared.countries().contains(first)) {
                String kind = declared.institutionAt(name);
                features.add(kind.isEmpty() ? "country" : "country/institution");
                features.add("country/", kind);
            }
        }
    }

    private static void form(String name, FeatureSink features) {
        int n = name.length();
        features.add("s1=", name, n - 1, n);
        features.add("s2=", name, Math.max(0, n - 2), n);
        features.add("p2=", name, 0, Math.min(2, n));
        if (n > 2) {
            features.add("s3=", name, n - 3, n);
        }
        String shape = shape(name);
        features.add("shape=", shape);
        features.add("len=" + Math.min(n, 9) + shape.charAt(0));
        for (int i = 0; i + 1 < n && shape.equals("H"); i++) {
            features.add("b=", name, i, i + 2);
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

    private boolean left(String text, int start, FeatureSink features) {
        if (start == 0) {
            features.add("bol");
            return false;
        }
        char before = text.charAt(start - 1);
        boolean corporation = text.startsWith("(주)", Math.max(0, start - 3)) || incorporated(text, start);
        if (corporation) {
            features.add("corporation");
        }
        if (Character.isLetterOrDigit(before)) {
            features.add("lc=x");
        } else {
            features.add("lc=", text, start - 1, start);
        }
        String left = wordBefore(text, start);
        if (left.isEmpty()) {
            return corporation;
        }
        if (before == '(' || before == '[') {
            features.add("inbrackets" + (declared.suffixOf(left).isEmpty() ? "" : "/suffix"));
            features.add("inbrackets/", left, left.length() - 1, left.length());
        }
        features.add("l=", left);
        String plain = before == '\'' || before == '"' ? "q" : "";
        Vocabulary heads = declared.heads();
        int n = left.length();
        for (int i = 0; i < n; i++) {
            if (heads.contains(left, i, n)) {
                features.add("head", plain);
                features.add("head=", left, i, n);
                break;
            }
            if (n - i > 1 && left.charAt(n - 1) == '인' && heads.contains(left, i, n - 1)) {
                features.add("head", plain);
                features.add("headin");
                break;
            }
        }
        return corporation;
    }

    /** Whether 주식회사 stands before a place as a word of its own. */
    private static boolean incorporated(String text, int start) {
        int from = start - 5;
        return from >= 0
                && text.startsWith("주식회사 ", from)
                && (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)));
    }

    private boolean right(String text, int end, Words.Word word, FeatureSink features) {
        int at = word.tail();
        if (at >= text.length()) {
            features.add("eol");
            return false;
        }
        char next = text.charAt(at);
        boolean corporation =
                text.startsWith("(주)", at) || text.startsWith(" 주식회사", at) || text.startsWith("주식회사", end);
        if (corporation) {
            features.add("corporation");
        }
        features.add("rc=", text, at, at + 1);
        if ((next == '(' || next == '[') && at + 1 < text.length() && word.tail() == end) {
            char inside = text.charAt(at + 1);
            String kind = Character.isDigit(inside) ? "9" : inside < 0x250 ? "L" : "H";
            if (text.startsWith("대표", at + 1)) {
                kind = "대표";
            } else if (text.startsWith("이하", at + 1)) {
                kind = "이하";
            }
            features.add("br=", kind);
        }
        String right = wordAfter(text, at);
        if (!right.isEmpty()) {
            features.add("r=", right, 0, Math.min(3, right.length()));
            features.add("r2=" + group(word.particle()) + "/", right, 0, Math.min(2, right.length()));
            for (int n = 1; n <= right.length() && word.particle().isEmpty(); n++) {
                if (declared.titles().contains(right, 0, n)) {
                    features.add("role");
                    features.add("role=", right, 0, n);
                }
            }
        }
        return corporation;
    }

    private static void neighbour(String text, Words.Word word, Name other, FeatureSink features) {
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
