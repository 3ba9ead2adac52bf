package bongsu.ingest.extract;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Captions that no name gives away: lines that end in a credit, and lines that share a small box with an image. Where
 * captions would be most of what the page has to read, they are the article (photo news) and none is told apart.
 */
final class Captions {

    /** Credits that no paragraph ends with, and those that only lines beside an image do. */
    private static final Pattern STRONG = Pattern.compile(
            "재판매 ?및 ?DB ?금지"
                    + "|[(\\[<【]\\s*(?:사진|그래픽|자료|자료사진|이미지|캡처|일러스트)\\s*(?:제공)?\\s*[=:/|·]?[^)\\]>】]{0,25}[)\\]>】]\\s*\\.?$"
                    + "|(?:사진|그래픽|이미지|일러스트)\\s?(?:제공)?\\s?[=:ㅣ|/]\\s?[^.]{1,25}$"
                    + "|(?<=[\\p{IsHan}）)]\\s)\\p{IsHan}{2,10}(?:供图|供圖|提供|摄|攝|资料图|資料圖)[）)]?$|[（(](?:记者|記者)?\\p{IsHan}{2,8}(?:供图|供圖|摄|攝|攝影|翻攝|資料照|资料图)[）)]$|(?:记者|記者)\\s?\\p{IsHan}{2,4}\\s?[摄攝]$"
                    + "|\\((?:[A-Z]{2,4} )?(?:Video|Photo|Graphic)(?: by)?: [^)]{3,40}\\)$"
                    + "|[.!?]\\s(?:Foto|Fotos|Photo|Imagen|Imagem|Crédito)\\s?:$"
                    + "|\\s[—–|-]\\s?(?:Foto|Photo|Photograph|Crédito|Crédit photo|Imagem|Imagen|Image|Bild|Fotó|Фото)\\s?:\\s?[^.!?]{2,60}$");

    private static final Pattern WEAK = Pattern.compile(
            "다\\.?\\s*[/|=]?\\s?(?:[가-힣]{2,6}\\s?=\\s?)?(?:연합뉴스|뉴시스|뉴스1|로이터|신화|AP|EPA|AFP|게티이미지\\S*|셔터스톡|\\S{2,10} 캡처|[가-힣]{2,4} \\S{0,4}기자|\\S{2,14} 제공)\\.?$"
                    + "|(?:자료|출처|캡처)\\s?(?:제공)?\\s?[=:ㅣ|/]\\s?[^.]{1,25}$"
                    + "|[./|=,)\\]”\"'’]\\s*[^.,/|=]{2,22}\\s(?:제공|캡처|갈무리|자료사진|홈페이지)\\s*\\.?\\)?$"
                    + "|[./|]\\s*(?:사진|ⓒ|©)\\s?[^.]{1,22}$"
                    + "|\\b(?:Photo|Photograph|Image|Picture|Foto|Bild|Credit|Source)\\s?(?:by|:|/|courtesy of)\\s?[^.]{2,40}$"
                    + "|\\((?:AP|Reuters|AFP|Getty|EPA|dpa|Shutterstock)[^)]{0,30}\\)\\.?$",
            Pattern.CASE_INSENSITIVE);

    /** Ends a line that names who made a picture and for whom: {@code Petra Lowe/Tarn Gazette}, {@code via Reuters}. */
    private static final Pattern MADE_FOR = Pattern.compile(
            "(?:^|[.!?…”\"»)]\\s)(?:\\p{Lu}[\\p{L}.'’&-]*\\s){1,5}?(?:\\p{Lu}[\\p{L}.'’&-]*)?\\s?(?:[/|]\\s?|via\\s)\\p{Lu}[\\p{L}.'’& -]{1,30}$|(?:Getty Images|Shutterstock|/(?:AFP|AP|EPA|Reuters|REUTERS|dpa|Getty|ANSA|EFE|TT|NTB|Ritzau))\\)?\\.?$");

