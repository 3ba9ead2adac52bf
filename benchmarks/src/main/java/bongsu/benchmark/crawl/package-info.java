/** What the crawler can do: reads pages of a local server through a real broker, writes figures; next is a person. */
@NullMarked
package bongsu.benchmark.crawl;

import org.jspecify.annotations.NullMarked;
