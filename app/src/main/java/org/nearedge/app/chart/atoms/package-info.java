/** The atoms around a site: who is bonded with whom, how they are turned, where they come to lie on a plane. */
package org.nearedge.app.chart.atoms;
