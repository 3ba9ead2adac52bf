package bongsu.event;

import bongsu.entity.Name;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Second names that an article introduces in brackets, 아마존웹서비스(AWS) or 누리소프트(이하 누리): from there on both stand for one
 * organisation, and the bracket is no mention of its own.
 */
final class Abbreviations {
    private static final Pattern OPEN = Pattern.compile("['\"]?\\s?[(\\[]\\s?(?:이하 ?)?['\"]?");
    private static final Pattern CLOSE = Pattern.compile("['\"]?\\s?(?:[)\\]]|, ).*", Pattern.DOTALL);

    private Abbreviations() {}

    /** Makes the names of all lines one where brackets say so; {@code lines} are changed. */
    static void join(List<Line> lines) {
        var same = new HashMap<String, Name>();
        for (Line line : lines) {
            for (int i = 0; i + 1 < line.names.size(); i++) {
                Name name = line.names.get(i);
                Name second = line.names.get(i + 1);
                if (introduces(line.text, name, second)) {
                    boolean known = second.listed() && !name.listed();
                    same.putIfAbsent((known ? name : second).key(), known ? second : name);
                    line.names.remove(i + 1);
                    i--;
                }
            }
        }
        if (!same.isEmpty()) {
            lines.forEach(line -> line.names.replaceAll(name -> renamed(name, same)));
        }
    }

    private static boolean introduces(String text, Name name, Name second) {
        int from = name.span().end();
        int to = second.span().start();
        return to > from
                && to - from <= 8
                && name.product() == null
                && second.product() == null
                && (!name.listed() || !second.listed() || name.key().equals(second.key()))
                && OPEN.matcher(text.substring(from, to)).matches()
                && CLOSE.matcher(text.substring(Math.min(text.length(), second.span().end())))
                        .matches();
    }

    private static Name renamed(Name name, Map<String, Name> same) {
        Name other = same.get(name.key());
        return other == null
                ? name
                : new Name(
                        name.span(),
                        name.tail(),
                        name.particle(),
                        name.surface(),
                        other.organisation(),
                        name.product(),
                        other.canonical(),
                        other.evidence());
    }
}
