/** The reference records, the nearest of them, and how they are split. */
package org.nearedge.library;
