/** Records written to files: as JSON in the library's format, as a table, as curves. */
package org.nearedge.library.export;
