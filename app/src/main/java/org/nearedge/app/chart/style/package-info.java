/** What figures look like: colours, palettes, lines, signs, font; how others see them. */
package org.nearedge.app.chart.style;
