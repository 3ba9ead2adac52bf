package bongsu.event;

import bongsu.entity.Collectives;
import bongsu.entity.Name;
import bongsu.entity.NameFinder;
import bongsu.entity.UnlistedNames;
import bongsu.schema.Article;
import bongsu.schema.Family;
import bongsu.text.Morphemes;
import bongsu.text.NormalText;
import bongsu.text.Sentences;
import bongsu.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads an article into lines with names and triggers. Thread-safe. */
final class Reader {
    private final NameFinder finder;
    private final UnlistedNames unlisted;
    private final Rules rules;
    private final Collectives collectives = Collectives.bundled();
    private final ThreadLocal<Morphemes> morphemes = ThreadLocal.withInitial(Morphemes::new);

    Reader(NameFinder finder, UnlistedNames unlisted, Rules rules) {
        this.finder = finder;
        this.unlisted = unlisted;
        this.rules = rules;
    }

    /** This reader with other names. */
    Reader with(NameFinder other) {
        return new Reader(other, unlisted, rules);
    }

    Reading read(Article article) {
        var lines = new ArrayList<Line>();
        add("title", article.getTitle(), false, lines);
        String subtitle = article.getSubtitle();
        if (subtitle != null) {
            add("subtitle", subtitle, true, lines);
        }
        add("body", article.getBody(), true, lines);
        var hits = new ArrayList<List<NameFinder.Hit>>();
        var none = new ArrayList<List<Span>>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            line.morphemes = morphemes.get().of(line.text);
            NameFinder.Finds finds = finder.read(line.text, line.morphemes);
            int end = RunOns.end(line, finds.hits());
            if (end > 0) {
                split(lines, i, end);
                i--;
                continue;
            }
            hits.add(finds.hits());
            none.add(finds.none());
        }
        support(lines, hits);
        List<List<Name>> others = unlisted.find(
                lines.stream().map(line -> line.text).toList(),
                lines.stream().map(line -> List.copyOf(line.names)).toList(),
                lines.stream().map(line -> line.morphemes).toList());
        for (Line line : lines) {
            List<Name> unlistedOnes = others.get(line.index).stream()
                    .filter(name -> none.get(line.index).stream().noneMatch(span -> span.contains(name.span())))
                    .map(name -> known(name, hits.get(line.index)))
                    .toList();
            // a country that opens the name of an institution is no name of its own
            line.names.removeIf(
                    name -> unlistedOnes.stream().anyMatch(o -> o.span().overlaps(name.span())));
            line.names.addAll(unlistedOnes);
            Rulers.tell(line, hits.get(line.index));
            line.names.sort(
                    java.util.Comparator.comparingInt(name -> name.span().start()));
        }
        Abbreviations.join(lines);
        Members.join(lines);
        OwnNames.use(lines);
        lines.forEach(Reader::setAside);
        for (Line line : lines) {
            line.fired = rules.fire(line.text).stream()
                    .filter(fired -> !cut(line, fired.span().start()) && !undone(line, fired))
                    .toList();
            line.list = Lists.of(line);
        }
        return Reading.of(article, lines);
    }

    /** Whether a deal did not come about; a state may well act by refusing (반출을 허용하지 않았다). */
    private static boolean undone(Line line, Rules.Fired fired) {
        return Types.family(fired.trigger().type()) == Family.PARTNERSHIP
                && Firmness.isUndone(line.text, fired.span().end());
    }

    /** Whether a place lies inside a morpheme, so that no word begins there: 제+품은, 보+도입니다, 중+국산. */
    private static boolean cut(Line line, int at) {
        return line.morphemes.stream().anyMatch(m -> m.start() < at && at < m.end());
    }

    /**
     * Who stands in brackets behind another name only says whose that is (가람로봇(누리그룹)), and takes part in nothing; nor does a product
     * that several make (HBM4E).
     */
    private static void setAside(Line line) {
        for (Name name : line.names) {
            if (name.product() != null && name.organisation() == null) {
                line.asides.add(name);
            }
        }
        for (int i = 1; i < line.names.size(); i++) {
            Name before = line.names.get(i - 1);
            Name name = line.names.get(i);
            int open = before.span().end();
            boolean bracketed = open < line.text.length()
                    && line.text.charAt(open) == '('
                    && line.text.indexOf(')', open) >= name.span().end();
            if (bracketed && !before.key().equals(name.key())) {
                line.asides.add(name);
            }
        }
        line.names.removeAll(line.asides);
    }

    private void add(String field, String text, boolean split, List<Line> lines) {
        NormalText normal = collectives.spelledOut(NormalText.of(text));
        List<Span> spans = split
                ? Sentences.of(normal.text())
                : List.of(new Span(0, Math.min(normal.text().length(), Sentences.LONGEST)));
        spans.forEach(span -> lines.add(new Line(field, normal, span, lines.size())));
    }

    /** Makes two lines of one, whose second begins at an offset of its text. */
    private static void split(List<Line> lines, int i, int at) {
        Line line = lines.get(i);
        var first = new Span(line.span.start(), line.span.start() + at);
        var second = new Span(line.span.start() + at, line.span.end());
        List<Line> behind = List.copyOf(lines.subList(i + 1, lines.size()));
        lines.subList(i, lines.size()).clear();
        lines.add(new Line(line.field, line.source, first, i));
        lines.add(new Line(line.field, line.source, second, i + 1));
        for (Line other : behind) {
            lines.add(new Line(other.field, other.source, other.span, lines.size()));
        }
    }

    /** What the catalogue calls a word that is ordinary too, where its place shows that it is a name; the name itself where it does not hold it. */
    private static Name known(Name name, List<NameFinder.Hit> hits) {
        return hits.stream()
                .filter(hit ->
                        hit.name().span().equals(name.span()) && hit.name().organisation() != null)
                .map(hit -> name.as(
                        hit.name().organisation(),
                        hit.name().canonical(),
                        hit.name().evidence()))
                .findFirst()
                .orElse(name);
    }

    private static boolean government(NameFinder.Hit hit) {
        var organisation = hit.name().organisation();
        return organisation != null && organisation.government();
    }

    /** Lets ambiguous names stand where the article names the organisation plainly too, or other organisations beside it. */
    private static void support(List<Line> lines, List<List<NameFinder.Hit>> hits) {
        var plain = new java.util.HashSet<String>();
        hits.forEach(line -> line.stream()
                .filter(hit -> !hit.ambiguous())
                .forEach(hit -> plain.add(hit.name().key())));
        for (Line line : lines) {
            List<NameFinder.Hit> found = hits.get(line.index);
            boolean company = found.stream().anyMatch(hit -> !hit.ambiguous() && !government(hit));
            for (NameFinder.Hit hit : found) {
                Name name = hit.name();
                boolean supported = !hit.ambiguous() || plain.contains(name.key()) || company;
                if (supported && (!hit.ambiguous() || !government(hit) || Governments.acts(line, name))) {
                    line.names.add(name);
                }
            }
        }
    }
}
