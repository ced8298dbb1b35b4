/** HyperSpy's .hspy files: an HDF5 tree with one group an experiment under {@code /Experiments}. */
package org.nearedge.io.hspy;
