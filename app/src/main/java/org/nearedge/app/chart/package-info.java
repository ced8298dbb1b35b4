/** What figures show, without saying how: figures, sheets of several, sizes and presets. */
package org.nearedge.app.chart;
