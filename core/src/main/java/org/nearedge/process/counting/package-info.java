/** How much the intensities of a measured spectrum scatter, and spectra that might as well have been measured. */
package org.nearedge.process.counting;
