package bongsu.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote the article: structured data, then meta tags, then microdata and elements called byline, then lines of the
 * text. Where a source names nobody but the newsroom itself, the next one is asked, and the newsroom is the author only
 * if no source names a person.
 */
final class Bylines {

    private static final String[] META = {
        "author",
        "article:author",
        "og:article:author",
        "byl",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "dc.contributor",
        "citation_author",
        "dable:author",
        "cxenseparse:author",
        "article:author_name",
        "authors",
        "article.author",
        "content-author",
        "shareaholic:article_author_name",
        "creator",
        "mrf:authors",
        "ob:author",
        "news:author",
        "cb_authors",
        "page.author",
        "writer",
        "reporter",
        "og:author",
        "parsely-page-author"
    };

    private static final Set<String> ACCOUNTS = Set.of(
            "admin",
            "administrator",
            "super user",
            "webmaster",
            "root",
            "wordpress",
            "guest",
            "anonymous",
            "news",
            "nachrichten",
            "noticias",
            "notícias",
            "notizie",
            "nieuws",
            "nyheter",
            "actualités",
            "новости",
            "관리자",
            "운영자");

    private static final Pattern WRITTEN_BY = Pattern.compile(
            "written by|verfasst von|geschrieben von|écrit par|rédigé par|escrito por|scritto da|geschreven door|skrevet av|skrevet af|skriven av|автор|napisane przez|yazan|ditulis oleh|author|autor|作者|執筆者|글쓴이",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What stands between the parts of a line under a headline. */
    private static final Pattern PARTS = Pattern.compile("\\s*[|·•—]\\s*|\\s+[-–]\\s+");

    private static final Pattern SIGNED = Pattern.compile("[.!?…”\"»“]\\s*\\(([^()]{5,120})\\)\\s*$");

    /** Says that somebody edited a text, which makes nobody its author. */
    private static final Pattern EDITOR = Pattern.compile(
            "^\\s*(?:editor|edited by|redaktur|redaktör|redakteur|редактор|編集|编辑)\\s*[:：]?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final MetaTags meta;
    private final Region area;
    private final Set<String> newsroom = new LinkedHashSet<>();

    /** Names of the newsroom as the page prints them, without those that only its address gives. */
    private final Set<String> titles = new LinkedHashSet<>();

    private final @Nullable Region container;
    private List<TextBlock> areaLines = List.of();

    private Bylines(MetaTags meta, Region area, @Nullable Region container, Newsroom newsroom) {
        this.meta = meta;
        this.container = container;
        this.area = area;
        newsroom.names().forEach(name -> this.newsroom.add(Text.key(name)));
        if (newsroom.name() != null) {
            this.titles.add(Text.key(newsroom.name()));
        }
        meta.all("og:site_name").forEach(name -> this.titles.add(Text.key(name)));
    }

    /**
     * Names in the order of the page; empty if it names nobody.
     *
     * @param newsroom whose names are no persons
     * @param area the part of the page that holds headline, bylines and text
     * @param container what holds the text; null if nothing does
     * @param lines the text with what surrounds it, for bylines in it
     * @param finder tells what on the page belongs to something else
     */
    static List<String> of(
            PageParts parts,
            MetaTags meta,
            StructuredData data,
            List<JsonNode> articles,
            Newsroom newsroom,
            Region area,
            @Nullable Region container,
            List<TextBlock> lines,
            BodyFinder finder) {
        Bylines bylines = new Bylines(meta, area, container, newsroom);
        List<String> fallback = new ArrayList<>();
        for (JsonNode article : articles) {
            List<String> declared = data.names(article, "author");
            List<String> names = clean(declared.isEmpty() ? data.names(article, "creator") : declared);
            List<String> people = bylines.people(names);
            if (!people.isEmpty()) {
                List<String> shown = bylines.isEditor(people, lines)
                        ? bylines.people(new ShownBylines(parts, area, container, finder).names())
                        : List.<String>of();
                return shown.isEmpty() ? people : shown;
            }
            if (fallback.isEmpty()) {
                names.stream().filter(name -> !isAccount(name)).forEach(fallback::add);
            }
        }
        for (List<String> names : bylines.fromMeta()) {
            List<String> people = bylines.people(names);
            if (!people.isEmpty()) {
                return people;
            }
            if (fallback.isEmpty()) {
                names.stream().filter(name -> !isAccount(name)).forEach(fallback::add);
            }
        }
        List<String> visible = bylines.people(new ShownBylines(parts, area, container, finder).names());
        if (!visible.isEmpty()) {
            return visible;
        }
        List<String> inText = bylines.people(bylines.inText(lines, finder));
        if (!inText.isEmpty() || !fallback.isEmpty()) {
            return inText.isEmpty() ? fallback : inText;
        }
        return DeskSignatures.in(bylines.area(finder), lines, bylines::isNewsroom);
    }

    /** True where the page calls the only one whom its data name the editor. */
    private boolean isEditor(List<String> people, List<TextBlock> lines) {
        return people.size() == 1
                && lines.stream()
                        .map(TextBlock::text)
                        .anyMatch(line -> line.length() < 80
                                && line.contains(people.get(0))
                                && EDITOR.matcher(line).find()
                                && EDITOR.matcher(line).replaceFirst("").startsWith(people.get(0)));
    }

    /** True for the beginning of a line that names who edited the text. */
    static boolean namesEditor(String line) {
        return EDITOR.matcher(line).find();
    }

    static List<String> clean(List<String> raw) {
        Set<String> names = new LinkedHashSet<>();
        for (String value : raw) {
            if (value.startsWith("http") || value.startsWith("/") || value.matches("[\\d\\s]+")) {
                continue;
            }
            List<String> korean = KoreanBylines.inByline(value);
            names.addAll(korean.isEmpty() ? PersonNames.split(value) : korean);
        }
        return List.copyOf(names);
    }

    /** The names less the newsroom's own; a longer name that holds another one of the list with its title goes too. */
    private List<String> people(List<String> names) {
        return names.stream()
                .filter(name -> !isNewsroom(name))
                .filter(name -> !isAccount(name))
                .filter(name -> !isHangul(name) || KoreanBylines.isName(name))
                .toList();
    }

    /** True for what publishing systems call whoever set them up. */
    private static boolean isAccount(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ACCOUNTS.contains(lower) || (lower.indexOf(' ') < 0 && lower.endsWith("admin"));
    }

    private static boolean isHangul(String name) {
        return name.charAt(0) >= '\uac00' && name.charAt(0) <= '\ud7a3';
    }

    private boolean isNewsroom(String name) {
        String key = Text.key(name);
        for (String own : newsroom) {
            if (key.equals(own)
                    || isSection(name, own)
                    || (Text.weight(own) >= 5 && key.startsWith(own) && key.length() <= own.length() + 4)
                    || (key.length() >= 5 && own.startsWith(key))) {
                return true;
            }
        }
        return key.isEmpty();
    }

    /** True for a name that goes on after the newsroom's own, which is more than a word of its address: Kutilang Ekonomi. */
    private boolean isSection(String name, String own) {
        int space = name.indexOf(' ');
        return space > 0
                && titles.contains(own)
                && own.length() >= 4
                && Text.key(name.substring(0, space)).equals(own);
    }

    private List<List<String>> fromMeta() {
        List<List<String>> sources = new ArrayList<>();
        for (String name : META) {
            sources.add(clean(meta.all(name)));
        }
        for (String at : new String[] {"1", "2"}) {
            String label = meta.first("twitter:label" + at);
            String value = meta.first("twitter:data" + at);
            if (label != null && value != null && WRITTEN_BY.matcher(label).find()) {
                sources.add(clean(List.of(value)));
            }
        }
        for (String name : meta.names()) {
            if (name.endsWith("_authors")
                    || name.endsWith(":author")
                    || name.endsWith("_author_name")
                    || name.endsWith(":authors")) {
                sources.add(clean(meta.all(name)));
            }
        }
        return sources;
    }

    private List<String> inText(List<TextBlock> blocks, BodyFinder finder) {
        List<String> lines = blocks.stream().map(TextBlock::text).toList();
        List<String> korean = KoreanBylines.in(lines);
        if (korean.isEmpty()) {
            korean = KoreanBylines.near(around(finder));
        }
        for (int i = 0; i < lines.size() && korean.isEmpty(); i++) {
            String guest = blocks.get(i).isProse() ? "" : KoreanBylines.guest(lines.get(i));
            korean = guest.isEmpty() ? List.of() : List.of(guest);
        }
        if (!korean.isEmpty()) {
            return korean;
        }
        Set<String> names = new LinkedHashSet<>();
        if (blocks.stream().anyMatch(TextBlock::mayBeAsian)) {
            names.addAll(HanBylines.in(area(finder), blocks));
        }
        for (String line : around(finder)) {
            for (String part : line.length() < 200 ? parts(line) : List.<String>of()) {
                if (names.isEmpty()) {
                    names.addAll(LabelledNames.in(part));
                }
            }
            names.addAll(names.isEmpty() ? LabelledNames.inside(line) : List.of());
        }
        if (names.isEmpty()) {
            names.addAll(besideDate(finder));
        }
        for (int i = blocks.size() - 1; i >= 0 && i > blocks.size() - 8 && names.isEmpty(); i--) {
            names.addAll(LabelledNames.reporting(lines.get(i)));
            if (names.isEmpty() && i > 0 && !blocks.get(i).isProse()) {
                names.addAll(LabelledNames.in(lines.get(i)));
            }
            names.addAll(names.isEmpty() ? HanBylines.atEnd(lines.get(i)) : List.of());
            names.addAll(names.isEmpty() ? signed(lines.get(i)) : List.of());
        }
        for (int i = 0; i + 1 < Math.min(12, blocks.size()) && names.isEmpty(); i++) {
            if (isSigned(blocks.get(i)) && blocks.get(i + 1).isProse()) {
                names.add(blocks.get(i).text());
            }
        }
        for (int i = blocks.size() - 1; i > 0 && i > blocks.size() - 6 && names.isEmpty(); i--) {
            if (isSigned(blocks.get(i)) && blocks.get(i - 1).isProse()) {
                names.add(blocks.get(i).text());
            }
        }
        return List.copyOf(names);
    }

    /**
     * Names before the text that stand by themselves: in the line of a date, in the line before or after it, or behind a line
     * that says nothing but "By".
     */
    private List<String> besideDate(BodyFinder finder) {
        List<TextBlock> lines = area(finder).stream().limit(20).toList();
        for (int i = 0; i < lines.size() && !isText(lines.get(i)); i++) {
            TextBlock line = lines.get(i);
            String whole = line.text().length() <= 120 ? line.text() : "";
            String named = isDated(whole) ? DateLine.beforeDate(whole) : whole;
            boolean cut = named.length() < whole.length();
            List<String> parts = parts(named);
            String first = parts.get(0).strip();
            if (line.isHeading()
                    || first.isEmpty()
                    || first.length() >= 80
                    || Character.isLowerCase(first.codePointAt(0))) {
                continue;
            }
            String before = i > 0 ? lines.get(i - 1).text() : "";
            String after = i + 1 < lines.size() ? lines.get(i + 1).text() : "";
            boolean alone = parts.size() == 1 || isNewsroom(parts.get(1)) || isBehindPlace(parts);
            boolean beside = cut
                    || LabelledNames.isLabel(before)
                    || (alone ? isDated(before) || isDated(after) : isDated(parts.get(1)));
            if (beside && isBehindPlace(parts)) {
                return List.of(parts.get(1));
            }
            List<String> names = beside ? PersonNames.split(first) : List.of();
            if (!names.isEmpty() && names.stream().allMatch(name -> isFullName(name) || PersonNames.isAgency(name))) {
                return names;
            }
        }
        return List.of();
    }

    /** True for a place and a name in a script without capitals: القاهرة - ليلى منصور. */
    private static boolean isBehindPlace(List<String> parts) {
        String name = parts.size() == 2 ? parts.get(1) : "";
        return name.indexOf(' ') > 0
                && parts.get(0).indexOf(' ') < 0
                && Character.getType(name.codePointAt(0)) == Character.OTHER_LETTER
                && PersonNames.looksLikePerson(name);
    }

    /** The parts of a line under a headline. */
    private static List<String> parts(String line) {
        for (int i = 0; i < line.length(); i++) {
            if ("|·•—–-".indexOf(line.charAt(i)) >= 0) {
                return List.of(PARTS.split(line, 6));
            }
        }
        return List.of(line);
    }

    /** The names in brackets behind the last sentence: {@code (Anna Huber, Jan Moser aus Wien, 3.5.2024)}. */
    private static List<String> signed(String line) {
        Matcher signed = SIGNED.matcher(line.length() > 160 ? line.substring(line.length() - 160) : line);
        if (!signed.find()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String part : signed.group(1).split("\\s*[,;/]\\s*", -1)) {
            String name = part.replaceFirst("\\s+(?:aus|in|à|en|da|från|i)\\s.*$", "");
            if (isFullName(name)) {
                names.add(name);
            } else if (part.chars().noneMatch(Character::isDigit)) {
                return List.of();
            }
        }
        return names;
    }

    /** True for a paragraph of the text; a deck before it is none. */
    private boolean isText(TextBlock block) {
        return block.isProse()
                && !isDated(block.text())
                && (container == null || block.region().isWithin(container));
    }

    private static boolean isDated(String line) {
        return line.length() <= 90
                && ((holdsDigits(line) && DateText.first(line, null) != null)
                        || (line.length() <= 60 && RelativeTime.isOne(line)));
    }

    /** True for a line with the five digits that a date has at least. */
    private static boolean holdsDigits(String line) {
        int digits = 0;
        for (int i = 0; i < line.length(); i++) {
            digits += Character.isDigit(line.charAt(i)) ? 1 : 0;
        }
        return digits >= 5;
    }

    private static boolean isFullName(String text) {
        boolean korean = !text.isEmpty() && isHangul(text) && KoreanBylines.isName(text) && text.length() == 3;
        return korean
                || (PersonNames.looksLikePerson(text)
                        && text.indexOf(' ') > 0
                        && text.chars().filter(c -> c == ' ').count() <= 2
                        && !PersonNames.isJob(text)
                        && Character.isUpperCase(text.codePointAt(0)));
    }

    /** The lines of the area that belong to this article. */
    private List<TextBlock> area(BodyFinder finder) {
        if (areaLines.isEmpty()) {
            areaLines = finder.lines(area);
        }
        return areaLines;
    }

    /** The first lines of the area: what stands around the headline. */
    private List<String> around(BodyFinder finder) {
        return area(finder).stream().limit(20).map(TextBlock::text).toList();
    }

    /** A line of its own that is nothing but a name of two or three words. */
    private static boolean isSigned(TextBlock block) {
        boolean marked = block.strongChars() > 0
                || block.owner().attr("style").contains("right")
                || block.owner().attr("align").equals("right");
        return marked
                && block.owner().normalName().equals("p")
                && block.linkDensity() < 0.5
                && PersonNames.looksLikePerson(block.text())
                && block.text().indexOf(' ') > 0
                && block.text().chars().filter(c -> c == ' ').count() <= 2;
    }
}
