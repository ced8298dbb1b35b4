/** Single numbers on scales. */
package org.nearedge.app.chart.gauge;
