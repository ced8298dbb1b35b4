/** Curves fitted before an edge, how far they can be trusted, and whether they fit. Knows no recipe. */
package org.nearedge.process.background;
