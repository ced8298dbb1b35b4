/** What a figure tells of itself: where it comes from, and what has to be known to make it again. */
package org.nearedge.app.provenance;
