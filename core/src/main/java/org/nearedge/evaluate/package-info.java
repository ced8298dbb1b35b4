/** How good is a predictor: errors of any predictor on a split, beside those of baselines. */
package org.nearedge.evaluate;
