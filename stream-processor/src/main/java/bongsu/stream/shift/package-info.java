/**
 * What follows from several articles and none reports: its event, and the story as which subscribers are told. Reads what
 * {@code bongsu.stream.posture} and {@code bongsu.stream.lineage} found, writes {@code bongsu.shifts}. Next: alerts.
 */
@NullMarked
package bongsu.stream.shift;

import org.jspecify.annotations.NullMarked;
