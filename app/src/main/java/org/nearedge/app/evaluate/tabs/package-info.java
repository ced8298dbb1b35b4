/** The parts of the Evaluate workspace on screen. They show what the state holds and compute nothing. */
package org.nearedge.app.evaluate.tabs;
