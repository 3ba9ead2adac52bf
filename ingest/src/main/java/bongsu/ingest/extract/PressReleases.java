package bongsu.ingest.extract;

import java.util.List;
import java.util.regex.Pattern;

/** The marks by which a newsroom says that a text was handed out, not written: 보도자료, 자료제공, newswires of releases. */
final class PressReleases {

    private static final Pattern MARK = Pattern.compile(
            "^[\\[(<【]?\\s*(?:보도 ?자료|자료 ?제공|이 기사는 .{0,30}보도자료|본 (?:기사|보도자료)는|뉴스제공|출처 ?[:=] ?[가-힣A-Za-z0-9㈜() ]{1,20}(?:보도자료|제공))"
                    + "|\\((?:뉴스와이어|Newswire)\\)|뉴스와이어\\)|PRNewswire|/PRNewswire/|Business Wire|\\(PR Newswire\\)|GLOBE NEWSWIRE|보도자료\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** The sentence by which a page says it, wherever it stands. */
    private static final Pattern STATED = Pattern.compile("(?:이|본) (?:자료|기사|글|콘텐츠|게시물)[는은] .{0,40}보도 ?자료");

    /** What the board is called on which companies and ministries put their releases. */
    private static final Pattern HEADING = Pattern.compile("(?:보도|홍보) ?자료(?:실)?");

    private PressReleases() {}

    /**
     * True where the headline or a short line or the beginning of the text says so.
     *
     * @param all every block of the page, looked through first because most pages hold no such word
     * @param lines the blocks in and around the text
     */
    static boolean isMarked(String title, List<TextBlock> all, List<TextBlock> lines) {
        if (title.contains("보도자료") || title.contains("[PRNewswire]")) {
            return true;
        }
        if (all.stream().noneMatch(PressReleases::mayHold)) {
            return false;
        }
        for (TextBlock block : all) {
            if (block.isHeading()
                    && block.linkDensity() < 0.5
                    && HEADING.matcher(block.text()).matches()) {
                return true;
            }
            if (block.weight() < 300 && STATED.matcher(block.text()).find()) {
                return true;
            }
        }
        for (TextBlock block : lines) {
            String line = block.text();
            String head = line.length() > 80 ? line.substring(0, 80) : line;
            boolean caption = head.contains("사진") || head.contains("photo");
            if (!caption && MARK.matcher(head).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayHold(TextBlock block) {
        String text = block.text();
        if (text.length() < 4 || block.linkDensity() > 0.9) {
            return false;
        }
        boolean korean = block.mayBeAsian() && Text.holdsOne(text, "자료", "제공", "뉴스와이어");
        return korean || Text.holdsOne(text, "ewswire", "Business Wire", "NEWSWIRE");
    }
}
