/** What the user should read: told in the window, kept in a log. No toolkit is needed. */
package org.nearedge.app.notice;
