package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bylines as Korean newsrooms print them at the head or the end of a text: {@code (서울=연합뉴스) 홍길동 기자 =}, {@code
 * [미디어=홍길동 기자]}, {@code 홍길동·김철수 기자 a@b.kr}, {@code 글·사진 홍길동 선임기자}.
 */
final class KoreanBylines {

    private static final String SURNAMES =
            "[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부나라류가갈감피태호복빈승어좌범두팽온형견옹마]";

    /** Words of two or three syllables that stand beside bylines and begin like surnames. */
    private static final String NO_NAME =
            "(?!기자|사진|영상|편집|취재|정리|번역|선임|수석|전문|인턴|객원|논설|특파|통신|전임|시민|경제|정치|사회|문화|국제|산업|기획|제공|한국|서울|대구|광주|대전|인천|울산|강원|경기|충남|충북|전남|전북|경남|경북|제주|세종|유튜브|구독|온라인|디지털|연합|조선|중앙|동아|한겨레|경향|매일|이데일리|전자|머니|최초|최종|조회|추천|댓글|등록|작성|입력|수정|승인|발행|목록|이전|다음|공유|현장|이날|지난|오늘|공동|임시|주간|신문|방송)";

    private static final String NAME = NO_NAME + "(?:(?:남궁|황보|제갈|선우|독고|사공|서문)[가-힣]{1,2}|" + SURNAMES + "[가-힣]{1,2})";

    private static final String NAMES = "(" + NAME + "(?:\\s*[·,ㆍ/、&]\\s*" + NAME
            + "|\\s(?!선임|수석|전문|인턴|객원|편집|논설|특파|취재|사진|영상|전임|시민|통신)" + NAME + ")*)";

    private static final String TITLE =
            "(?:[가-힣A-Za-z]{0,6}(?:선임|수석|전문|인턴|객원|대|의학)?\\s?기자|[가-힣]{0,5}\\s?특파원|통신원|논설위원|논설실장|편집위원|에디터|칼럼니스트|리포터|PD)";

    private static final Pattern HEAD = Pattern.compile("^\\s*(?:[\\[(【<][^\\])】>]{0,40}?(?<!\\p{L})" + NAMES + "\\s*"
            + TITLE + "\\s*[\\])】>]" + "|[(\\[【][^)\\]】]{1,40}[)\\]】]\\s*" + NAMES + "\\s*" + TITLE + "\\s*[=:])");

    private static final Pattern WIRE =
            Pattern.compile("^[(\\[【][^)\\]】]{1,40}[)\\]】]\\s*" + NAMES + "\\s*" + TITLE + "\\s*=");

    private static final Pattern BRACKET =
            Pattern.compile("[\\[(【][^\\])】=]{0,30}?=?\\s*(?<!\\p{L})" + NAMES + "\\s*" + TITLE + "\\s*[\\])】]");

    private static final Pattern LINE = Pattern.compile("(?:^|[\\s/·=|.…”\"')\\]\\[<▶■◇▲※☞-])" + NAMES + "\\s*" + TITLE
            + "(?=$|[\\s,(\\[\\])】>·/=|<:]|[a-zA-Z0-9]|입력|등록|승인|수정|발행)");

    private static final Pattern CREDIT = Pattern.compile(
            "^(?:글|정리|취재|글·사진|글/사진|글ㆍ사진|사진·글|인터뷰|번역)\\s*[=:|·/ ]\\s*" + NAMES + "\\s*(?:" + TITLE + ")?");

    /** The reporter takes leave of who watched: 한빛뉴스 도라온입니다. */
    private static final Pattern LEAVE =
            Pattern.compile("^[가-힣A-Za-z0-9]{2,10}(?:\\s(?:뉴스|NEWS|News))?\\s(?:[가-힣]{2,6}에서\\s)?" + NAMES
                    + "(?:\\s?기자)?(?:입니다|이었습니다|였습니다)\\.?$");

