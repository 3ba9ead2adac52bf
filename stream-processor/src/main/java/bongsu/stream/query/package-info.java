/**
 * Saved text searches: their syntax, and which of them a text matches. Reads queries and texts, writes ids of queries. Next:
 * {@code bongsu.stream.reading}, which asks for each text, and the alerts.
 */
@NullMarked
package bongsu.stream.query;

import org.jspecify.annotations.NullMarked;
