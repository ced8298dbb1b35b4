/** The parts of the Compare workspace's view. */
package org.nearedge.app.compare.panels;