    private static final Pattern ALONE =
            Pattern.compile("[\\s/·=|▶■◇▲※☞\\[(-]*(?:[가-힣A-Za-z0-9]{2,8}\\s?[=ㅣ|/]\\s?)?" + NAMES + "\\s*" + TITLE
                    + "(?:\\s[가-힣]{1,5}(?:부|팀|국|실))?[\\s,()\\[\\]<>/·=|]*(?:[\\w.+-]+@[\\w.-]+)?[\\s,()\\[\\]<>/·=|]*");

    /** Begins the line of who made the pictures, not the text. */
    private static final Pattern OF_PICTURES = Pattern.compile("^\\W*(?:사진|영상|그래픽|편집|촬영)");

    /** A line that is nothing but a byline is shorter. */
    private static final int LONGEST_LINE = 60;

    private static final Pattern ONE = Pattern.compile(NAME);

    /** A guest signs with office and institution: {@code 설아름 산마루대 교수}, {@code 이도윤/변호사}. */
    private static final Pattern OFFICE = Pattern.compile(
            "^(" + NAME
                    + ")\\s*[ (/|·,]\\s*[가-힣A-Za-z0-9·()& ]{0,30}?(?:교수|대표|소장|변호사|변리사|작가|평론가|위원|위원장|연구원|이사장|이사|원장|회장|대사|의원|시인|소설가|감독|박사|본부장|센터장|팀장|총장|학장|실장|국장|고문|의사|기고가|큐레이터|건축가|번역가|저자)(?:·[가-힣]{2,10})?\\)?$");

    /** What kind of piece it is: [기고]. */
    private static final Pattern KIND = Pattern.compile("^[\\[【<](?:기고|칼럼|특별기고|시론|기고문|독자기고|전문가 ?기고|오피니언)[\\]】>]\\s*");

    /** A name with an account or an address before or behind it, or with a job before it. */
    private static final Pattern ACCOUNT =
            Pattern.compile("(" + NAME + ")\\s?(?:\\([\\w.@-]{2,25}\\)|[|·,/:]?\\s*[\\w.+-]+@[\\w.-]+)"
                    + "|[\\w.+-]+@[\\w.-]+\\s*[|·,/:]?\\s*(" + NAME + ")"
                    + "|[(\\[<]?(?:취재기자|기자|에디터|Editor|Writer|Reporter|Contributor)\\s*[:=]?\\s*(" + NAME + ")[)\\]>]?");

    private static final Pattern DESK =
            Pattern.compile("[가-힣A-Za-z·& ]{2,14}(?:부|팀|국|실|센터|본부|데스크|담당|기자|위원|에디터|특파원)|기자|에디터");

    private KoreanBylines() {}

    /** True for a Korean personal name: a surname and one or two syllables. */
    static boolean isName(String text) {
        return ONE.matcher(text).matches();
    }

    /** True for a part of a newsroom, with somebody's job there or without: 경제부, 산업부 선임기자. */
    static boolean isDesk(String text) {
        return DESK.matcher(text).matches();
    }

    /**
     * The names in the lines at the head and at the end of a text.
     *
     * @param lines the paragraphs of the page's article with what surrounds them, in order
     */
    static List<String> in(List<String> lines) {
        Set<String> names = new LinkedHashSet<>(atHead(lines));
        if (!names.isEmpty()) {
            return List.copyOf(names);
        }
        int last = Math.max(0, lines.size() - 1);
        while (last > 0 && (lines.get(last).length() < 90 || !lines.get(last).contains("다."))) {
            last--;
        }
        for (int i = last; i < Math.min(lines.size(), last + 15); i++) {
            String line = lines.get(i);
            find(CREDIT, line, names);
            find(LEAVE, line.length() < 40 ? line : "", names);
            if (line.length() < 90) {
                find(LINE, line, names);
                addWithAccount(line, names);
            } else {
                find(BRACKET, line.substring(line.length() - 60), names);
                find(LINE, afterLastSentence(line), names);
            }
            if (!names.isEmpty()) {
                break;
            }
        }
        return List.copyOf(names);
    }

    /** True for a paragraph that opens an article as wires do: {@code (서울=연합뉴스) 홍길동 기자 = }. */
    static boolean opens(String line) {
        return !line.isEmpty()
                && "([【".indexOf(line.charAt(0)) >= 0
                && line.indexOf('=') > 0
                && WIRE.matcher(line).find();
    }

