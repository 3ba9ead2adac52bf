package bongsu.event;

import bongsu.entity.Name;
import bongsu.text.Morpheme;
import bongsu.text.NormalText;
import bongsu.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of an article with what was found in it; offsets are those of its own text. Headline and subtitle are lines too.
 */
final class Line {
    final String field;
    final NormalText source;
    final Span span;
    final String text;
    /** Place among the lines of the article, the headline being 0. */
    final int index;

    final List<Name> names = new ArrayList<>();
    /** For each name its enumeration: see {@link Lists}. */
    int[] list = new int[0];

    /** How likely the line reports each type, by {@link LineFeatures#ANSWERS}; empty before it is weighed. */
    double[] types = new double[0];

    /** The probability of the likeliest tie in it. */
    double bestTie = 1e-9;

    List<Rules.Fired> fired = List.of();
    List<Morpheme> morphemes = List.of();

    Line(String field, NormalText source, Span span, int index) {
        this.field = field;
        this.source = source;
        this.span = span;
        this.text = source.text().substring(span.start(), span.end());
        this.index = index;
    }

    boolean title() {
        return field.equals("title");
    }

    boolean body() {
        return field.equals("body");
    }
}
