/** Figures and sheets drawn by JFreeChart, for the window and for every file. */
package org.nearedge.app.chart.draw;
