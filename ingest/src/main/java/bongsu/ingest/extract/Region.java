package bongsu.ingest.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block-level element of a page, with the run of text blocks that it holds and what they weigh. */
final class Region {

    final Element element;

    /** The next block-level element above; null for the root. */
    final @Nullable Region parent;

    /** Names of its designers, in one word. */
    final ClassWords.Role role;

    /** Whether the page hides it. */
    final boolean hidden;

    /** How many regions are above it. */
    final int depth;

    /** Index of its first block among all blocks of the page. */
    final int first;

    /** Index behind its last block. */
    int end;

    /** Weight of the running text under it, in Latin letters. */
    int prose;

    /** Weight of the requests for consent and the imprints under it. */
    int notices;

    /** Weight of all text under it. */
    int weight;

    /** How many characters of its text are links. */
    int links;

    /** How many boxes of text stand in it beside each other. */
    int boxes;

    /** How many of them are cards that lead to other articles. */
    int cards;

    /** What its text is worth as an article; may be negative. */
    double score;

    /** Whether it holds a field to fill in, or a form, of its own. */
    boolean asks;

    /** True where it holds a button with which a reader subscribes to something. */
    boolean offers;

    /** True where it is called a deck. */
    boolean deck;

    /** True where it holds a player or somebody else's page beside its text, itself or in boxes without text. */
    boolean plays;

    /** Whether it holds an h1, or another heading that prints the headline. */
    boolean headline;

    /** True where it is no part of an article's text. */
    boolean cut;

    /** True where it or a region above it is no part of an article's text. */
    boolean aside;

    /** True where it or a region above it belongs to something else than this article. */
    boolean other;

    Region(Element element, @Nullable Region parent, ClassWords.Role role, boolean hidden, int first) {
        this.element = element;
        this.parent = parent;
        this.role = role;
        this.hidden = hidden;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.first = first;
        this.end = first;
    }

    /** True where it is the other one or lies in it. */
    boolean isWithin(Region outer) {
        Region up = this;
        while (up != null && up.depth > outer.depth) {
            up = up.parent;
        }
        return outer.equals(up);
    }

    /** The innermost region that holds this one and another one. */
    Region common(Region other) {
        Region mine = this;
        Region theirs = other;
        while (!mine.equals(theirs)) {
            if (mine.depth >= theirs.depth && mine.parent != null) {
                mine = mine.parent;
            } else if (theirs.parent != null) {
                theirs = theirs.parent;
            } else {
                return mine;
            }
        }
        return mine;
    }

    boolean isHeading() {
        return PageScan.isHeading(element);
    }
}
