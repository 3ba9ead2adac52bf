/**
 * Who copies whom: texts as sets of 4-grams, their MinHash signatures, and what two signatures say. Reads articles, writes
 * {@link bongsu.schema.CopyPrint}s. Next: the blocks of {@code bongsu.stream.story}, where prints meet.
 */
@NullMarked
package bongsu.stream.copy;

import org.jspecify.annotations.NullMarked;
