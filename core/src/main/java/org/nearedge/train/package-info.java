/** Fitting networks to the reference library: configuration, augmentation, progress, cancel. */
package org.nearedge.train;
