/**
 * How often entities are named and take part in events. Reads what articles tell, writes {@code bongsu.trends}. Next:
 * analysts and BI.
 */
@NullMarked
package bongsu.stream.trend;

import org.jspecify.annotations.NullMarked;
