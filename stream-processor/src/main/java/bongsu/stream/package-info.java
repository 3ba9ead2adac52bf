/**
 * The topology. Reads {@code bongsu.articles} and {@code bongsu.subscriptions}; writes analysed articles, events, alerts
 * and dead letters. {@link bongsu.stream.NewsTopology} reads top-down as the data flows; {@link
 * bongsu.stream.NewsProcessor} runs it. Next: the console and whoever subscribes.
 */
@NullMarked
package bongsu.stream;

import org.jspecify.annotations.NullMarked;
