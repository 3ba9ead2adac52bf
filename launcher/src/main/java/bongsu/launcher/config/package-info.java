/**
 * The one configuration of a process. Reads the defaults, {@code conf/bongsu.yaml} and the environment; next: the commands,
 * whose options come last.
 */
@NullMarked
package bongsu.launcher.config;

import org.jspecify.annotations.NullMarked;
