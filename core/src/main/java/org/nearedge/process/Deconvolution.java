package org.nearedge.process;

/** Takes out of a spectrum what scattering or the spectrometer did to it; its report's line is worth a note. */
public sealed interface Deconvolution extends Step permits FourierLog, FourierRatio, RichardsonLucy {}
