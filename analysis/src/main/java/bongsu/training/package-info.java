/**
 * Logistic regression fitted by LIBLINEAR: reads examples, writes weights. Only training calls it ({@code bongsu.event}'s
 * NameTraining and EventTraining); nothing at run time needs it.
 */
@NullMarked
package bongsu.training;

import org.jspecify.annotations.NullMarked;
