/** What the Evaluate workspace holds, without a toolkit: which model on which split, and what is shown of it. */
package org.nearedge.app.evaluate.state;
