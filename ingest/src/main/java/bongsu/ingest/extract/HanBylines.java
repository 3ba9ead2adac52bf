package bongsu.ingest.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bylines as newsrooms of China, Taiwan and Japan print them: {@code 记者：王小明}, {@code 〔記者王小明／台北報導〕} before the text, {@code
 * （责任编辑：王小明）} or {@code 【山田太郎】} behind it.
 */
final class HanBylines {

    private static final Pattern LABELLED =
            Pattern.compile("[（(【]?\\s*(?:记者|記者|作者|撰文|文)\\s*[:：/／・]\\s*([^）)】]{2,30})[）)】]?");

    /** Who edited a text in Chinese, named where nobody is said to have written it. */
    private static final Pattern EDITOR =
            Pattern.compile("[（(【]?\\s*(?:责任编辑|責任編輯|责编|編輯|编辑)\\s*[:：/／]\\s*([^）)】]{2,30})[）)】]?");

    /** The reporters in brackets near the beginning of a text in Chinese. */
    private static final Pattern HEAD = Pattern.compile(
            "[〔（(【［](?:本报|本報|本刊|新华社|新華社|中新社|中央社|见习|實習|实习)?(?:记者|記者)\\s*((?:\\p{IsHan}{2,4}[、，,\\s]*){1,4})[／/）)〕】］]");

    /** A name in brackets with which Japanese newsrooms end a text. */
    private static final Pattern AT_END =
            Pattern.compile("[。」]?\\s*[【（]([\\p{IsHan}][\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}・、 　]{2,30})[】）]\\s*$");

    /** A reporter as newsrooms of Taiwan print them: 記者王小明／台北報導. */
    private static final Pattern REPORTED = Pattern.compile(
            "^(?:\\p{IsHan}{2,6}[／/]\\s?)?[〔【（(]?(?:记者|記者)\\s?([\\p{IsHan}、]{2,15}?)\\s?[／/]\\s?[^／/]{2,12}(?:報導|报道|特稿|電|电)");

    /** A line of nothing but the reporters and the date: 本报记者 王小明 李红. */
    private static final Pattern LINE = Pattern.compile(
            "^(?:[\\p{IsHan}]{0,8}|[\\p{IsHan}\\p{Alnum}]{2,12}[／/]\\s*)(?:记者|記者)\\s*+(?<=\\s)((?:\\p{IsHan}{2,4}[、，\\s]*){1,4})(?=$|[\\d|｜·])");

    /** A name with the one for whom he or she writes: {@code 山田花子（編集部）}, {@code [山田花子，Lark]}, {@code 山田 花子 : Lark 記者}. */
    private static final Pattern WITH_OFFICE = Pattern.compile(
            "^(?:[\\[［](?=[^，]{2,9}，)|(?=[^（(]{2,9}[（(][^）)]{0,12}(?:編集部|記者|社員|ライター))|(?=[^:：]{2,9}[:：].{0,20}(?:記者|編集|ライター)))(\\p{IsHan}{1,4}[ 　]?\\p{IsHan}{1,4})\\s*[，（(:：]");

    /** One of these stands in every such byline but the last kind. */
    private static final String MARKS = "记記者撰文编編，";

    /** With these begin the names of nine in ten Chinese; few Japanese given names do. */
    private static final String SURNAMES =
            "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯";

    /** A family name and a given name, set apart. */
    private static final Pattern APART = Pattern.compile(
            "(?!(?:社会|社會|経済|经济|政治|国内|国際|国际|海外|文化|科学|地域|要闻|财经|体育|娱乐|科技|军事|印刷|保存|文字|字号|大|中|小)[ 　])\\p{IsHan}{1,4}[ 　]\\p{IsHan}{1,4}");

    private static final Pattern TOGETHER =
            Pattern.compile("[" + SURNAMES + "]\\p{IsHan}{2}(?<![报報社网網闻聞经經济濟界版讯訊台部区區市省])");

    private HanBylines() {}

    /**
     * The reporters, or the editors where no reporter is named; empty where nobody is.
     *
     * @param area the lines around the headline and the text
     * @param text the lines of the text
     */
    static List<String> in(List<TextBlock> area, List<TextBlock> text) {
        List<String> names = find(area, REPORTED, 60);
        names = names.isEmpty() ? find(area, LABELLED, 60) : names;
        names = names.isEmpty() ? find(area, LINE, 60) : names;
        names = names.isEmpty() ? find(text.subList(0, Math.min(4, text.size())), HEAD, Integer.MAX_VALUE) : names;
        names = names.isEmpty() ? find(area, WITH_OFFICE, 60) : names;
        return names.isEmpty() ? find(area, EDITOR, 60) : names;
    }

    /** True for one name: two words, or three signs that begin with a Chinese surname. */
    static boolean isName(String text) {
        return text.length() <= 9
                && (APART.matcher(text).matches() || TOGETHER.matcher(text).matches());
    }

    /** True where each word begins with a Chinese surname: several names, not a family name and a given name. */
    static boolean areChinese(String words) {
        for (String word : words.split("\\s+", -1)) {
            if (SURNAMES.indexOf(word.charAt(0)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static List<String> find(List<TextBlock> lines, Pattern pattern, int longest) {
        for (TextBlock block : lines) {
            String text = block.text();
            if (!block.mayBeAsian() || text.length() >= longest || !isMarked(text)) {
                continue;
            }
            Matcher found = pattern.matcher(text.length() > 60 ? text.substring(0, 60) : text);
            List<String> names = found.find()
                    ? PersonNames.split(DateLine.beforeDate(found.group(1)).strip())
                    : List.of();
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private static boolean isMarked(String text) {
        for (int i = 0; i < Math.min(60, text.length()); i++) {
            if (MARKS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The name in brackets with which a line ends; empty where it ends otherwise. */
    static List<String> atEnd(String line) {
        Matcher name = AT_END.matcher(line.length() > 60 ? line.substring(line.length() - 60) : line);
        return name.find()
                ? PersonNames.split(name.group(1)).stream()
                        .filter(one -> one.length() >= 3 && one.length() <= 8)
                        .toList()
                : List.of();
    }
}
