/**
 * What could not be processed goes to {@code bongsu.dead-letters} whole, with its cause and origin. Reads what Kafka
 * Streams reports of failed records, writes {@link bongsu.schema.DeadLetter}s. Next: the operator, who mends and redrives.
 */
@NullMarked
package bongsu.stream.failure;

import org.jspecify.annotations.NullMarked;
