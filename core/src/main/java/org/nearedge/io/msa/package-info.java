/** EMSA/MAS spectral data files (ISO 22029). */
package org.nearedge.io.msa;
