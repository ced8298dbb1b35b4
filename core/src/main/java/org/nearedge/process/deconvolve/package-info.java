/** Deconvolution on channels: Fourier transforms, ends that do not ring, the elastic part of a low-loss. */
package org.nearedge.process.deconvolve;
