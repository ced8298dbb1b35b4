/** The window around the workspaces: menu, theme, notifications, status bar, recent files. */
package org.nearedge.app.frame;
