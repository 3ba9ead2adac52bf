/**
 * A page becomes an article. Reads the bytes of one HTML page and the publisher's declared {@link
 * bongsu.ingest.source.Layout layouts}, writes an {@link bongsu.ingest.extract.ExtractedArticle}; next is the
 * crawler, which turns that into a record of {@code bongsu.articles}, or the command {@code extract}.
 *
 * <p>{@link bongsu.ingest.extract.ArticleExtractor} reads top-down as a page is read: charset, markup, structured data,
 * meta tags, body, title, authors, dates, rights.
 */
@NullMarked
package bongsu.ingest.extract;

import org.jspecify.annotations.NullMarked;
