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
            Pattern.compile("[（(【]?\\s*(?:(?:记者|記者|作者|撰文|文)\\s*[:：/／・＝=]|文\\s*[|｜])\\s*([^）)】]{2,30})[）)】]?");

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
            "^(?:\\p{IsHan}{2,6}[／/]\\s?)?[〔【（(]?(?:记者|記者)\\s?([\\p{IsHan}、]{2,15}?)\\s?[／/]\\s?[^／/]{2,12}(?:報導|报导|报道|特稿|電|电)");

    /** With these begin the names of nine in ten Chinese; few Japanese given names do. */
    private static final String SURNAMES =
            "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯";

    /** A reporter and a place of two signs with nothing between them: 【記者王小明台北報導】. */
    private static final Pattern REPORTED_FROM =
            Pattern.compile("^[〔【（(\\[](?:记者|記者)([" + SURNAMES + "]\\p{IsHan}{2})\\p{IsHan}{2,3}(?:報導|报导|报道|電|电)");

    /** A line of nothing but the reporters and the date: 本报记者 王小明 李红. */
    private static final Pattern LINE = Pattern.compile(
            "^(?:[\\p{IsHan}]{0,8}|[\\p{IsHan}\\p{Alnum}]{2,12}[／/]\\s*)(?:记者|記者)\\s*+(?<=\\s)((?:\\p{IsHan}{2,4}[、，\\s]*){1,4}?)(?:\\p{IsHan}{2,6}(?:报道|報導|报导|摄影报道|電|电)\\s?)?(?=$|[\\d|｜·])");

    /** A desk of a Japanese newspaper and its reporter: 社会部・山田花子. */
    private static final Pattern OF_DESK = Pattern.compile(
            "^[（(【]?\\p{IsHan}{2,6}部[・ 　／/](?!.*[局社部課])(\\p{IsHan}[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana} 　]{2,6})[）)】]?$");

    /** A name with the one for whom he or she writes: {@code 山田花子（編集部）}, {@code [山田花子，Lark]}, {@code 山田 花子 : Lark 記者}. */
    private static final Pattern WITH_OFFICE = Pattern.compile(
            "^(?:[\\[［](?=[^，]{2,9}，)|(?=[^（(]{2,9}[（(][^）)]{0,12}(?:編集部|記者|社員|ライター))|(?=[^:：]{2,9}[:：].{0,20}(?:記者|編集|ライター)))(\\p{IsHan}{1,4}[ 　]?[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{1,4})\\s*[，（(:：]");

    /** Stands between two names: 许知秋 记者 丁一川. */
    private static final Pattern JOB_BETWEEN = Pattern.compile("\\s+\\p{IsHan}{0,4}(?:记者|記者|通讯员|通訊員)\\s+");

    /** A name of Japan with a job behind it: 山田はなこ 記者. */
    private static final Pattern WITH_JOB = Pattern.compile(
            "^(?!.*[部社局課](?:[ 　]|記者))(\\p{IsHan}{1,4}[ 　]?[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{1,4})[ 　](?:記者|特派員|編集委員|論説委員|ライター)$");

    /** Says of who is named that he or she took the picture. */
    private static final Pattern PHOTOGRAPHED = Pattern.compile("[攝摄]影?\\s*$");

    /** One of these stands in every such byline but the last kind. */
    private static final String MARKS = "记記者撰文编編部員ラ，";

    /** A family name and a given name, set apart. */
    private static final Pattern APART = Pattern.compile(
            "(?!(?:社会|社會|経済|经济|政治|国内|国際|国际|海外|文化|科学|地域|要闻|财经|体育|娱乐|科技|军事|印刷|保存|文字|字号|大|中|小)[ 　])(?!.*(?:まとめ|くらし|こども|おすすめ|みんな|はこちら))\\p{IsHan}{1,4}[ 　](?:\\p{IsHan}{1,4}|\\p{IsHiragana}{2,4})");

    private static final Pattern TOGETHER =
            Pattern.compile("[" + SURNAMES + "]\\p{IsHan}{2}(?<![报報社网網闻聞经經济濟界版讯訊台部区區市省])");

    /** The commonest family names of Japan of two or three signs. */
    private static final String JAPANESE =
            "佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|渡部|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|斉藤|清水|山崎|池田|橋本|阿部|石川|山下|中島|石井|小川|前田|岡田|長谷川|藤田|後藤|近藤|村上|遠藤|青木|坂本|福田|太田|西村|藤井|金子|岡本|藤原|三浦|中野|中川|原田|松田|竹内|小野|田村|中山|和田|石田|森田|上田|内田|柴田|酒井|宮崎|横山|高木|安藤|宮本|大野|小島|谷口|今井|工藤|高田|増田|丸山|杉山|村田|大塚|新井|小山|平野|藤本|河野|上野|野口|武田|松井|千葉|菅原|岩崎|久保|木下|佐野|野村|松尾|菊地|菊池|市川|古川|水野|北川|吉川|吉村|山内|島田|桜井|櫻井|高野|渋谷|大西|西田|川口|川上|飯田|浜田|荒木|大久保|永井|中田|矢野|松岡|小松|土屋|樋口|関口|望月|星野|大島|五十嵐|服部|黒田|尾崎|岩田|西川|菅野|馬場|熊谷|福島|岡崎|本田|川崎|秋山|田口|川村|萩原|安田|広瀬|大橋|浅野|篠原|松浦|水谷";

    private static final Pattern JAPANESE_NAME = Pattern.compile(
            "(?:" + JAPANESE + ")(?!.*[市県町村区駅部局社課版面誌大地支店庁省港線川山島])[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{1,3}");

    /** Where a newspaper or a station is named before a name: 藍鵲報 邱婉如. */
    private static final Pattern BEHIND_PAPER = Pattern.compile(
            "[\\p{IsHan}\\p{Alnum}]{2,12}(?:報|报|社|網|网|新聞|新闻|電視|电视|台|週刊|周刊)[ 　／/](?:(?:记者|記者)[ 　]?)?(\\p{IsHan}{2,4})");

    private HanBylines() {}

    /** A name less the newspaper before it. */
    static String withoutPaper(String name) {
        Matcher behind = BEHIND_PAPER.matcher(name);
        return behind.matches() ? behind.group(1) : name;
    }

    /**
     * The reporters, or the editors where no reporter is named; empty where nobody is.
     *
     * @param area the lines around the headline and the text
     * @param text the lines of the text
     */
    static List<String> in(List<TextBlock> area, List<TextBlock> text) {
        List<String> names = find(area, REPORTED, 60);
        names = names.isEmpty() ? find(area, REPORTED_FROM, 60) : names;
        names = names.isEmpty() ? find(area, LABELLED, 60) : names;
        names = names.isEmpty() ? find(area, LINE, 60) : names;
        names = names.isEmpty() ? find(text.subList(0, Math.min(4, text.size())), HEAD, Integer.MAX_VALUE) : names;
        names = names.isEmpty() ? find(area, WITH_OFFICE, 60) : names;
        names = names.isEmpty() ? find(area, WITH_JOB, 20) : names;
        names = names.isEmpty() ? find(area, OF_DESK, 20) : names;
        return names.isEmpty() ? find(area, EDITOR, 60) : names;
    }

    /** True for one name: two words, or three signs that begin with a Chinese surname. */
    static boolean isName(String text) {
        return text.length() <= 9
                && (APART.matcher(text).matches()
                        || TOGETHER.matcher(text).matches()
                        || JAPANESE_NAME.matcher(text).matches());
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
            boolean other =
                    !found.find() || PHOTOGRAPHED.matcher(found.group(1)).find();
            List<String> names = other
                    ? List.of()
                    : PersonNames.split(JOB_BETWEEN
                            .matcher(DateLine.beforeDate(found.group(1)).strip())
                            .replaceAll("、"));
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
