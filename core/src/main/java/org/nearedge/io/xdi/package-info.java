/**
 * XAS Data Interchange files, XDI 1.0: one scan of an X-ray absorption measurement, columns of numbers under a header of
 * {@code # Family.Key: value} lines. Rules: specification and dictionary of metadata of the XDI working group
 * (XraySpectroscopy/XAS-Data-Interchange).
 */
package org.nearedge.io.xdi;
