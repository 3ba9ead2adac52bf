/**
 * Where companies are heading: with foreign or domestic partners, on their own or dependent. Reads stories, writes {@code
 * bongsu.posture}. Next: analysts and BI.
 */
@NullMarked
package bongsu.stream.posture;

import org.jspecify.annotations.NullMarked;
