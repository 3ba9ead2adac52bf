package bongsu.ingest.extract;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;

/** What an element's attributes say of it: read once, in one pass over them. */
final class ElementNames {

    /** Of an element without attributes. */
    static final ElementNames NONE = new ElementNames();

    /** Elements of HTML that bear a time: the times are gathered as elements, the edits tell when words changed. */
    private static final Set<String> EDITS_AND_TIMES = Set.of("time", "ins", "del");

    String className = "";
    ClassWords.Meaning meaning = ClassWords.Meaning.NONE;

    /** What tests call the element: where classes are hashed, often its only telling name. */
    String testName = "";

    String id = "";
    String role = "";
    String itemprop = "";

    /** The value of a data attribute that is called a date; empty if there is none. */
    String date = "";

    boolean property;
    boolean author;
    boolean licence;

    /** Whether it is a link to the page of an author. */
    boolean authorPage;

    private boolean hidden;

    void read(String key, Attribute attribute, String tag) {
        switch (key) {
            case "class" -> className = attribute.getValue();
            case "id" -> id = attribute.getValue();
            case "href" -> authorPage = tag.equals("a") && PartNames.leadsToAuthor(attribute.getValue());
            case "role" -> role = attribute.getValue();
            case "itemprop" -> {
                itemprop = attribute.getValue();
                property = true;
            }
            case "property", "pubdate" -> property = true;
            case "rel" -> {
                author = attribute.getValue().contains("author");
                licence = attribute.getValue().contains("license");
            }
            case "data-testid",
                    "data-test-id",
                    "data-test-tag",
                    "data-component",
                    "data-qa",
                    "data-cy",
                    "data-test",
                    "data-manual",
                    "data-component-name",
                    "data-role" -> testName = attribute.getValue();
            case "data-area" -> testName = testName.isEmpty() ? attribute.getValue() : testName;
            case "type" -> testName = tag.equals("div") ? attribute.getValue() : testName;
            case "datetime" -> {
                if (date.isEmpty() && !EDITS_AND_TIMES.contains(tag)) {
                    date = attribute.getValue();
                }
            }
            case "title" -> {
                if (date.isEmpty() && tag.equals("abbr") && isDated(attribute.getValue())) {
                    date = attribute.getValue();
                }
            }
            case "aria-label" -> {
                if (date.isEmpty() && DateLine.saysPublished(attribute.getValue())) {
                    date = attribute.getValue();
                }
            }
            case "subscriptions-section" -> hidden |= attribute.getValue().equals("content-not-granted");
            case "hidden" -> hidden = true;
            case "aria-hidden" -> hidden |= attribute.getValue().equals("true");
            case "style" -> hidden |= hides(attribute.getValue());
            default -> {
                if (date.isEmpty() && key.startsWith("data-") && !tag.equals("script") && PartNames.namesDate(key)) {
                    date = attribute.getValue();
                }
            }
        }
    }

    /** True for a time in ISO 8601, as microformats write it into a title. */
    private static boolean isDated(String title) {
        return title.length() >= 16 && title.length() <= 35 && title.charAt(4) == '-' && title.charAt(10) == 'T';
    }

    private static boolean hides(String style) {
        if (style.length() < 11) {
            return false;
        }
        String flat = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return flat.contains("display:none") || flat.contains("visibility:hidden") || flat.contains("clip:rect(0");
    }

    /** True where the page hides the element. */
    boolean hidden() {
        return hidden;
    }

    /** True where it has no name by which it could be judged. */
    boolean isEmpty() {
        return className.isEmpty()
                && id.isEmpty()
                && role.isEmpty()
                && itemprop.isEmpty()
                && testName.isEmpty()
                && !hidden;
    }
}
