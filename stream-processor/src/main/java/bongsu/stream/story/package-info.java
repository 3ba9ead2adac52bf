/**
 * Articles that tell the same fact find each other and become stories. Reads what articles tell ({@link
 * bongsu.schema.Told}), writes {@code bongsu.stories} and analysed articles with what they copy. Articles meet in blocks
 * (a telling word, a band of their text), what is alike forms components, and inside a component stories are told apart:
 * each step is keyed, so that more machines share the work, and the final stories depend on the articles alone, not on
 * the order of their arrival. Next: alerts.
 */
@NullMarked
package bongsu.stream.story;

import org.jspecify.annotations.NullMarked;
