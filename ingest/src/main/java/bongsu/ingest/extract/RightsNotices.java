package bongsu.ingest.extract;

import bongsu.schema.Reuse;
import bongsu.schema.Rights;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the publisher lets others do with the text, as the page says it: printed notices, robots meta tags with noai and
 * noimageai, and the TDM Reservation Protocol (W3C tdmrep, 2024).
 */
final class RightsNotices {

    private static final Pattern NO_REUSE = Pattern.compile(
            "무단\\s?(?:전재|복제|배포|사용|도용)[^.\\n<>|]{0,40}금지|재배포\\s?금지|전재\\s?[·및,]?\\s?재배포[^.\\n<>|]{0,20}금지|無断(?:転載|複製|使用)[^。\\n]{0,20}禁|未经[^。\\n]{0,12}(?:授权|许可)[^。\\n]{0,20}(?:不得|禁止|转载)|(?:may not|must not|cannot) be (?:published, )?(?:reproduced|copied|redistributed|published|rewritten)[^.\\n]{0,60}");

    private static final Pattern NO_AI = Pattern.compile(
            "(?:AI|인공지능|생성형\\s?AI)\\s?(?:학습|훈련)?(?:\\s?및\\s?|\\s?[·,/]\\s?|\\s)?(?:학습|활용|이용|데이터)?[^.\\n<>|]{0,20}금지|AI\\s?학습[^.\\n<>|]{0,20}(?:불허|거부)|(?:train(?:ing)?|develop(?:ment)?)[^.\\n]{0,50}(?:AI|artificial intelligence|machine learning|large language)[^.\\n]{0,80}(?:prohibited|forbidden|not permitted|not allowed|reserved)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RESERVED =
            Pattern.compile("all rights reserved|저작권자\\s?[(ⓒ©]|copyright\\s?[ⓒ©]|ⓒ|©", Pattern.CASE_INSENSITIVE);

    private static final Pattern OPEN =
            Pattern.compile("creativecommons\\.org/(?:licenses/by(?:-sa)?/|publicdomain/)", Pattern.CASE_INSENSITIVE);

    private RightsNotices() {}

    /** What the page says; UNKNOWN where it is silent. */
    static Rights of(List<TextBlock> blocks, PageParts parts, MetaTags meta) {
        Reuse reuse = Reuse.UNKNOWN;
        Reuse aiUse = Reuse.UNKNOWN;
        Set<String> words = new LinkedHashSet<>();
        String source = null;
        for (TextBlock block : blocks) {
            String text = block.text();
            if (text.length() > 600 || text.length() < 6 || block.linkDensity() > 0.9 || !mayHold(block)) {
                continue;
            }
            Matcher ai = NO_AI.matcher(text);
            Matcher copy = NO_REUSE.matcher(text);
            if (copy.find()) {
                reuse = Reuse.FORBIDDEN;
                words.add(copy.group().strip());
                source = "page";
            } else if (reuse == Reuse.UNKNOWN && RESERVED.matcher(text).find() && text.length() < 200) {
                reuse = Reuse.LIMITED;
                source = "page";
                words.add(text.length() > 120 ? text.substring(0, 120) : text);
            }
            if (ai.find()) {
                aiUse = Reuse.FORBIDDEN;
                words.add(ai.group().strip());
                source = "page";
            }
        }
        for (String directive : new String[] {"noai", "noimageai"}) {
            if (robots(meta, directive)) {
                aiUse = Reuse.FORBIDDEN;
                words.add(directive);
                source = source == null ? "robots" : source;
            }
        }
        if (meta.text("tdm-reservation").equals("1")) {
            aiUse = Reuse.FORBIDDEN;
            words.add("tdm-reservation: 1");
            source = source == null ? "page" : source;
        }
        for (Element link : parts.links) {
            if (reuse != Reuse.FORBIDDEN
                    && link.attr("rel").contains("license")
                    && OPEN.matcher(link.attr("href")).find()) {
                reuse = Reuse.ALLOWED;
                words.add(link.attr("href"));
                source = "page";
            }
        }
        Rights.Builder rights = Rights.newBuilder().setReuse(reuse).setAiUse(aiUse);
        if (!words.isEmpty()) {
            rights.setNotice(String.join(", ", words.stream().limit(4).toList()));
        }
        if (source != null) {
            rights.setSource(source);
        }
        return rights.build();
    }

    private static boolean mayHold(TextBlock block) {
        String text = block.text();
        boolean asian = block.mayBeAsian() && Text.holdsOne(text, "금지", "불허", "거부", "ⓒ", "禁", "未经", "저작권자");
        boolean developed = text.contains("evelop") && Text.holdsOne(text, "not ", "ohibited", "orbidden");
        return asian
                || developed
                || Text.holdsOne(text, "©", "ights", "opyright", "COPYRIGHT", "RIGHTS", "not be ", "train", "Train");
    }

    /** True where a robots meta tag of the page holds the directive, for all robots or for ours. */
    static boolean robots(MetaTags meta, String directive) {
        for (String name : new String[] {"robots", "bongsu", "bongsubot"}) {
            for (String content : meta.all(name)) {
                for (String word : content.toLowerCase(Locale.ROOT).split("[,\\s]+", -1)) {
                    if (word.equals(directive) || (word.equals("none") && directive.equals("noindex"))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
