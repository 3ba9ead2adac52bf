package bongsu.event;

import bongsu.entity.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The enumerations of a line: names that commas, dots or "및" put side by side (가, 나, 다 등은), so that what is said of the last
 * one holds for all. So does a 와/과 that means "and" ("가와 나는 …"); one that means "with" ("가는 나와 제품을 …") does not.
 */
final class Lists {
    private static final String DESCRIPTION =
            "(?:(?:[가-힣A-Za-z0-9]{1,9} ){0,3}[가-힣A-Za-z0-9]{0,9}(?:기업|업체|회사|스타트업|대학|기관|은행|그룹|개발사|계열사|자회사|조선소|제조사|운영사|연구소|전문사)(?:인|의)? )?";
    private static final Pattern LINK = Pattern.compile(
            "(?:\\([^)]{1,25}\\))?['\"]?\\s?(?:[,·/△▲▷◇&]|-(?! )|및|또는|그리고|[,·]\\s?그리고|를 비롯(?:해|한|하여)|을 비롯(?:해|한|하여)|등[,·]|[은는] 물론,?|뿐(?:만)?(?:이)? 아니라,?)\\s?(?:㈜|\\(주\\)|주식회사 |美 |中 |日 |獨 |'|\"|△|▲|▷|(?:미국|국내|중국|일본|대만|독일|영국|프랑스|유럽|글로벌|네덜란드|이스라엘|캐나다|인도|싱가포르|한국|호주|베트남|사우디|UAE) )?"
                    + DESCRIPTION + "['\"]?(?:\\(주\\)|㈜)?");
    private static final Pattern LAST = Pattern.compile(
            "(?:\\([^)]{1,25}\\))?['\"]?(?:와|과|하고)\\s?(?:㈜|\\(주\\)|美 |中 |日 |(?:미국|대만|일본|중국|한국|독일|영국|프랑스|유럽|네덜란드|이스라엘|인도)의? )?"
                    + DESCRIPTION + "['\"]?(?:㈜)?");

    private static final Pattern TEAM = Pattern.compile(
            "(?:\\([^)]{1,25}\\))?\\s?(?:[가-힣]{2,4}\\s)?(?:교수팀|교수 연구팀|교수|박사팀|박사|연구팀|연구진|대표이사|대표|회장|부회장|사장|부사장|원장|총장|장관|CEO|측)(?=[,·/]|와 |과 )");
    /** What may follow the last of two that 와/과 puts side by side, where it has no particle of its own. */
    private static final Pattern BOTH = Pattern.compile(
            "\\s?(?:등|간|양사|양측|두 회사|두 기관|모두|각각|컨소시엄|연합|합병|통합|동맹|협력|협업|제휴|파트너십|합작|공동|협약|맞손|연구팀|교수팀|측|관계자|대표).*");

    /** What those whom 와/과 sets side by side do together, or one with a project of the other. */
    private static final Pattern DEAL = Pattern.compile("\\s?(?:협력|협업|제휴)(?:[을를]? ?위한| ?(?:사업|프로젝트|의향서))");

    /** What describes the second of two that are alike: 장비를 만드는 가와 기판을 개발하는 나 등. */
    private static final Pattern ALIKE =
            Pattern.compile("(?:\\([^)]{1,25}\\))?(?:와|과) [^.,()\"']{3,25}(?:하는|한|된|되는|만드는|만든) ");

    private Lists() {}

    /** For each name of a line the number of its enumeration; names that stand alone have one of their own. */
    static int[] of(Line line) {
        List<Name> names = line.names;
        String text = line.text;
        int[] list = new int[names.size()];
        boolean linked = false;
        for (int i = 1; i < list.length; i++) {
            Name before = names.get(i - 1);
            Name name = names.get(i);
            String between = text.substring(
                    Math.min(before.span().end(), name.span().start()),
                    name.span().start());
            between = TEAM.matcher(between).replaceFirst("");
            boolean link = (between.length() < 50 && LINK.matcher(between).matches() && !opening(line, i, between))
                    || (between.isBlank() && !line.title() && (sideBySide(before, name) || row(line, i)));
            if (link && Kind.of(name) == Kind.PLACE && between.strip().length() > 1) {
                link = false;
            }
            link |= !line.title() && ALIKE.matcher(between).matches() && etc(line, name);
            boolean last = !link
                    && between.length() < 30
                    && LAST.matcher(between).matches()
                    && (both(line, name, linked) || goesOn(line, i));
            list[i] = link || last ? list[i - 1] : list[i - 1] + 1;
            linked = link;
        }
        return list;
    }

