package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The authors that a page shows its reader: elements marked as authors in microdata, elements that are called byline or
 * author, links that lead to an author's page.
 */
final class ShownBylines {

    private static final int LONGEST = 120;

    /** Who makes pictures, as a role beside a name. */
    private static final Pattern PICTURES = Pattern.compile(
            "\\W{0,3}(?:photos?|photographs|photographers?|fotograf(?:en|ka|ie|in|a)?|fotos?|fotógraf[oa]|fotoreporter|photographe|photographies?|fotojournalist(?:in)?|kuvat?|kuvaaja|valokuvaaja|bild(?:er)?|illustrations?|illustrator(?:in)?|ilustra[cç](?:ión|ão)|vídeo|video|grafik(?:en)?|fotó|фото|фотограф|사진)\\W{0,3}(?:by)?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What a picture of an author says before the name: Photo of, Avatar von. */
    private static final Pattern PORTRAIT = Pattern.compile(
            "^(?:(?:profile |author )?(?:photo|picture|image|avatar|headshot|portrait)|foto|bild|imagen|imagem|immagine|retrato|portrét|zdjęcie) (?:of|de|da|do|von|di|van|by|for|för|av|af) (?=\\p{Lu})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What designers call the role of somebody whom they name beside it. */
    private static final Pattern ROLE = Pattern.compile(
            "role|job|position|funktion|function|fonction|occupation|profession|cargo|puesto|rolle|(?:author|byline|autor|writer)[-_]{0,2}(?:title|titel|desc|bio)|^title$",
            Pattern.CASE_INSENSITIVE);

    /** What designers call the place from which somebody writes. */
    private static final Pattern PLACE = Pattern.compile("(?:^|[-_])(?:location|place)(?:$|\\s)");

    private static final Pattern PERSON = Pattern.compile("/(?:Person|Organization)$");

    /** Jobs in languages that write such words as one, alone or with what they are for: Chefreporterin, Ressortleiterin Wirtschaft. */
    private static final Pattern COMPOUND_JOB = Pattern.compile(
            "\\p{L}*(?:report(?:er|ere|ern)|redakt(?:eur|ør|ör|or|ören|øren)|journalist|korrespondent|leiter|autor|redacteur|verslaggever|medewerker|skribent|toimittaja|medarbeider|medarbetare)(?:in|en|s)?(?:\\s.{2,30})?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Types of schema.org that have authors and are no comments. */
    private static final Pattern ARTICLE = Pattern.compile("schema\\.org/\\w*(?:Article|Posting)$");

    private final PageParts parts;
    private final Region area;
    private final BodyFinder finder;
    private final @Nullable Region container;

    /** The bylines in an area of a page, whose text is in the container; null if it has none. */
    ShownBylines(PageParts parts, Region area, @Nullable Region container, BodyFinder finder) {
        this.container = container;
        this.parts = parts;
        this.area = area;
        this.finder = finder;
    }

    /** Names in the order of the page, of the first kind of element that names anybody; empty if none does. */
    List<String> names() {
        for (String kind : new String[] {"name", "author", "rel"}) {
            Set<String> names = new LinkedHashSet<>();
            for (Element element : parts.properties) {
                if (isAuthor(element, kind) && (isHere(element) || isOfArticle(element))) {
                    add(element, names);
                }
            }
            if (!names.isEmpty()) {
                return List.copyOf(names);
            }
        }
        List<Element> links = parts.authorLinks.stream()
                .filter(link -> PageParts.isWithin(link, area.element))
                .toList();
        for (List<Element> elements : List.of(above(parts.bylines), above(links), parts.bylines, links)) {
            List<String> names = together(elements);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** Those that stand before the text: what is called an author behind it may be somebody else, or the same one again. */
    private List<Element> above(List<Element> elements) {
        return container == null
                ? List.of()
                : elements.stream()
                        .filter(element -> finder.around(element).first <= container.first)
                        .toList();
    }

    private boolean isHere(Element element) {
        return PageParts.isWithin(element, area.element) && !finder.isElsewhere(element);
    }

    /** True for a property that microdata give to the article that holds the text, wherever it stands. */
    private boolean isOfArticle(Element element) {
        Element up = element.parent();
        while (up != null
                && (!up.hasAttr("itemtype")
                        || PERSON.matcher(up.attr("itemtype")).find())) {
            up = up.parent();
        }
        return up != null
                && ARTICLE.matcher(up.attr("itemtype")).find()
                && container != null
                && PageParts.isWithin(container.element, up)
                && !finder.isElsewhere(element);
    }

    /** The names in the first of these elements that has any, and in those close to it. */
    private List<String> together(List<Element> elements) {
        Set<String> names = new LinkedHashSet<>();
        Element first = null;
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            if (!isHere(element)) {
                continue;
            }
            if (first != null && !first.equals(element.parent()) && !isNear(first, element)) {
                break;
            }
            if (holdsAnother(elements, i)) {
                continue;
            }
            int before = names.size();
            add(element, names);
            if (names.size() > before && first == null) {
                first = element;
            }
        }
        return List.copyOf(names);
    }

    /** True where one of the next elements lies in this one and names somebody: it says it more exactly. */
    private static boolean holdsAnother(List<Element> elements, int at) {
        Element outer = elements.get(at);
        for (int i = at + 1; i < Math.min(elements.size(), at + 12); i++) {
            Element inner = elements.get(i);
            if (!PageParts.isWithin(inner, outer)) {
                return false;
            }
            Set<String> names = new LinkedHashSet<>();
            add(inner, names);
            if (!names.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAuthor(Element element, String kind) {
        String property = element.attr("itemprop");
        return switch (kind) {
            case "name" ->
                (property.equals("name") || element.attr("property").equals("schema:name")) && hasAuthorAbove(element);
            case "author" -> property.equals("author");
            default ->
                element.attr("rel").contains("author")
                        || element.attr("property").equals("author")
                        || element.attr("property").equals("schema:author");
        };
    }

    private static boolean hasAuthorAbove(Element element) {
        Element up = element.parent();
        for (int i = 0; i < 4 && up != null; i++, up = up.parent()) {
            if (up.attr("itemprop").equals("author") || up.attr("property").equals("schema:author")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(Element first, Element other) {
        Element up = first.parent();
        for (int i = 0; i < 3 && up != null; i++, up = up.parent()) {
            for (Element above = other.parent(); above != null; above = above.parent()) {
                if (above.equals(up)) {
                    return up.text().length() < 400;
                }
            }
        }
        return false;
    }

    /** The text of an element, with a space between its parts even where the page sets them apart by style alone. */
    private static String spaced(Element element) {
        StringBuilder text = new StringBuilder();
        element.traverse((Node node, int depth) -> {
            if (node instanceof TextNode words) {
                text.append(' ').append(words.getWholeText());
            }
        });
        return Text.collapse(text);
    }

    /** What an element without text is called: by its label, or by the picture in it. Empty where that is no name. */
    private static String described(Element element) {
        Element image = element.selectFirst("img[alt]");
        String name =
                element.hasAttr("aria-label") ? element.attr("aria-label") : image == null ? "" : image.attr("alt");
        String bare = PORTRAIT.matcher(name.strip()).replaceFirst("");
        return PersonNames.looksLikePerson(bare) ? bare : "";
    }

    private static void add(Element element, Set<String> names) {
        String text = element.hasAttr("content") ? element.attr("content") : spaced(element);
        text = text.isEmpty() ? described(element) : text;
        boolean edited = LineBylines.namesEditor(text)
                || (element.parent() != null
                        && LineBylines.namesEditor(element.parent().ownText()));
        boolean other = isPlace(element) || (!names.isEmpty() && isRole(element) && PersonNames.isJob(text));
        if (text.isEmpty() || text.length() > LONGEST || edited || other || isPictures(element, text)) {
            return;
        }
        List<String> pieces = pieces(element);
        if (pieces.isEmpty()) {
            pieces = LabelledNames.withoutPlaces(Bylines.clean(List.of(text)));
        }
        for (String name : pieces) {
            boolean agency = !names.isEmpty() && Agencies.isOne(name);
            if ((agency || PersonNames.looksLikePerson(name))
                    && !PersonNames.isJob(name)
                    && names.stream().noneMatch(name::contains)) {
                names.add(name);
            }
        }
    }

    /** True where the end of an element, or what stands right behind it or before it, says that it names who made the pictures. */
    private static boolean isPictures(Element element, String text) {
        if (PICTURES.matcher(text.substring(text.lastIndexOf(' ') + 1)).matches()) {
            return true;
        }
        Element next = element.nextElementSibling();
        Element parent = element.parent();
        return (next != null && PICTURES.matcher(next.text()).matches())
                || (parent != null && PICTURES.matcher(parent.ownText()).matches());
    }

    /** The names in an element that gives each one an element of its own; empty where it does not. */
    private static List<String> pieces(Element element) {
        List<String> links = new ArrayList<>();
        for (Element link : element.getElementsByTag("a")) {
            List<String> runs = runs(link);
            List<String> names = runs.isEmpty() ? Bylines.clean(List.of(spaced(link))) : runs;
            if (names.size() == 1 && isFullName(names.get(0))) {
                links.add(names.get(0));
            }
        }
        return links.isEmpty() ? runs(element) : links;
    }

    /** The names in an element of several runs of text, each of which is a full name or somebody's role or place; empty in another one. */
    private static List<String> runs(Element element) {
        List<Boolean> told = new ArrayList<>();
        List<String> names = new ArrayList<>();
        element.traverse((Node node, int depth) -> {
            if (node instanceof TextNode words && !words.isBlank()) {
                String text = Text.collapse(words.getWholeText());
                boolean role = PersonNames.isJob(text)
                        || COMPOUND_JOB.matcher(text).matches()
                        || isRole(words.parent())
                        || isPlace(words.parent())
                        || (!names.isEmpty() && KoreanBylines.isDesk(text));
                boolean name = !role && (isFullName(text) || KoreanBylines.isName(text));
                if (name) {
                    names.addAll(Bylines.clean(List.of(text)));
                }
                told.add(role || name);
            }
        });
        return told.size() > 1 && !told.contains(false) ? names : List.of();
    }

    private static boolean isRole(@Nullable Element element) {
        return element != null
                && (element.normalName().equals("small")
                        || ROLE.matcher(element.className()).find());
    }

    private static boolean isPlace(@Nullable Element element) {
        return element != null && PLACE.matcher(element.className()).find();
    }

    private static boolean isFullName(String text) {
        return PersonNames.looksLikePerson(text) && text.indexOf(' ') > 0 && !PersonNames.isJob(text);
    }
}
