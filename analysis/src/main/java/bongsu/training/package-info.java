/**
 * Fitting of the models: reads labelled articles, writes the weights that {@code bongsu.entity} and {@code bongsu.event} decide
 * with. Nothing at run time needs it.
 */
@NullMarked
package bongsu.training;

import org.jspecify.annotations.NullMarked;
