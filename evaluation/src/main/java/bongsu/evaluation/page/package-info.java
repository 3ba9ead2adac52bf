/** Reads saved pages with what is to be read from them, gives them to several readers, writes a scorecard of each. */
@NullMarked
package bongsu.evaluation.page;

import org.jspecify.annotations.NullMarked;
