package bongsu.ingest.extract;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the lines around a headline and those of its text say of who wrote it. */
final class LineBylines {

    /** Says that somebody edited a text, which makes nobody its author. */
    private static final Pattern EDITOR = Pattern.compile(
            "^\\s*(?:editor|edited by|redaktur|redaktör|redakteur|editör|редактор|編集(?!委員|部)|编辑)\\s*[:：]?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Lines around a headline. */
    private static final int AROUND = 20;

    private final MetaTags meta;
    private final Persons persons;
    private final Region area;
    private final @Nullable Region container;
    private final List<TextBlock> blocks;
    private final BodyFinder finder;
    private List<TextBlock> areaLines = List.of();

    /**
     * The lines of one page.
     *
     * @param area the part of the page that holds headline, bylines and text
     * @param container what holds the text; null if nothing does
     * @param blocks the text with what surrounds it
     * @param finder tells what on the page belongs to something else
     */
    LineBylines(
            MetaTags meta,
            Persons persons,
            Region area,
            @Nullable Region container,
            List<TextBlock> blocks,
            BodyFinder finder) {
        this.meta = meta;
        this.persons = persons;
        this.area = area;
        this.container = container;
        this.blocks = blocks;
        this.finder = finder;
    }

    /** What the lines around the headline and at the end of the text say, the surest forms first. */
    List<String> names() {
        List<String> korean = korean();
        if (!korean.isEmpty()) {
            return persons.among(withColleagues(korean));
        }
        return persons.among(first(List.of(
                () -> blocks.stream().anyMatch(TextBlock::mayBeAsian) ? HanBylines.in(area(), blocks) : List.of(),
                this::labelled,
                () -> LoneNames.withRole(around(), container),
                this::besideDate,
                this::closing,
                this::signedAtHead,
                this::signedAtEnd,
                this::introduced)));
    }

    /**
     * All reporters in brackets at the head of a Korean text, or line by line below it, if these are some of them: data often name only
     * the first.
     */
    List<String> withColleagues(List<String> declared) {
        if (declared.stream().noneMatch(KoreanBylines::isName)) {
            return declared;
        }
        List<String> below = persons.among(
                KoreanBylines.below(blocks.stream().map(TextBlock::text).toList(), declared.get(0)));
        if (below.size() > declared.size() && below.containsAll(declared)) {
            return below;
        }
        List<String> head = persons.among(KoreanBylines.atHead(blocks.subList(0, Math.min(12, blocks.size())).stream()
                .map(TextBlock::text)
                .filter(KoreanBylines::heads)
                .toList()));
        return head.size() > declared.size() && head.containsAll(declared) ? head : declared;
    }

    /** All names of the line around the headline that names these and others behind a label: one may be marked, all wrote. */
    List<String> withOthers(List<String> marked) {
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
    boolean isEditor(List<String> people) {
        return people.size() == 1
                && blocks.stream()
                        .map(TextBlock::text)
                        .anyMatch(line -> line.length() < 80
                                && line.contains(people.get(0))
                                && EDITOR.matcher(line).find()
                                && EDITOR.matcher(line).replaceFirst("").startsWith(people.get(0)));
    }

    /** Whom a line around the headline calls the editor; empty where none does. */
    List<String> editors() {
        for (TextBlock line : around()) {
            Matcher label = EDITOR.matcher(line.text());
            if (line.text().length() <= 80 && label.find()) {
                List<String> names =
                        persons
                                .among(Bylines.clean(
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

    /** The desk or the source that signs where nobody else is named; empty where none does. */
    List<String> desk() {
        return DeskSignatures.in(area(), blocks, persons::isNewsroom);
    }

    /** What the first of some readers finds that finds any. */
    private static List<String> first(List<Supplier<List<String>>> readers) {
        return readers.stream()
                .map(Supplier::get)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .map(names -> names.stream().distinct().toList())
                .orElse(List.of());
    }

    private List<String> korean() {
        List<String> names =
                KoreanBylines.in(blocks.stream().map(TextBlock::text).toList());
        if (names.isEmpty()) {
            names = KoreanBylines.near(around().stream().map(TextBlock::text).toList());
        }
        for (int i = 0; i < blocks.size() && names.isEmpty(); i++) {
            String guest = blocks.get(i).isProse()
                    ? ""
                    : KoreanBylines.guest(blocks.get(i).text());
            names = guest.isEmpty() ? List.of() : List.of(guest);
        }
        return names;
    }

    /** Behind a label around the headline. */
    private List<String> labelled() {
        for (TextBlock block : around()) {
            String line = block.text();
            List<String> names = List.of();
            for (String part : line.length() < 200 ? LoneNames.parts(line) : List.<String>of()) {
                names = names.isEmpty() ? LabelledNames.in(part) : names;
            }
            names = names.isEmpty() ? LabelledNames.inside(line) : names;
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** True for the part of the site to which the page says that it belongs. */
    private boolean isOwnSection(String name) {
        String key = Text.key(name);
        return meta.all("article:section").stream()
                .anyMatch(section -> Text.key(section).equals(key));
    }

    private List<String> besideDate() {
        return LoneNames.besideDate(around(), container, persons::isNewsroom).stream()
                .filter(name -> !isOwnSection(name) && !finder.isInMenu(name, area))
                .toList();
    }

    /** In one of the last lines: behind a label, or in brackets behind the last sentence. */
    private List<String> closing() {
        for (int i = blocks.size() - 1; i >= 0 && i > blocks.size() - 8; i--) {
            TextBlock block = blocks.get(i);
            boolean alone = i > 0 && !block.isProse();
            List<String> names = first(List.of(
                    () -> LabelledNames.reporting(block.text()),
                    () -> alone ? LabelledNames.in(block.text()) : List.of(),
                    () -> HanBylines.atEnd(block.text()),
                    () -> Signatures.signed(block.text())));
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** On a line of its own before a paragraph at the head of the text. */
    private List<String> signedAtHead() {
        for (int i = 0; i + 1 < Math.min(12, blocks.size()); i++) {
            if (Signatures.isSigned(blocks.get(i), false) && blocks.get(i + 1).isProse()) {
                return Signatures.signatures(blocks.get(i));
            }
        }
        return List.of();
    }

    /** On a line of its own behind a paragraph at the end of the text. */
    private List<String> signedAtEnd() {
        for (int i = blocks.size() - 1; i > 0 && i > blocks.size() - 6; i--) {
            TextBlock block = blocks.get(i);
            TextBlock before = blocks.get(i - 1);
            boolean last = i + 1 == blocks.size()
                    && Objects.equals(block.owner().parent(), before.owner().parent());
            if (Signatures.isSigned(block, last) && before.isProse()) {
                return Signatures.signatures(block);
            }
        }
        return List.of();
    }

    /** By a life at the end of the text. */
    private List<String> introduced() {
        for (int i = blocks.size() - 1; i > 0 && i > blocks.size() - 4; i--) {
            List<String> names = Signatures.introduced(blocks.get(i).text());
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
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
