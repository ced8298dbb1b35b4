/** What was done in the window, so that it can be undone and done again, in whatever workspace it was done. */
package org.nearedge.app.history;
