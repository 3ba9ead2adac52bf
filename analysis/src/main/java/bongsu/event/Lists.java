package bongsu.event;

import bongsu.entity.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The enumerations of a line: names that commas, dots or "및" put side by side (가, 나, 다 등은), so that what is said of the last
 * one holds for all. A single 와/과 between two names is no enumeration: it may mean "with".
 */
final class Lists {
    private static final String DESCRIPTION =
            "(?:[가-힣A-Za-z0-9]{1,9}(?:기업|업체|회사|스타트업|대학|기관|은행|그룹|개발사|계열사|자회사)(?:인|의)? )?";
    private static final Pattern LINK = Pattern.compile(
            "(?:\\([^)]{1,25}\\))?['\"]?\\s?(?:[,·/△▲▷◇&]|및|또는|그리고|[,·]\\s?그리고|를 비롯(?:해|한|하여)|을 비롯(?:해|한|하여)|등[ ,·])\\s?(?:㈜|\\(주\\)|주식회사 |美 |中 |日 |獨 |'|\"|△|▲|▷|미국 |국내 |중국 |일본 )?"
                    + DESCRIPTION + "['\"]?(?:\\(주\\))?");
    private static final Pattern LAST = Pattern.compile(
            "(?:\\([^)]{1,25}\\))?['\"]?(?:와|과|하고)\\s?(?:㈜|\\(주\\)|美 |中 |日 |미국 )?" + DESCRIPTION + "['\"]?");

    private Lists() {}

    /** For each name the number of its enumeration in the line; names that stand alone have one of their own. */
    static int[] of(List<Name> names, String text) {
        int[] list = new int[names.size()];
        boolean linked = false;
        for (int i = 1; i < list.length; i++) {
            String between = text.substring(
                    Math.min(names.get(i - 1).span().end(), names.get(i).span().start()),
                    names.get(i).span().start());
            boolean link = between.length() < 50 && LINK.matcher(between).matches();
            boolean last = !link
                    && linked
                    && between.length() < 30
                    && LAST.matcher(between).matches();
            list[i] = link || last ? list[i - 1] : list[i - 1] + 1;
            linked = link;
        }
        return list;
    }

    /** The names of the same enumeration, the name itself included, in order. */
    static List<Name> with(Line line, Name name) {
        int at = line.names.indexOf(name);
        if (at < 0) {
            return List.of(name);
        }
        var members = new ArrayList<Name>();
        for (int i = 0; i < line.names.size(); i++) {
            if (line.list[i] == line.list[at]) {
                members.add(line.names.get(i));
            }
        }
        return members;
    }

    /** The number of the enumeration of a name; -1 for a name that does not stand in the line. */
    static int number(Line line, Name name) {
        int at = line.names.indexOf(name);
        return at < 0 ? -1 : line.list[at];
    }
}
