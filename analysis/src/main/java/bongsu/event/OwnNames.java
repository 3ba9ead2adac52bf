package bongsu.event;

import bongsu.entity.Catalogue;
import bongsu.entity.Name;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an article itself calls an organisation of the catalogue where it never uses the catalogue's name: the fullest of its
 * unambiguous names, if it is nearly as full (서울AI재단 for 서울디지털재단), so that readers find the name in the text.
 */
final class OwnNames {
    private static final double FULL = 0.8;

    private OwnNames() {}

    /** Names organisations as the article does; {@code lines} are changed. */
    static void use(List<Line> lines) {
        var best = new HashMap<String, String>();
        for (Line line : lines) {
            for (Name name : line.names) {
                if (name.organisation() != null
                        && name.evidence().equals("listed")
                        && !name.organisation().government()) {
                    best.merge(name.key(), name.surface(), (a, b) -> better(name, a, b));
                }
            }
        }
        lines.forEach(line -> line.names.replaceAll(name -> named(name, best)));
    }

    private static String better(Name name, String a, String b) {
        String wanted = Catalogue.fold(name.canonical());
        return Catalogue.fold(a).equals(wanted)
                ? a
                : Catalogue.fold(b).equals(wanted) || b.length() > a.length() ? b : a;
    }

    private static Name named(Name name, Map<String, String> best) {
        String own = best.get(name.key());
        var organisation = name.organisation();
        if (own == null || organisation == null || organisation.ambiguous().contains(own)) {
            return name;
        }
        String wanted = Catalogue.fold(name.canonical());
        String folded = Catalogue.fold(own);
        boolean same = folded.equals(wanted);
        if (!same && folded.replace("에이아이", "ai").equals(wanted.replace("에이아이", "ai"))) {
            return folded.contains("ai") ? name.as(organisation, own, name.evidence()) : name;
        }
        boolean full = folded.length() >= FULL * wanted.length() && hangul(own) == hangul(name.canonical());
        // 삼성전자 파운드리 is a part of it, 미 국방부 short for it
        boolean other = own.startsWith(name.canonical() + " ") || own.startsWith("미 ");
        return same || !full || other ? name : name.as(organisation, own, name.evidence());
    }

    private static boolean hangul(String text) {
        return text.chars().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
    }
}
