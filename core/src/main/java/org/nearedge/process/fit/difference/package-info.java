/** One spectrum less another. */
package org.nearedge.process.fit.difference;
