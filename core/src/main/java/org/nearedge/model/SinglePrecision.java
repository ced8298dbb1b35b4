package org.nearedge.model;

/** Numbers as networks take them. */
public final class SinglePrecision {
    private SinglePrecision() {}

    /** Each number to the nearest float, same shape. */
    public static float[] of(double[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) values[i];
        }
        return result;
    }
}
