package bongsu.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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

    /** Says that somebody edited a text, which makes nobody its author. */
    private static final Pattern EDITOR = Pattern.compile(
            "^\\s*(?:editor|edited by|redaktur|redaktör|redakteur|editör|редактор|編集(?!委員|部)|编辑)\\s*[:：]?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Lines around a headline. */
    private static final int AROUND = 20;

    private final PageParts parts;
    private final MetaTags meta;
    private final Persons persons;
    private final Region area;
    private final BodyFinder finder;

    private final @Nullable Region container;
    private List<TextBlock> areaLines = List.of();

    private Bylines(
            PageParts parts,
            MetaTags meta,
            Region area,
            @Nullable Region container,
            Newsroom newsroom,
            BodyFinder finder) {
        this.parts = parts;
        this.finder = finder;
        this.meta = meta;
        this.container = container;
        this.area = area;
        this.persons = new Persons(meta, newsroom);
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
        Bylines bylines = new Bylines(parts, meta, area, container, newsroom, finder);
        List<String> fallback = new ArrayList<>();
        for (JsonNode article : articles) {
            List<String> declared = data.names(article, "author");
            List<String> names = DeclaredAuthors.names(declared.isEmpty() ? data.names(article, "creator") : declared);
            List<String> people = bylines.persons.among(names);
            if (!people.isEmpty()) {
                people = bylines.withColleagues(people, lines);
                List<String> shown = bylines.isEditor(people, lines) ? bylines.shown() : List.<String>of();
                return shown.isEmpty() ? bylines.withShown(people) : shown;
            }
            if (fallback.isEmpty()) {
                names.stream().filter(name -> !Persons.isAccount(name)).forEach(fallback::add);
            }
        }
        List<String> told = List.of();
        for (List<String> names : DeclaredAuthors.inMeta(meta)) {
            List<String> people = bylines.persons.among(names);
            told = told.isEmpty() || (people.size() > told.size() && people.containsAll(told)) ? people : told;
            if (fallback.isEmpty()) {
                names.stream().filter(name -> !Persons.isAccount(name)).forEach(fallback::add);
            }
        }
        if (!told.isEmpty() && (fallback.isEmpty() || !told.stream().allMatch(Agencies::isOne))) {
            return bylines.withShown(bylines.withColleagues(told, lines));
        }
        List<String> visible = bylines.shown();
        if (!visible.isEmpty()) {
            return bylines.withOthers(visible);
        }
        List<String> inText = bylines.persons.among(bylines.inText(lines));
        boolean agencies = inText.stream().allMatch(Agencies::isOne);
        if (!inText.isEmpty() && (fallback.isEmpty() || !agencies)) {
            return inText;
        }
        List<String> account = bylines.persons.among(clean(meta.all("twitter:creator")));
        if (account.size() == 1 && PersonNames.looksLikePerson(account.get(0))) {
            return account;
        }
        if (!fallback.isEmpty()) {
            return fallback;
        }
        List<String> editors = bylines.editors();
        if (!editors.isEmpty()) {
            return editors;
        }
        return DeskSignatures.in(bylines.area(), lines, bylines.persons::isNewsroom);
    }

    /**
     * All reporters in brackets at the head of a Korean text, or line by line below it, if these are some of them: data often name only
     * the first.
     */
    private List<String> withColleagues(List<String> declared, List<TextBlock> lines) {
        if (declared.stream().noneMatch(KoreanBylines::isName)) {
            return declared;
        }
        List<String> below = persons.among(
                KoreanBylines.below(lines.stream().map(TextBlock::text).toList(), declared.get(0)));
        if (below.size() > declared.size() && below.containsAll(declared)) {
            return below;
        }
        List<String> head = persons.among(KoreanBylines.atHead(lines.subList(0, Math.min(12, lines.size())).stream()
                .map(TextBlock::text)
                .filter(KoreanBylines::heads)
                .toList()));
        return head.size() > declared.size() && head.containsAll(declared) ? head : declared;
    }

    private List<String> shown() {
        return persons.among(new ShownBylines(parts, area, container, finder).names());
    }

    /** All whom the byline shows, if these are some of them: data often name only the first. */
    private List<String> withShown(List<String> declared) {
        List<String> shown = shown();
        return shown.size() > declared.size() && shown.containsAll(declared) ? shown : declared;
    }

    /** All names of the line around the headline that names these and others behind a label: one may be marked, all wrote. */
    private List<String> withOthers(List<String> marked) {
        for (TextBlock line : around()) {
            List<String> names = persons.among(LabelledNames.in(line.text())).stream()
                    .filter(name -> !Agencies.isOne(name))
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
    private List<String> editors() {
        for (TextBlock line : around()) {
            Matcher label = EDITOR.matcher(line.text());
            if (line.text().length() <= 80 && label.find()) {
                List<String> names =
                        persons
                                .among(clean(
                                        List.of(DateLine.beforeDate(line.text().substring(label.end())))))
                                .stream()
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

    static List<String> clean(List<String> raw) {
        Set<String> names = new LinkedHashSet<>();
        for (String value : raw) {
            if (value.startsWith("http") || value.startsWith("/") || value.matches("[\\d\\s]+")) {
                continue;
            }
            for (String name : PersonNames.koreanOrSplit(value)) {
                if (names.stream().noneMatch(name::equalsIgnoreCase)) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    /** True for the part of the site to which the page says that it belongs. */
    private boolean isOwnSection(String name) {
        String key = Text.key(name);
        return meta.all("article:section").stream()
                .anyMatch(section -> Text.key(section).equals(key));
    }

    private List<String> inText(List<TextBlock> blocks) {
        List<String> lines = blocks.stream().map(TextBlock::text).toList();
        List<String> around = around().stream().map(TextBlock::text).toList();
        List<String> korean = KoreanBylines.in(lines);
        if (korean.isEmpty()) {
            korean = KoreanBylines.near(around);
        }
        for (int i = 0; i < lines.size() && korean.isEmpty(); i++) {
            String guest = blocks.get(i).isProse() ? "" : KoreanBylines.guest(lines.get(i));
            korean = guest.isEmpty() ? List.of() : List.of(guest);
        }
        if (!korean.isEmpty()) {
            return withColleagues(korean, blocks);
        }
        Set<String> names = new LinkedHashSet<>();
        if (blocks.stream().anyMatch(TextBlock::mayBeAsian)) {
            names.addAll(HanBylines.in(area(), blocks));
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
            names.addAll(LoneNames.withRole(around(), container));
        }
        if (names.isEmpty()) {
            names.addAll(LoneNames.besideDate(around(), container, persons::isNewsroom).stream()
                    .filter(name -> !isOwnSection(name) && !finder.isInMenu(name, area))
                    .toList());
        }
        for (int i = blocks.size() - 1; i >= 0 && i > blocks.size() - 8 && names.isEmpty(); i--) {
            names.addAll(LabelledNames.reporting(lines.get(i)));
            if (names.isEmpty() && i > 0 && !blocks.get(i).isProse()) {
                names.addAll(LabelledNames.in(lines.get(i)));
            }
            names.addAll(names.isEmpty() ? HanBylines.atEnd(lines.get(i)) : List.of());
            names.addAll(names.isEmpty() ? Signatures.signed(lines.get(i)) : List.of());
        }
        for (int i = 0; i + 1 < Math.min(12, blocks.size()) && names.isEmpty(); i++) {
            if (Signatures.isSigned(blocks.get(i), false) && blocks.get(i + 1).isProse()) {
                names.addAll(Signatures.signatures(blocks.get(i)));
            }
        }
        for (int i = blocks.size() - 1; i > 0 && i > blocks.size() - 6 && names.isEmpty(); i--) {
            boolean last = i + 1 == blocks.size()
                    && Objects.equals(
                            blocks.get(i).owner().parent(),
                            blocks.get(i - 1).owner().parent());
            if (Signatures.isSigned(blocks.get(i), last) && blocks.get(i - 1).isProse()) {
                names.addAll(Signatures.signatures(blocks.get(i)));
            }
        }
        for (int i = blocks.size() - 1; i > 0 && i > blocks.size() - 4 && names.isEmpty(); i--) {
            names.addAll(Signatures.introduced(lines.get(i)));
        }
        return List.copyOf(names);
    }

    /** The lines of the area that belong to this article. */
    private List<TextBlock> area() {
        if (areaLines.isEmpty()) {
            areaLines = finder.lines(area);
        }
        return areaLines;
    }

    /** The first lines of the area: what stands around the headline. */
    private List<TextBlock> around() {
        List<TextBlock> lines = area();
        return lines.subList(0, Math.min(AROUND, lines.size()));
    }
}
