/** Figures of how good models are, as pure functions of what was evaluated: the same in window and command line. */
package org.nearedge.app.evaluate.figures;
