/**
 * Scorecards: how much of what labelled articles report the detector finds, and how far its confidence can be believed.
 *
 * <p>Reads labelled articles (JSON Lines, one gold line an article) and the articles themselves, writes measures with
 * intervals, tables and lists of errors to a stream; next is a person. Nothing but the launcher depends on it.
 */
@NullMarked
package bongsu.evaluation;

import org.jspecify.annotations.NullMarked;
