/**
 * What every stage of the topology is built from: what the operator decides, the form of records, counters, the clock.
 * Reads and writes no topic.
 */
@NullMarked
package bongsu.stream.stage;

import org.jspecify.annotations.NullMarked;
