/** References as an instrument would measure them, and what a model makes of that. */
package org.nearedge.evaluate.experiment;
