/**
 * The catalogue as it is edited while the topology runs. Reads {@code bongsu.entities}, writes nothing; next: the analysis of
 * each article that comes after.
 */
@NullMarked
package bongsu.stream.catalogue;

import org.jspecify.annotations.NullMarked;
