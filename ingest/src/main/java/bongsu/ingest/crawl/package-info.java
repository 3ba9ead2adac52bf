/**
 * How pages are fetched. Reads {@code bongsu.links} and {@code bongsu.pages}, writes {@code bongsu.articles}, {@code
 * bongsu.pages}, {@code bongsu.links} and {@code bongsu.dead-letters} in one transaction, next the topology.
 */
@NullMarked
package bongsu.ingest.crawl;

import org.jspecify.annotations.NullMarked;