    /** Begins a line that says who made a picture. */
    private static final Pattern CREDIT = Pattern.compile(
            "^[(\\[]?(?:Photo|Photograph|Image|Picture|Foto|Bild|Kuva|Zdjęcie|Фото|사진|그래픽|写真|圖|图|照片|ภาพ|Ảnh|صورة|תמונה|צילום)\\s?(?:by|credit|courtesy)?\\s?[:：/=|]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String[] WORDS = {
        "사진", "그래픽", "자료", "이미지", "출처", "캡처", "일러스트", "금지", "연합뉴스", "뉴시스", "뉴스1", "로이터", "신화", "AP", "EPA", "AFP", "게티",
        "셔터", "기자", "제공", "갈무리", "홈페이지", "ⓒ", "©", "Photo", "photo", "Image", "image", "Foto", "Bild", "Credit",
        "Source", "Picture", "Crédito", "Video", "Graphic", "Fotó", "Фото", "供图", "供圖", "提供", "摄", "攝", "资料图", "資料照",
        "Reuters", "Getty", "dpa"
    };

    /** A line of this weight at most may be a caption. */
    private static final int LONGEST = 330;

    /** A line without an image beside it is a caption up to this weight. */
    private static final int LONE = 240;

    /** All text of a box with an image weighs this much at most. */
    private static final int BOX = 300;

    private final Set<TextBlock> captions = new HashSet<>();

    private Captions() {}

    static Captions of(PageScan scan, int allProse) {
        Captions found = new Captions();
        int weight = 0;
        for (TextBlock block : scan.blocks) {
            boolean caption = !block.region().aside && (isOne(block) || isCredited(scan, block));
            if (caption) {
                found.captions.add(block);
            }
            weight += block.isProse() && (caption || (!block.region().aside && isBoxed(block))) ? block.weight() : 0;
        }
        if (weight > allProse / 2) {
            found.captions.clear();
        }
        return found;
    }

    /** True for a line that shares a box with nothing but an image and a credit. */
    private static boolean isCredited(PageScan scan, TextBlock block) {
        Region image = block.image();
        if (image == null || block.weight() > 2 * BOX) {
            return false;
        }
        Region box = image.common(block.region());
        if (box.parent == null || box.end - box.first > 3) {
            return false;
        }
        for (TextBlock line : scan.blocks.subList(box.first, box.end)) {
            if (line.weight() < 80
                    && line.linkDensity() < 0.5
                    && (CREDIT.matcher(line.text()).lookingAt() || endsMadeFor(line.text()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(TextBlock block) {
        if (block.weight() > LONGEST || block.isHeading() || KoreanBylines.isLine(block.text())) {
            return false;
        }
        Region image = block.image();
        boolean boxed = isBoxed(block);
        if (boxed && (block.weight() < 110 || !block.hasSentence())) {
            return true;
        }
        if ((image == null && block.weight() > LONE) || !mayHold(block.text())) {
            return false;
        }
        return image != null
                ? (boxed && endsMadeFor(block.text()))
                        || STRONG.matcher(block.text()).find()
                        || WEAK.matcher(block.text()).find()
                : block.weight() <= LONE && STRONG.matcher(block.text()).find();
    }

    /** True for a line that shares a small box with an image. */
    private static boolean isBoxed(TextBlock block) {
        Region image = block.image();
        if (image == null) {
            return false;
        }
        Region box = image.common(block.region());
        return box.parent != null && box.weight <= BOX && image.depth - box.depth <= 3;
    }

    private static boolean endsMadeFor(String text) {
        String tail = text.length() > 90 ? text.substring(text.length() - 90) : text;
        return Text.holdsOne(tail, "/", "|", "via ", "tty")
                && MADE_FOR.matcher(tail).find();
    }

    /** True for a line with one of the words of credits: quicker than the pattern. */
    private static boolean mayHold(String text) {
        String tail = text.length() > 60 ? text.substring(text.length() - 60) : text;
        return Text.holdsOne(tail, WORDS);
    }

    boolean isCaption(TextBlock block) {
        return captions.contains(block);
    }
}
