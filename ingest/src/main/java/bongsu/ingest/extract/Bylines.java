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
            "undefined",
            "null",
            "null null",
            "none",
            "unknown",
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
            "운영자",
            "whatsapp",
            "facebook",
            "twitter",
            "instagram",
            "telegram",
            "linkedin",
            "email",
            "e-mail",
            "youtube",
            "pinterest",
            "tiktok");

    /** A name as addresses write it: hana-weiss. */
    private static final Pattern SLUG = Pattern.compile("[a-z]{2,20}(?:-[a-z]{2,20}){1,3}");

    private static final Set<String> COMPANIES =
            Set.of(("ediciones editorial grupo equipo team agencia agence agency redaktion redacción redaccion"
                            + " redacció redação redazione rédaction redactie redaksi tim redakcja redakce redakcia redakcija"
                            + " redaksjonen redaktionen toimitus the")
                    .split(" "));

    private static final Set<String> WIRES = Set.of("연합뉴스", "뉴시스", "뉴스1");

    private static final Pattern WRITTEN_BY = Pattern.compile(
            "written by|verfasst von|geschrieben von|écrit par|rédigé par|escrito por|scritto da|geschreven door|skrevet av|skrevet af|skriven av|автор|napisane przez|yazan|ditulis oleh|author|autor|作者|執筆者|글쓴이",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Says that somebody edited a text, which makes nobody its author. */
    private static final Pattern EDITOR = Pattern.compile(
            "^\\s*(?:editor|edited by|redaktur|redaktör|redakteur|редактор|編集|编辑)\\s*[:：]?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Lines around a headline. */
    private static final int AROUND = 20;

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
        newsroom.brand().ifPresent(this.titles::add);
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
            List<String> names = declared(declared.isEmpty() ? data.names(article, "creator") : declared);
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
        List<String> told = List.of();
        for (List<String> names : bylines.fromMeta()) {
            List<String> people = bylines.people(names);
            told = told.isEmpty() || (people.size() > told.size() && people.containsAll(told)) ? people : told;
            if (fallback.isEmpty()) {
                names.stream().filter(name -> !isAccount(name)).forEach(fallback::add);
            }
        }
        if (!told.isEmpty()) {
            return told;
        }
        List<String> visible = bylines.people(new ShownBylines(parts, area, container, finder).names());
        if (!visible.isEmpty()) {
            return bylines.withOthers(visible, finder);
        }
        List<String> inText = bylines.people(bylines.inText(lines, finder));
        boolean agencies = inText.stream().allMatch(PersonNames::isAgency);
        if (!inText.isEmpty() && (fallback.isEmpty() || !agencies)) {
            return inText;
        }
        List<String> account = bylines.people(clean(meta.all("twitter:creator")));
        if (account.size() == 1 && PersonNames.looksLikePerson(account.get(0))) {
            return account;
        }
        if (!fallback.isEmpty()) {
            return fallback;
        }
        List<String> editors = bylines.editors(finder);
        if (!editors.isEmpty()) {
            return editors;
        }
        return DeskSignatures.in(bylines.area(finder), lines, bylines::isNewsroom);
    }

    /** All names of the line around the headline that names these and others behind a label: one may be marked, all wrote. */
    private List<String> withOthers(List<String> marked, BodyFinder finder) {
        for (TextBlock line : around(finder)) {
            List<String> names = people(LabelledNames.in(line.text())).stream()
                    .filter(name -> !PersonNames.isAgency(name))
                    .toList();
            if (names.size() > marked.size() && names.containsAll(marked)) {
                return names;
            }
        }
        return marked;
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

    /** Whom a line around the headline calls the editor; empty where none does. */
    private List<String> editors(BodyFinder finder) {
        for (TextBlock line : around(finder)) {
            Matcher label = EDITOR.matcher(line.text());
            if (line.text().length() <= 80 && label.find()) {
                List<String> names =
                        people(clean(List.of(DateLine.beforeDate(line.text().substring(label.end()))))).stream()
                                .filter(name -> PersonNames.looksLikePerson(name) && !PersonNames.isJob(name))
                                .toList();
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    /** True for the beginning of a line that names who edited the text. */
    static boolean namesEditor(String line) {
        return EDITOR.matcher(line).find();
    }

    /** The names that data give to machines, which may be in the order of catalogues. */
    private static List<String> declared(List<String> raw) {
        List<String> names = clean(raw.stream().map(CatalogueOrder::spoken).toList());
        return names.stream()
                .filter(name -> name.equals(names.get(0)) || !Cities.isPlace(name))
                .toList();
    }

    static List<String> clean(List<String> raw) {
        Set<String> names = new LinkedHashSet<>();
        for (String value : raw) {
            if (value.startsWith("http") || value.startsWith("/") || value.matches("[\\d\\s]+")) {
                continue;
            }
            List<String> korean = KoreanBylines.inByline(value);
            for (String name : korean.isEmpty() ? PersonNames.split(value) : korean) {
                if (names.stream().noneMatch(name::equalsIgnoreCase)) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    /** The names less the newsroom's own; a longer name that holds another one of the list with its title goes too. */
    private List<String> people(List<String> names) {
        return names.stream()
                .map(this::withoutNewsroom)
                .filter(name -> !isNewsroom(name))
                .filter(name -> !isAccount(name))
                .filter(name -> !DeskSignatures.isDesk(name))
                .filter(name -> !isHangul(name) || KoreanBylines.isName(name))
                .toList();
    }

    /** A name less the newsroom behind a dash, or less the newsroom or the wire before it: 연합뉴스 홍길동. */
    private String withoutNewsroom(String name) {
        int dash = Math.max(name.lastIndexOf(" - "), name.lastIndexOf(" – "));
        if (dash > 0 && isNewsroom(name.substring(dash + 3))) {
            return name.substring(0, dash).strip();
        }
        int space = name.lastIndexOf(' ');
        String last = name.substring(space + 1);
        boolean before = space > 0
                && isHangul(last)
                && KoreanBylines.isName(last)
                && (WIRES.contains(name.substring(0, space)) || isNewsroom(name.substring(0, space)));
        return before ? last : HanBylines.withoutPaper(name);
    }

    /** True for what publishing systems call whoever set them up. */
    private static boolean isAccount(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ACCOUNTS.contains(lower)
                || lower.endsWith(" developer")
                || lower.endsWith(" webmaster")
                || (lower.equals(name) && SLUG.matcher(name).matches())
                || (lower.indexOf(' ') < 0 && lower.endsWith("admin"));
    }

    private static boolean isHangul(String name) {
        return name.charAt(0) >= '\uac00' && name.charAt(0) <= '\ud7a3';
    }

    private boolean isNewsroom(String name) {
        String key = Text.key(name);
        for (String own : newsroom) {
            if (key.equals(own)
                    || isSection(name, own)
                    || isCompany(name, own)
                    || (Text.weight(own) >= 5 && key.startsWith(own) && key.length() <= own.length() + 4)
                    || (key.length() >= 5 && own.startsWith(key))) {
                return true;
            }
        }
        return key.isEmpty();
    }

    /** True for the part of the site to which the page says that it belongs. */
    private boolean isSection(String name) {
        String key = Text.key(name);
        return meta.all("article:section").stream()
                .anyMatch(section -> Text.key(section).equals(key));
    }

    /** True for a name that goes on after the newsroom's own, which is more than a word of its address: Kutilang Ekonomi. */
    private boolean isSection(String name, String own) {
        int space = name.indexOf(' ');
        boolean capitals = space > 0
                && name.substring(0, space).equals(name.substring(0, space).toUpperCase(Locale.ROOT));
        return space > 0
                && titles.contains(own)
                && own.length() >= (capitals ? 2 : 3)
                && (Text.key(name.substring(0, space)).equals(own)
                        || (own.length() >= 8 && Text.key(name).startsWith(own)));
    }

    /** True for the newsroom's own name behind a word for a company or its people: Ediciones Correlimos, Redaktion Drossel. */
    private static boolean isCompany(String name, String own) {
        int space = name.indexOf(' ');
        return space > 0
                && own.length() >= 4
                && COMPANIES.contains(name.substring(0, space).toLowerCase(Locale.ROOT))
                && Text.key(name.substring(space)).equals(own);
    }

    private List<List<String>> fromMeta() {
        List<List<String>> sources = new ArrayList<>();
        for (String name : META) {
            sources.add(declared(meta.all(name)));
        }
        for (String at : new String[] {"1", "2"}) {
            String label = meta.first("twitter:label" + at);
            String value = meta.first("twitter:data" + at);
            if (label != null && value != null && WRITTEN_BY.matcher(label).find()) {
                sources.add(declared(List.of(value)));
            }
        }
        for (String name : meta.names()) {
            if (name.endsWith("_authors")
                    || name.endsWith(":author")
                    || name.endsWith("_author_name")
                    || name.endsWith(":authors")) {
                sources.add(declared(meta.all(name)));
            }
        }
        return sources;
    }

    private List<String> inText(List<TextBlock> blocks, BodyFinder finder) {
        List<String> lines = blocks.stream().map(TextBlock::text).toList();
        List<String> around = around(finder).stream().map(TextBlock::text).toList();
        List<String> korean = KoreanBylines.in(lines);
        if (korean.isEmpty()) {
            korean = KoreanBylines.near(around);
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
        for (String line : around) {
            for (String part : line.length() < 200 ? LoneNames.parts(line) : List.<String>of()) {
                if (names.isEmpty()) {
                    names.addAll(LabelledNames.in(part));
                }
            }
            names.addAll(names.isEmpty() ? LabelledNames.inside(line) : List.of());
        }
        if (names.isEmpty()) {
            names.addAll(LoneNames.besideDate(around(finder), container, this::isNewsroom).stream()
                    .filter(name -> !isSection(name) && !finder.isInMenu(name, area))
                    .toList());
        }
        for (int i = blocks.size() - 1; i >= 0 && i > blocks.size() - 8 && names.isEmpty(); i--) {
            names.addAll(LabelledNames.reporting(lines.get(i)));
            if (names.isEmpty() && i > 0 && !blocks.get(i).isProse()) {
                names.addAll(LabelledNames.in(lines.get(i)));
            }
            names.addAll(names.isEmpty() ? HanBylines.atEnd(lines.get(i)) : List.of());
            names.addAll(names.isEmpty() ? LoneNames.signed(lines.get(i)) : List.of());
        }
        for (int i = 0; i + 1 < Math.min(12, blocks.size()) && names.isEmpty(); i++) {
            if (LoneNames.isSigned(blocks.get(i)) && blocks.get(i + 1).isProse()) {
                names.add(blocks.get(i).text());
            }
        }
        for (int i = blocks.size() - 1; i > 0 && i > blocks.size() - 6 && names.isEmpty(); i--) {
            if (LoneNames.isSigned(blocks.get(i)) && blocks.get(i - 1).isProse()) {
                names.add(blocks.get(i).text());
            }
        }
        return List.copyOf(names);
    }

    /** The lines of the area that belong to this article. */
    private List<TextBlock> area(BodyFinder finder) {
        if (areaLines.isEmpty()) {
            areaLines = finder.lines(area);
        }
        return areaLines;
    }

    /** The first lines of the area: what stands around the headline. */
    private List<TextBlock> around(BodyFinder finder) {
        List<TextBlock> lines = area(finder);
        return lines.subList(0, Math.min(AROUND, lines.size()));
    }
}
