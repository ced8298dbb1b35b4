/** What was done in the window as the commands that repeat it. */
package org.nearedge.app.macro;
