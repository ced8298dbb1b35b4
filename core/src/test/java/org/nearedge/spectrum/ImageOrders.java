package org.nearedge.spectrum;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same image in every order in which a file may have its axes; numbers (rows, columns, channels), float32. */
public record ImageOrders(int rows, int columns, int channels, float[] numbers) {
    private static final String[] ORDERS = {"yxe", "eyx", "yex", "xye", "exy"};

    float at(int row, int column, int channel) {
        return numbers[(row * columns + column) * channels + channel];
    }

    /** @param step of the energy axis, eV: below zero for a descending one */
    public Map<String, SpectrumImage> images(double step) throws InputException {
        Map<String, SpectrumImage> images = new LinkedHashMap<>();
        for (String order : ORDERS) {
            images.put(order, dataset(order, step).spectra().orElseThrow());
        }
        return images;
    }

    List<Dataset> datasets(double step) {
        return Arrays.stream(ORDERS).map(order -> dataset(order, step)).toList();
    }

    private Dataset dataset(String order, double step) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        int[] sizes = order.chars()
                .map(c -> c == 'y' ? rows : c == 'x' ? columns : channels)
                .toArray();
        int[] index = new int[3];
        for (int i = 0; i < numbers.length; i++) {
            int rest = i;
            for (int axis = 2; axis >= 0; axis--) {
                index[axis] = rest % sizes[axis];
                rest /= sizes[axis];
            }
            int channel = index[order.indexOf('e')];
            bytes.putFloat(at(
                    index[order.indexOf('y')], index[order.indexOf('x')], step > 0 ? channel : channels - 1 - channel));
        }
        List<DataAxis> axes = new ArrayList<>();
        List<Long> strides = new ArrayList<>();
        for (char axis : new char[] {'y', 'x', 'e'}) {
            long stride = 1;
            for (int i = order.indexOf(axis) + 1; i < 3; i++) {
                stride *= sizes[i];
            }
            strides.add(stride);
            double offset = step > 0 ? 100 : 100 - (channels - 1) * step;
            axes.add(
                    axis == 'e'
                            ? DataAxis.uniform("Energy", "eV", offset, step, channels)
                            : DataAxis.uniform("" + axis, "nm", 0, 1, axis == 'y' ? rows : columns));
        }
        return new Dataset(
                order,
                "test",
                axes,
                Samples.of(bytes.flip(), NumberType.FLOAT32),
                strides.stream().mapToLong(s -> s).toArray(),
                Metadata.EMPTY,
                List.of());
    }
}
