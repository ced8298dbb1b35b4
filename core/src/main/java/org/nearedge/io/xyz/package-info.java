/** Atoms of a structure, as extended XYZ lists them. */
package org.nearedge.io.xyz;
