/** Columns of numbers as programs print them: separator, decimal sign, header and meaning are worked out. */
package org.nearedge.io.text;