    /** Whether an enumeration goes on behind a name: 가와 나, 다 등이. */
    private static boolean goesOn(Line line, int at) {
        Name name = line.names.get(at);
        if (line.title() || at + 1 >= line.names.size() || !name.particle().isEmpty() || name.product() != null) {
            return false;
        }
        Name next = line.names.get(at + 1);
        String between = line.text.substring(
                Math.min(name.span().end(), next.span().start()), next.span().start());
        return next.product() == null
                && between.length() < 50
                && LINK.matcher(between).matches();
    }

    /** Whether the comma before a name of a headline marks its subject: "가람전자, 누리소프트와 맞손", "가람전자·누리소프트, 다온은행에 공급". */
    private static boolean opening(Line line, int second, String between) {
        if (!line.title()
                || between.indexOf(',') < 0
                || line.text.indexOf(',') < line.names.get(0).span().end()) {
            return false;
        }
        boolean earlier =
                line.text.indexOf(',') < line.names.get(second - 1).span().start();
        int next = line.text.indexOf(',', line.names.get(second).span().end());
        int other = line.names.size() > second + 1
                ? line.names.get(second + 1).span().start()
                : -1;
        return !earlier && (other < 0 || next < 0 || next > other);
    }

    /** Whether a name stands in a row of three or more that ends with 등: 가 나 다 등. */
    private static boolean row(Line line, int at) {
        int first = at;
        while (first > 0 && apart(line, first)) {
            first--;
        }
        int last = at;
        while (last + 1 < line.names.size() && apart(line, last + 1)) {
            last++;
        }
        Name end = line.names.get(last);
        return last - first >= 2 && etc(line, end);
    }

    private static boolean etc(Line line, Name last) {
        return last.particle().startsWith("등") || line.text.startsWith(" 등", last.tail());
    }

    /** Whether nothing but a space parts a name from the one before it. */
    private static boolean apart(Line line, int at) {
        Name before = line.names.get(at - 1);
        int end = before.span().end();
        int start = line.names.get(at).span().start();
        return before.particle().isEmpty()
                && before.product() == null
                && start > end
                && line.text.substring(end, start).isBlank();
    }

    /** Names that a text without commas sets side by side. */
    private static boolean sideBySide(Name a, Name b) {
        return a.particle().isEmpty() && company(a) && company(b) && !related(a, b);
    }

    private static boolean company(Name name) {
        return name.organisation() != null
                && name.product() == null
                && !name.organisation().government();
    }

    private static boolean related(Name a, Name b) {
        var x = java.util.Objects.requireNonNull(a.organisation());
        var y = java.util.Objects.requireNonNull(b.organisation());
        return x.id().equals(y.id()) || x.id().equals(y.parent()) || y.id().equals(x.parent());
    }

    /** Whether 와/과 before a name means "and" rather than "with": the name takes part as what stands before it does. */
    private static boolean both(Line line, Name name, boolean linked) {
        boolean place = Kind.of(name) == Kind.PLACE;
        boolean object = name.particle().equals("을") || name.particle().equals("를");
        if (name.product() != null || (name.organisation() == null && object && !linked)) {
            return false;
        }
        if (!name.particle().isEmpty()) {
            return !(place && name.particle().startsWith("에"));
        }
        String behind = line.text.substring(Math.min(line.text.length(), name.tail()));
        return BOTH.matcher(behind).matches() && !(DEAL.matcher(behind).lookingAt() && spokenOf(line, name));
    }

    /** Whether somebody before a name is whom the sentence is about, so that 와/과 says with whom: 가는 나와 다 협력을 위한 의향서를 …. */
    private static boolean spokenOf(Line line, Name name) {
        return line.names.stream()
                .anyMatch(other ->
                        other.tail() < name.span().start() && Phrase.mark(other.particle()) == Phrase.Mark.TOPIC);
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
