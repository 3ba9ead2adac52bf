/**
 * Where news is found. Reads publishers' files and their feeds, sitemaps and listing pages, writes the addresses of
 * articles, next {@code bongsu.ingest.crawl}.
 */
@NullMarked
package bongsu.ingest.source;

import org.jspecify.annotations.NullMarked;
