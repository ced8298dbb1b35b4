/** Several files that are one data set. */
package org.nearedge.io.series;
