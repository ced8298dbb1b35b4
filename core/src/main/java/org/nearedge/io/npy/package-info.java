/** NumPy's files of one array. */
package org.nearedge.io.npy;
