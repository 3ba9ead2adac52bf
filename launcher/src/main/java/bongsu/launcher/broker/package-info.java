/**
 * The embedded Kafka broker and what it takes to have a cluster ready: the data directory, the topics, the schemas. Reads
 * and writes a data directory; next: the roles that run on it.
 */
@NullMarked
package bongsu.launcher.broker;

import org.jspecify.annotations.NullMarked;
