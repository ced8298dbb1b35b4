package org.nearedge.io.text;

/**
 * How precisely a column of numbers was printed.
 *
 * @param decimals most decimals of any number of the column (trailing zeros are often cut off)
 * @param significant most significant digits of any number of the column
 */
public record PrintedDigits(int decimals, int significant) {
    /** Value of one step of the last printed digit of a number: fixed decimals, or fixed significant digits. */
    public double resolution(double value) {
        double fixed = Math.pow(10, -decimals);
        double floating =
                value == 0 ? 0 : Math.pow(10, Math.floor(Math.log10(Math.abs(value))) + 1 - Math.max(1, significant));
        return Math.max(fixed, floating);
    }

    /** How far a printed number may be from the true one: half the last digit and the rounding of a double. */
    public double tolerance(double value) {
        return 0.5 * resolution(value) * (1 + 1e-9) + 4 * Math.ulp(value);
    }
}
