/** Images in a figure: a number at every position, told by colour. */
package org.nearedge.app.chart.raster;
