/** The Train workspace: a model of one's own, from the choice of records to the comparison with the bundled one. */
package org.nearedge.app.train;
