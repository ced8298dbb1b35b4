/** From a raw spectrum to a model's input: small steps, a recipe that replays, edges and their onset. */
package org.nearedge.process;
