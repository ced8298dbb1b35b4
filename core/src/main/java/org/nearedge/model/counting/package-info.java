/** The scatter of a spectrum's counts in the interval of what is read out of it. */
package org.nearedge.model.counting;
