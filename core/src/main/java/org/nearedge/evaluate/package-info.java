/** How good is a predictor: baselines to beat, and errors of any predictor on a split. */
package org.nearedge.evaluate;
