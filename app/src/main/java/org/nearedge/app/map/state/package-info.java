/** What the Map workspace shows, without a toolkit. */
package org.nearedge.app.map.state;
