/** Asks how figures shall be printed. */
package org.nearedge.app.frame.export;
