/**
 * The program as a whole: roles put together on a broker. Reads the command line (next door in {@code cli}), starts
 * crawler, topology and console; nothing depends on it.
 */
@NullMarked
package bongsu.launcher;

import org.jspecify.annotations.NullMarked;
