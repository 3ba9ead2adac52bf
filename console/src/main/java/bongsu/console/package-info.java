/**
 * The web page for analysts and operators, and the API under it. Reads the event, alert, analysed-article and dead-letter
 * topics into a bounded {@link bongsu.console.LiveView}; writes nothing but HTTP answers. A change goes {@link
 * bongsu.console.TopicReader} → {@link bongsu.console.LiveView} → {@link bongsu.console.ChangeLog} → {@link
 * bongsu.console.EventStream} → browser. The {@link bongsu.console.Console} holds it together; next is whoever reads.
 */
@NullMarked
package bongsu.console;

import org.jspecify.annotations.NullMarked;
