package bongsu.event;

import bongsu.entity.Catalogue;
import bongsu.entity.Name;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Second names that an article introduces in brackets, 아마존웹서비스(AWS) or 누리소프트(이하 누리): from there on both stand for one
 * organisation, and the bracket is no mention of its own.
 */
final class Abbreviations {
    private static final Pattern BRACKET =
            Pattern.compile("['\"]?\\s?[(\\[]\\s?(?:이하 ?)?['\"]?([^()\\[\\],:;'\"]{2,30})['\"]?\\s?[)\\],:]");

    private Abbreviations() {}

    /** Makes the names of all lines one where brackets say so; {@code lines} are changed. */
    static void join(List<Line> lines) {
        var named = new HashMap<String, Name>();
        for (Line line : lines) {
            line.names.forEach(name -> named.putIfAbsent(Catalogue.fold(name.surface()), name));
        }
        var same = new HashMap<String, Name>();
        for (Line line : lines) {
            for (Name name : List.copyOf(line.names)) {
                Matcher bracket = BRACKET.matcher(line.text).region(name.span().end(), line.text.length());
                if (name.product() != null || !bracket.lookingAt()) {
                    continue;
                }
                int from = bracket.start(1);
                int to = bracket.end(1);
                Name second = named.get(Catalogue.fold(bracket.group(1)));
                if (second == null
                        || second.product() != null
                        || (second.listed() && name.listed() && !same(second, name))) {
                    continue;
                }
                if (!same(second, name)) {
                    boolean known = second.listed();
                    same.putIfAbsent((known ? name : second).key(), known ? second : name);
                }
                line.names.removeIf(n -> n.span().start() >= from && n.span().end() <= to);
            }
        }
        if (!same.isEmpty()) {
            lines.forEach(line -> line.names.replaceAll(name -> renamed(name, same)));
        }
    }

    private static boolean same(Name a, Name b) {
        return a.key().equals(b.key());
    }

    private static Name renamed(Name name, Map<String, Name> same) {
        Name other = same.get(name.key());
        return other == null ? name : name.as(other.organisation(), other.canonical(), other.evidence());
    }
}
