/** What the user has chosen in the Compare workspace, as plain values. */
package org.nearedge.app.compare.state;
