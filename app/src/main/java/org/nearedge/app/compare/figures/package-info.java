/** The figures of the Compare workspace. */
package org.nearedge.app.compare.figures;
