/**
 * Saved searches and what they match. Reads {@code bongsu.subscriptions} and events, writes {@code bongsu.alerts}. Next:
 * the subscribers.
 */
@NullMarked
package bongsu.stream.alert;

import org.jspecify.annotations.NullMarked;
