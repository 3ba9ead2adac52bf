/**
 * Organisations and their products: reads the catalogue and normal text, writes the names found in it, listed or not. Next:
 * {@code bongsu.event}, which ties them into events.
 */
@NullMarked
package bongsu.entity;

import org.jspecify.annotations.NullMarked;
