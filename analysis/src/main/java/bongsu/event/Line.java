package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.EventType;
import bongsu.text.Morpheme;
import bongsu.text.NormalText;
import bongsu.text.Span;
import bongsu.value.AmountMention;
import bongsu.value.Amounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
    /** Names in brackets behind other names, which are mentioned and take no part. */
    final List<Name> asides = new ArrayList<>();

    /** For each name its enumeration: see {@link Lists}. */
    int[] list = new int[0];

    /** How likely the line reports each type, by {@link LineFeatures#ANSWERS}; empty before it is weighed. */
    double[] types = new double[0];

    /** Of what it speaks: see {@link Reliance}; empty before it is read for that. */
    boolean[] subjects = new boolean[0];

    /** What its grammar ties: see {@link Bonds}; filled when candidates are generated. */
    BondTable bonds = new BondTable();

    /** The probability of the likeliest tie in it. */
    double bestTie = 1e-9;

    List<Rules.Fired> fired = List.of();
    List<Morpheme> morphemes = List.of();

    private @Nullable List<Phrase> phrases;
    private int @Nullable [] clauses;
    private @Nullable Boolean denied;
    private @Nullable List<AmountMention> amounts;
    private @Nullable List<Name> parties;
    private @Nullable List<Morpheme> content;
    private boolean @Nullable [] signs;
    private @Nullable List<String> closing;

    Line(String field, NormalText source, Span span, int index) {
        this.field = field;
        this.source = source;
        this.span = span;
        this.text = source.text().substring(span.start(), span.end());
        this.index = index;
    }

    /** Where its clauses end: see {@link Clauses#of}; read when first asked for, after names and morphemes are. */
    int[] clauses() {
        int[] known = clauses;
        if (known == null) {
            known = Clauses.of(this);
            clauses = known;
        }
        return known;
    }

    /** Whether a partnership that it names is said not to be; read when first asked for, after triggers are. */
    boolean denied() {
        if (denied == null) {
            denied = Surroundings.denied(this);
        }
        return denied;
    }

    /** How its last predicate ends: see {@link Surroundings#closing}; read when first asked for, after morphemes are. */
    List<String> closing() {
        if (closing == null) {
            closing = Surroundings.closing(morphemes);
        }
        return closing;
    }

    /** Which signs of firmness it shows: see {@link DetailFeatures#signs}; read when first asked for. */
    boolean[] signs() {
        boolean[] known = signs;
        if (known == null) {
            known = DetailFeatures.signs(text);
            signs = known;
        }
        return known;
    }

    /** The sums of money in it, read when first asked for. */
    List<AmountMention> amounts() {
        if (amounts == null) {
            amounts = Amounts.find(text);
        }
        return amounts;
    }

    /** The parties that it names: see {@link Candidates#firstOfEach}; read when first asked for, after names are. */
    List<Name> parties() {
        if (parties == null) {
            parties = Candidates.firstOfEach(names);
        }
        return parties;
    }

    /** Its content words outside of names: see {@link Surroundings#content}; read when first asked for, after names and morphemes are. */
    List<Morpheme> content() {
        if (content == null) {
            content = morphemes.stream()
                    .filter(m -> Surroundings.content(m) && !overlapsName(m))
                    .toList();
        }
        return content;
    }

    private boolean overlapsName(Morpheme m) {
        for (Name n : names) {
            if (n.span().start() < m.end() && m.start() < n.span().end()) {
                return true;
            }
        }
        return false;
    }

    /** Its noun phrases with organisations, read when first asked for, after names, enumerations and morphemes are. */
    List<Phrase> phrases() {
        if (phrases == null) {
            phrases = Phrase.of(this);
        }
        return phrases;
    }

    /** Whether one word of the line names both: 이통3사. */
    boolean namesAtOnce(Name name, Name other) {
        return source.isOnePlace(
                span.start() + name.span().start(), span.start() + other.span().start());
    }

    /** Whether its text from a place on begins with a pattern. */
    boolean begins(Pattern pattern, int from) {
        return pattern.matcher(text).region(from, text.length()).lookingAt();
    }

    /** The trigger of a type that fires in it with the longest phrase; null if none does. */
    Rules.@Nullable Fired fired(EventType type) {
        Rules.Fired found = null;
        for (Rules.Fired f : fired) {
            if (f.trigger().type() == type
                    && (found == null || f.span().length() > found.span().length())) {
                found = f;
            }
        }
        return found;
    }

    /** All names in it, in order. */
    List<Name> mentioned() {
        if (asides.isEmpty()) {
            return names;
        }
        var all = new ArrayList<>(names);
        all.addAll(asides);
        all.sort(Comparator.comparingInt(n -> n.span().start()));
        return all;
    }

    /** Whether a morpheme is part of a name: names are no words, so that an ending in them (라+케라) ends nothing. */
    boolean named(Morpheme m) {
        for (Name n : names) {
            if (n.span().start() <= m.start() && m.start() < n.span().end()) {
                return true;
            }
        }
        return false;
    }

    boolean title() {
        return field.equals("title");
    }

    boolean body() {
        return field.equals("body");
    }
}
