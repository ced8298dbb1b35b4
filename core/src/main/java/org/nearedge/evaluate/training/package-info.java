/** A training from the plan to the bundle, as window and command line do it, and what it is worth beside another model. */
package org.nearedge.evaluate.training;
