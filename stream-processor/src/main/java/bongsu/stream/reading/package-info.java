/**
 * Articles are read: repeats dropped, changed texts recognised, events found and corrected. Reads {@code bongsu.articles},
 * writes {@code bongsu.articles.analyzed} and the topics of events. Next: copies, stories, alerts.
 */
@NullMarked
package bongsu.stream.reading;

import org.jspecify.annotations.NullMarked;
