/** Nearedge's own document of one spectrum, in JSON. */
package org.nearedge.io.json;
