/**
 * Fits models: logistic regression by LIBLINEAR, boosted trees by LightGBM. Examples in, weights out. Only {@code NameTraining} and
 * {@code EventTraining} call it; nothing at run time needs it.
 */
@NullMarked
package bongsu.training;

import org.jspecify.annotations.NullMarked;
