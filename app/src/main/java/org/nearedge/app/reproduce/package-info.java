/** Makes a figure again from what its file tells of itself; without a window. */
package org.nearedge.app.reproduce;
