/** What the analysis costs: reads composed or saved articles, writes times; next is a person. */
@NullMarked
package bongsu.benchmark;

import org.jspecify.annotations.NullMarked;
