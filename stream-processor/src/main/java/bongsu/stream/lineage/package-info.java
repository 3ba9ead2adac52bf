/**
 * Which models derive from which. Reads what articles tell, writes {@code bongsu.lineage}, and to {@code bongsu.shifts} where a
 * model is called its maker's own though it derives from somebody else's. Next: alerts, analysts and BI.
 */
@NullMarked
package bongsu.stream.lineage;

import org.jspecify.annotations.NullMarked;