    /** True for a paragraph that opens an article with the reporter in brackets, as wires or as newspapers do: {@code [새벽신문 홍길동 기자]}. */
    static boolean heads(String line) {
        return !line.isEmpty()
                && "([【<".indexOf(line.charAt(0)) >= 0
                && Text.holdsOne(line, JOBS)
                && HEAD.matcher(line).find();
    }

    /** The names in brackets at the head of a text; empty if none are there. */
    static List<String> atHead(List<String> lines) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < Math.min(4, lines.size()); i++) {
            find(HEAD, lines.get(i), names);
        }
        return List.copyOf(names);
    }

    /** The name in a line that is nothing but a guest's name, institution and office; empty if it is not. */
    static String guest(String line) {
        Matcher office = OFFICE.matcher(KIND.matcher(line.strip()).replaceFirst(""));
        return line.length() <= 50 && office.matches() ? office.group(1) : "";
    }

    /** True for a line that is nothing but a byline, its address aside. */
    static boolean isLine(String line) {
        return line.contains("기자") && ALONE.matcher(line).matches();
    }

    /** The reporters of the lines that follow one another, each of one reporter, with that of somebody among them; empty where none is. */
    static List<String> below(List<String> lines, String reporter) {
        Set<String> names = new LinkedHashSet<>();
        for (String line : lines) {
            List<String> named = line.length() < LONGEST_LINE
                            && isLine(line)
                            && !OF_PICTURES.matcher(line).find()
                    ? in(List.of(line))
                    : List.of();
            if (named.size() == 1) {
                names.addAll(named);
            } else if (names.size() > 1 && names.contains(reporter)) {
                break;
            } else {
                names.clear();
            }
        }
        return names.contains(reporter) ? List.copyOf(names) : List.of();
    }

    /** Adds the name in a line that holds nothing else but an account, an address or a job. */
    private static void addWithAccount(String line, Set<String> names) {
        Matcher account = ACCOUNT.matcher(line.length() <= 45 && names.isEmpty() ? line : "");
        if (account.matches()) {
            for (int group = 1; group <= account.groupCount(); group++) {
                names.addAll(account.group(group) == null ? List.of() : List.of(account.group(group)));
            }
        }
    }

    /** The names in short lines around a headline. */
    static List<String> near(List<String> lines) {
        Set<String> names = new LinkedHashSet<>();
        for (String line : lines) {
            if (line.length() < LONGEST_LINE && names.isEmpty()) {
                find(LINE, line, names);
                find(CREDIT, names.isEmpty() && line.length() < 30 ? line : "", names);
                addWithAccount(line, names);
            }
        }
        return List.copyOf(names);
    }

    private static String afterLastSentence(String line) {
        int end = Math.max(line.lastIndexOf("다."), line.lastIndexOf("요."));
        String rest = end < 0 ? "" : line.substring(end + 2);
        return rest.length() < 90 ? rest : "";
    }

    /** What stands behind names in bylines; lines without one of these words hold no names. */
    private static final String[] JOBS = {"기자", "특파원", "통신원", "논설", "편집위원", "에디터", "칼럼니스트", "리포터", "PD"};

    private static void find(Pattern pattern, String line, Set<String> names) {
        if (!pattern.equals(CREDIT) && !pattern.equals(LEAVE) && !Text.holdsOne(line, JOBS)) {
            return;
        }
        Matcher matcher = pattern.matcher(line.length() > 400 ? line.substring(0, 400) : line);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    names.addAll(split(matcher.group(group)));
                }
            }
        }
    }

    private static List<String> split(String names) {
        List<String> split = new ArrayList<>();
        for (String name : names.split("[·,ㆍ/、&\\s]+", -1)) {
            if (name.length() >= 2) {
                split.add(name);
            }
        }
        return split;
    }

    /** The names in a short text that is nothing but a byline, such as a meta tag or an element called byline. */
    static List<String> inByline(String text) {
        Set<String> names = new LinkedHashSet<>();
        find(LINE, text, names);
        return List.copyOf(names);
    }
}
