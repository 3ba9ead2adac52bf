package bongsu.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote the article: structured data, then meta tags, then microdata and elements called byline, then lines of the
 * text. Where a source names nobody but the newsroom itself, the next one is asked, and the newsroom is the author only
 * if no source names a person.
 */
final class Bylines {

    private final Persons persons;
    private final ShownBylines marked;
    private final LineBylines lines;

    private Bylines(Persons persons, ShownBylines marked, LineBylines lines) {
        this.persons = persons;
        this.marked = marked;
        this.lines = lines;
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
        Persons persons = new Persons(meta, newsroom);
        Bylines bylines = new Bylines(
                persons,
                new ShownBylines(parts, area, container, finder),
                new LineBylines(meta, persons, area, container, lines, finder));
        return bylines.names(meta, data, articles);
    }

    private List<String> names(MetaTags meta, StructuredData data, List<JsonNode> articles) {
        List<String> fallback = new ArrayList<>();
        for (JsonNode article : articles) {
            List<String> declared = data.names(article, "author");
            List<String> names = DeclaredAuthors.names(declared.isEmpty() ? data.names(article, "creator") : declared);
            List<String> people = persons.among(names);
            if (!people.isEmpty()) {
                people = lines.withColleagues(people);
                List<String> shown = lines.isEditor(people) ? shown() : List.<String>of();
                return shown.isEmpty() ? withShown(people) : shown;
            }
            if (fallback.isEmpty()) {
                names.stream().filter(name -> !Persons.isAccount(name)).forEach(fallback::add);
            }
        }
        List<String> told = List.of();
        for (List<String> names : DeclaredAuthors.inMeta(meta)) {
            List<String> people = persons.among(names);
            told = told.isEmpty() || (people.size() > told.size() && people.containsAll(told)) ? people : told;
            if (fallback.isEmpty()) {
                names.stream().filter(name -> !Persons.isAccount(name)).forEach(fallback::add);
            }
        }
        if (!told.isEmpty() && (fallback.isEmpty() || !told.stream().allMatch(Agencies::isOne))) {
            return withShown(lines.withColleagues(told));
        }
        List<String> visible = shown();
        if (!visible.isEmpty()) {
            return lines.withOthers(visible);
        }
        List<String> inText = lines.names();
        boolean agencies = inText.stream().allMatch(Agencies::isOne);
        if (!inText.isEmpty() && (fallback.isEmpty() || !agencies)) {
            return inText;
        }
        List<String> account = persons.among(clean(meta.all("twitter:creator")));
        if (account.size() == 1 && PersonNames.looksLikePerson(account.get(0))) {
            return account;
        }
        if (!fallback.isEmpty()) {
            return fallback;
        }
        List<String> editors = lines.editors();
        if (!editors.isEmpty()) {
            return editors;
        }
        return lines.desk();
    }

    private List<String> shown() {
        return persons.among(marked.names());
    }

    /** All whom the byline shows, if these are some of them: data often name only the first. */
    private List<String> withShown(List<String> declared) {
        List<String> shown = shown();
        return shown.size() > declared.size() && shown.containsAll(declared) ? shown : declared;
    }

    /** Single names of what data or elements give as authors, each once; what is no name is left out. */
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
}
