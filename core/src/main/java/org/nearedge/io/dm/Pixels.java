package org.nearedge.io.dm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.nearedge.io.FileSource;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.NumberType;
import org.nearedge.spectrum.Samples;

/** The numbers of one image; large ones stay in the file, but for packed and some colour images. */
final class Pixels {
    private final FileSource source;
    private final DmHeader header;
    private final String place;

    /** @param place the image in the tag tree, for complaints */
    Pixels(FileSource source, DmHeader header, String place) {
        this.source = source;
        this.header = header;
        this.place = place;
    }

    /** @param dimensions fastest first, each at least 1 */
    Samples read(PixelType type, TagArray array, int[] dimensions) throws InputException {
        long count = count(dimensions);
        return switch (type) {
            case COLOUR -> colour(array, dimensions, count);
            case OLD_PACKED -> {
                requireSquare(dimensions);
                yield Samples.of(PackedComplex.square(bytes(array, dimensions, count, 4), dimensions[0]), type.type());
            }
            case PACKED64, PACKED128 -> {
                requireEvenPlane(dimensions);
                int size = type.type().bytes();
                if (count > Integer.MAX_VALUE / size - 1) {
                    throw fault("is above 2 GB when it is unpacked");
                }
                long half = (dimensions[0] / 2 + 1L) * dimensions[1];
                ByteBuffer packed = bytes(array, dimensions, half, size);
                yield Samples.of(PackedComplex.half(packed, dimensions[0], dimensions[1], size), type.type());
            }
            default -> {
                requireLength(array, dimensions, count, type.type().bytes());
                yield source.samples(array.offset(), array.bytes(), type.type(), header.order());
            }
        };
    }

    private Samples colour(TagArray array, int[] dimensions, long count) throws InputException {
        if (array.bytes() == 3 * count) {
            return Samples.of(bytes(array, dimensions, count, 3), NumberType.RGB8);
        }
        ByteBuffer pixels = bytes(array, dimensions, count, 4);
        if (header.order() == ByteOrder.BIG_ENDIAN) {
            // A pixel is one 32-bit number: alpha comes first here, blue must.
            ByteBuffer swapped = ByteBuffer.allocate(pixels.capacity()).order(ByteOrder.LITTLE_ENDIAN);
            while (pixels.hasRemaining()) {
                swapped.putInt(pixels.getInt());
            }
            pixels = swapped.flip();
        }
        return Samples.of(pixels, NumberType.RGBA8);
    }

    private ByteBuffer bytes(TagArray array, int[] dimensions, long count, int size) throws InputException {
        requireLength(array, dimensions, count, size);
        return source.bytes(array.offset(), array.bytes()).order(header.order());
    }

    private void requireLength(TagArray array, int[] dimensions, long count, int size) throws InputException {
        // The array lies inside the file, so this also bounds the dimensions; division cannot overflow.
        if (array.bytes() % size != 0 || array.bytes() / size != count) {
            throw fault("has dimensions " + Arrays.toString(dimensions) + " at " + size
                    + " bytes a number, but its array holds " + array.bytes() + " bytes");
        }
    }

    private long count(int[] dimensions) throws InputException {
        long count = 1;
        for (int size : dimensions) {
            if (count > source.size() * 8 / size + 1) {
                throw fault("has dimensions " + Arrays.toString(dimensions) + ", more than the file can hold");
            }
            count *= size;
        }
        return count;
    }

    private void requireSquare(int[] dimensions) throws InputException {
        if (dimensions.length != 2 || dimensions[0] != dimensions[1] || dimensions[0] % 2 != 0) {
            throw fault("is a packed Fourier transform of dimensions " + Arrays.toString(dimensions)
                    + ", but only even squares can be packed");
        }
    }

    private void requireEvenPlane(int[] dimensions) throws InputException {
        if (dimensions.length != 2 || dimensions[0] % 2 != 0) {
            throw fault("is a packed Fourier transform of dimensions " + Arrays.toString(dimensions)
                    + ", but only planes of even width can be packed");
        }
    }

    private InputException fault(String reason) {
        return DmInput.damaged(source, place, reason);
    }
}
