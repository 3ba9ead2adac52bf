/**
 * The command line: one class a command. Reads arguments, files and topics, writes results to standard output and
 * everything else to standard error; next: whoever reads them.
 */
@NullMarked
package bongsu.launcher.cli;

import org.jspecify.annotations.NullMarked;
