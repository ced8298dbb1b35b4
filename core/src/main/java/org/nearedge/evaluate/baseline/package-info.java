/** Simple methods that a network has to beat on the same records. */
package org.nearedge.evaluate.baseline;
