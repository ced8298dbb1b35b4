package org.nearedge.evaluate.inspect;

/**
 * A training record near a test record.
 *
 * @param distance Euclidean, as template matching counts it: over all that simple methods see of the model's input, told
 *     numbers scaled so that they vary a tenth as much as the curves
 */
public record NearRecord(SeenRecord seen, double distance) {}
