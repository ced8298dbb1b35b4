/** Figures written as PNG, SVG, PDF and CSV, and what they tell of themselves read back. */
package org.nearedge.app.chart.export;
