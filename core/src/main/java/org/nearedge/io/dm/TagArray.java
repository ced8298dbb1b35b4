package org.nearedge.io.dm;

/**
 * An array that was left in the file.
 *
 * @param offset of its first byte in the file
 * @param bytes its length
 */
record TagArray(long offset, long bytes) {}
