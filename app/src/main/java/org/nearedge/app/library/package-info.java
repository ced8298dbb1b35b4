/** The Library workspace: all references in a table and a map, filtered, compared, added to. */
package org.nearedge.app.library;
