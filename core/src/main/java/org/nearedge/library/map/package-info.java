/** All spectra of an edge in two dimensions. */
package org.nearedge.library.map;
