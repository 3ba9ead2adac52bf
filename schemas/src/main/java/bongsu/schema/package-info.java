/**
 * The records of every topic (generated from {@code bongsu.avdl}), the topics themselves, and the form that a record has
 * on the wire. Reads nothing, writes nothing; every other module builds on it.
 */
@NullMarked
package bongsu.schema;

import org.jspecify.annotations.NullMarked;
