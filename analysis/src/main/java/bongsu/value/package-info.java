/**
 * Money, dates and durations in raw Korean text.
 *
 * <p>Reads characters and the day of publication, writes mentions with their spans; next is {@code bongsu.event}, which
 * ties them to events. Every offset here counts UTF-16 chars of the text that was given, end exclusive. Pure functions:
 * no state, no input or output, every text is accepted.
 */
@NullMarked
package bongsu.value;

import org.jspecify.annotations.NullMarked;
