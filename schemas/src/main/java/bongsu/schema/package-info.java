/**
 * The records of every topic (generated from {@code bongsu.avdl}), the topics themselves, and the form that a record has
 * on the wire. Reads nothing, writes nothing; every other module builds on it. The classes written by hand are null-marked one
 * by one: what Avro generates says nothing of null, so the package cannot be.
 */
package bongsu.schema;
