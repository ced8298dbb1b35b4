package org.nearedge.evaluate.inspect;

/**
 * A training record near a test record.
 *
 * @param distance Euclidean, over all curves that the model reads as they are; told numbers do not count
 */
public record NearRecord(SeenRecord seen, double distance) {}
