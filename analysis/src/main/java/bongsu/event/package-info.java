/**
 * Events: reads an article, writes what it reports as partnerships and as sovereignty policy, each with its evidence. Next:
 * the topology and {@code bongsu analyze}.
 */
@NullMarked
package bongsu.event;

import org.jspecify.annotations.NullMarked;
