/** What the Map workspace draws, and what its figures tell of themselves. */
package org.nearedge.app.map.figures;
