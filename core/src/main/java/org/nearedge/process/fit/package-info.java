/** Numbers read out of spectra by least squares, with their errors. */
package org.nearedge.process.fit;
