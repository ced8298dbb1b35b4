/** What every workspace has and what all of them share. The workspaces stand above, the frame above them. */
package org.nearedge.app.workspace;
