/** The figures of the Library workspace, from values alone. */
package org.nearedge.app.library.figures;
