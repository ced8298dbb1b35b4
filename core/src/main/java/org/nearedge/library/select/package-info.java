/** Which records are meant. */
package org.nearedge.library.select;
