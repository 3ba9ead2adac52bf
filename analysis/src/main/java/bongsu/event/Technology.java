package bongsu.event;

import bongsu.entity.Name;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether a text speaks of technology, and not only the name of somebody in it (과학기술정보통신부). Narrow where the word alone decides,
 * wide where none of many may stand.
 */
final class Technology {
    /** What is technology by itself, whatever is done with it. */
    private static final Pattern CORE = Pattern.compile(
            "(?<![A-Za-z])A[IX](?![a-z])|인공지능|반도체|칩(?!거)|GPU|NPU|HBM|D램|메모리|파운드리|웨이퍼|클라우드|데이터|통신|보안|SW|소프트웨어|로봇|자율 ?주행|모빌리티|디지털"
                    + "|배터리|이차전지|바이오|위성|우주(?!소녀)|양자|스마트|기술 ?개발|LLM|언어 ?모델|[56]G|ICT|오픈랜|메타버스|블록체인|VR|XR|챗봇|딥러닝|컴퓨터|컴퓨팅|슈퍼컴|운영체제|해저케이블|빅테크|망 ?사용료|GPT|알고리즘|GPS|드론");

    /** What may be technology, too: data kept in the country or leaving it, what others build on. */
    private static final Pattern WIDE = Pattern.compile("플랫폼|지도 ?(?:데이터|반출|정보)|고정밀 지도|국외 ?(?:반출|이전)|개인정보|정보 ?주권|전산");

    /** Schools, whose names say what they teach. */
    private static final List<String> SCHOOLS = List.of("마이스터고", "공고", "고등학교", "대학교", "과학기술원");

    private static final Pattern SCHOOL = Pattern.compile("[가-힣A-Z]{1,15}(?:" + String.join("|", SCHOOLS) + ")");

    private Technology() {}

    /** Whether a line speaks of what is technology by itself, or names a product; names of organisations say nothing. */
    static boolean core(Line line) {
        return isProduct(line) || CORE.matcher(withoutNames(line)).find();
    }

    /**
     * Whether a text speaks of it in the headline or before a number of characters; here the name of a firm or a centre says something
     * (국가AI컴퓨팅센터), that of a ministry does not.
     */
    static boolean opens(List<Line> lines, int characters) {
        int read = 0;
        for (Line line : lines) {
            if (isProduct(line)
                    || WIDE.matcher(line.text).find()
                    || CORE.matcher(without(line, Governments::governs)).find()) {
                return true;
            }
            read += line.title() ? 0 : line.text.length();
            if (read >= characters) {
                return false;
            }
        }
        return false;
    }

    /** Whether a line names something that somebody makes. */
    static boolean isProduct(Line line) {
        return line.mentioned().stream().anyMatch(name -> name.product() != null);
    }

    /** The text of a line, with blanks for the names of organisations in it. */
    static String withoutNames(Line line) {
        return without(line, name -> name.product() == null);
    }

    private static String without(Line line, Predicate<Name> blank) {
        boolean school = SCHOOLS.stream().anyMatch(line.text::contains);
        var text = new StringBuilder(
                school ? SCHOOL.matcher(line.text).replaceAll(s -> " ".repeat(s.end() - s.start())) : line.text);
        for (Name name : line.mentioned()) {
            for (int i = name.span().start();
                    blank.test(name) && i < name.span().end();
                    i++) {
                text.setCharAt(i, ' ');
            }
        }
        return text.toString();
    }
}
