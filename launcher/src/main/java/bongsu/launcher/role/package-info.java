/**
 * The roles that a process can play on a cluster: crawler, topology, console, and the endpoint that says how they are.
 * Reads configuration and a cluster; next: the commands that start them.
 */
@NullMarked
package bongsu.launcher.role;

import org.jspecify.annotations.NullMarked;
