/** Figures on screen: zoom, choosing and brushing points, menu, preview. */
package org.nearedge.app.chart.view;
