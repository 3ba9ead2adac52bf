/**
 * Text as it is read: reads a field of an article as published, writes its normal form with the way back to the original
 * offsets, its sentences and its morphemes. Next: {@code bongsu.entity}, which finds names in it.
 */
@NullMarked
package bongsu.text;

import org.jspecify.annotations.NullMarked;
