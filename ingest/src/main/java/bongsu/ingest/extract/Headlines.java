package bongsu.ingest.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks that Korean newsrooms print in headlines: [단독], [속보], (종합), 1보, [사설]. */
final class Headlines {

    private static final Pattern BRACKETS = Pattern.compile("[\\[(【<〈《]\\s*([^\\])】>〉》]{1,12})\\s*[\\])】>〉》]");

    private static final Pattern MARK = Pattern.compile(
            "단독|속보|긴급|종합(?:\\d보)?|\\d보|종합\\d|상보|1보|2보|3보|포토|영상|인터뷰|사설|칼럼|기고|기자수첩|현장|르포|팩트체크|특징주|공시|인사|부고|정정|정정보도|반론보도|보도자료|기획|창간기획|분석|심층|그래픽|전문|업데이트|수정|최종|이슈|화보|오피니언");

    private static final Pattern BARE =
            Pattern.compile("(?:^|[.…]{2,3}\\s*)(\\d보|속보|단독|긴급)(?=\\s|[:：])|\\((종합\\d?보?|\\d보)\\)$");

    private Headlines() {}

    /** The marks in a headline in their order, without brackets; empty if it has none. */
    static List<String> marks(String title) {
        Set<String> marks = new LinkedHashSet<>();
        Matcher brackets = BRACKETS.matcher(title);
        while (brackets.find()) {
            String inside = brackets.group(1).strip();
            if (MARK.matcher(inside).matches()) {
                marks.add(inside);
            }
        }
        Matcher bare = BARE.matcher(title);
        while (bare.find()) {
            marks.add(bare.group(1) != null ? bare.group(1) : bare.group(2));
        }
        return List.copyOf(marks);
    }
}
