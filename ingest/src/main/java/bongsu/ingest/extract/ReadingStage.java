package bongsu.ingest.extract;

/** What the reading of a page consists of, in its order: whoever measures is told when each has ended. */
public enum ReadingStage {
    /** Bytes to text, text to a tree. */
    PARSE,
    /** The walk over the tree that cuts the text into blocks and keeps what tells something. */
    WALK,
    /** Meta elements, linked data, the newsroom, the language. */
    METADATA,
    /** Headline. */
    TITLE,
    /** Weighing, choosing and cleaning the text, the page's scripts included. */
    TEXT,
    /** Published and modified. */
    DATES,
    /** Authors. */
    AUTHORS,
    /** Subtitle, section, rights, marks, press release. */
    OTHER
}
