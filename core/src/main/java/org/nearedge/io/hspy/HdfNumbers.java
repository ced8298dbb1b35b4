package org.nearedge.io.hspy;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.api.dataset.ContiguousDataset;
import io.jhdf.object.datatype.BitField;
import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.CompoundDataType.CompoundDataMember;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.nearedge.io.FileSource;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.NumberType;
import org.nearedge.spectrum.Samples;

/**
 * HDF5 data types as the number types of a data set: integers of 1 to 8 bytes, floats of 2 (widened), 4 and 8 bytes, both
 * byte orders, complex numbers and RGB as the compounds that h5py and HyperSpy write, booleans as enumerations.
 */
final class HdfNumbers {
    /** A type with its byte order; half floats have no number type and are widened. */
    private record Kind(NumberType type, ByteOrder order, boolean half) {}

    private HdfNumbers() {}

    static Samples samples(String name, long fileSize, Dataset dataset) throws InputException {
        Kind kind = readable(name, dataset);
        ByteBuffer block = HdfBlock.read(name, fileSize, dataset).order(kind.order());
        return Samples.of(kind.half() ? widened(block) : block, kind.type());
    }

    /**
     * The same, of which large blocks stay in the file.
     *
     * @param channel that the data set is read through
     */
    static Samples samples(FileSource source, HdfChannel channel, Dataset dataset) throws InputException {
        Kind kind = readable(source.name(), dataset);
        long bytes = HdfBlock.bytes(dataset);
        boolean stays = !kind.half() && !kind.type().isComplex() && source.isLarge(bytes);
        if (stays && dataset instanceof ContiguousDataset contiguous) {
            long base =
                    dataset.getHdfFile().getHdfBackingStorage().getSuperblock().getBaseAddressByte();
            return source.samples(base + contiguous.getDataAddress(), bytes, kind.type(), kind.order());
        }
        if (stays && dataset instanceof ChunkedDataset chunked) {
            HdfChunkGrid grid = new HdfChunkGrid(source.name(), source.size(), chunked);
            HdfFilters filters = new HdfFilters(source.name(), chunked, grid.chunkBytes());
            HdfChunkIndex index = new HdfChunkIndex(grid, chunked, channel);
            grid.requirePlausible(bytes, index.stored(), filters.any());
            return new ChunkedSamples(
                    grid,
                    index,
                    filters,
                    source.mapped(),
                    kind.type(),
                    kind.order(),
                    source.backing(),
                    ChunkCache.usual());
        }
        return samples(source.name(), source.size(), dataset);
    }

    /**
     * The first numbers of a data set that lies in one piece.
     *
     * @param place byte of the first one
     */
    static Samples samples(FileSource source, long place, int[] shape, Dataset dataset) throws InputException {
        Kind kind = readable(source.name(), dataset);
        if (kind.half()) {
            throw new InputException(source.name(), dataset.getPath(), "holds half floats, which are read whole", "");
        }
        long bytes = kind.type().bytes();
        for (int length : shape) {
            bytes = Math.multiplyExact(bytes, length);
        }
        return source.samples(place, bytes, kind.type(), kind.order());
    }

    private static Kind readable(String name, Dataset dataset) throws InputException {
        Kind kind = kind(dataset.getDataType());
        if (kind == null) {
            throw new InputException(
                    name,
                    dataset.getPath(),
                    dataset.isVariableLength()
                            ? "is ragged (every position has its own length), which is not read here"
                            : "holds " + dataset.getDataType().getClass().getSimpleName() + " of "
                                    + dataset.getDataType().getSize() + " bytes, which is not read here",
                    "convert it in HyperSpy to an ordinary number type");
        }
        return kind;
    }

    private static Kind kind(DataType type) {
        if (type instanceof FixedPoint fixed && isWhole(fixed.getBitOffset(), fixed.getBitPrecision(), type)) {
            return integer(fixed);
        }
        if (type instanceof FloatingPoint floating) {
            return floating(floating);
        }
        if (type instanceof BitField && type.getSize() == 1) {
            return new Kind(NumberType.BOOL, ByteOrder.LITTLE_ENDIAN, false);
        }
        if (type instanceof EnumDataType enumeration) {
            Kind base = kind(enumeration.getBaseType());
            boolean truth = type.getSize() == 1 && enumeration.getEnumMapping().containsValue("TRUE");
            return truth && base != null ? new Kind(NumberType.BOOL, base.order(), false) : base;
        }
        return type instanceof CompoundDataType compound ? compound(compound) : null;
    }

    private static boolean isWhole(int offset, int precision, DataType type) {
        return offset == 0 && precision == 8 * type.getSize();
    }

    private static Kind integer(FixedPoint type) {
        NumberType number =
                switch (type.getSize()) {
                    case 1 -> type.isSigned() ? NumberType.INT8 : NumberType.UINT8;
                    case 2 -> type.isSigned() ? NumberType.INT16 : NumberType.UINT16;
                    case 4 -> type.isSigned() ? NumberType.INT32 : NumberType.UINT32;
                    case 8 -> type.isSigned() ? NumberType.INT64 : NumberType.UINT64;
                    default -> null;
                };
        return number == null ? null : new Kind(number, type.getByteOrder(), false);
    }

    /** Only the IEEE 754 layouts; other floats of the same size would be misread silently. */
    private static Kind floating(FloatingPoint type) {
        if (!isWhole(type.getBitOffset(), type.getBitPrecision(), type)) {
            return null;
        }
        int exponent = type.getExponentSize();
        return switch (type.getSize()) {
            case 2 -> exponent == 5 ? new Kind(NumberType.FLOAT32, type.getByteOrder(), true) : null;
            case 4 -> exponent == 8 ? new Kind(NumberType.FLOAT32, type.getByteOrder(), false) : null;
            case 8 -> exponent == 11 ? new Kind(NumberType.FLOAT64, type.getByteOrder(), false) : null;
            default -> null;
        };
    }

    private static Kind compound(CompoundDataType type) {
        List<CompoundDataMember> members = type.getMembers();
        Kind first = members.isEmpty() ? null : kind(members.get(0).getDataType());
        if (first == null
                || first.half()
                || type.getSize() != members.size() * first.type().bytes()) {
            return null;
        }
        for (int i = 0; i < members.size(); i++) {
            Kind member = kind(members.get(i).getDataType());
            if (!first.equals(member)
                    || members.get(i).getOffset() != i * first.type().bytes()) {
                return null;
            }
        }
        NumberType number =
                switch (members.size() + " " + first.type()) {
                    case "2 FLOAT32" -> NumberType.COMPLEX64;
                    case "2 FLOAT64" -> NumberType.COMPLEX128;
                    case "3 UINT8" -> NumberType.RGB8;
                    case "4 UINT8" -> NumberType.RGBA8;
                    default -> null;
                };
        return number == null ? null : new Kind(number, first.order(), false);
    }

    private static ByteBuffer widened(ByteBuffer halves) {
        ByteBuffer floats = ByteBuffer.allocate(2 * halves.remaining());
        while (halves.hasRemaining()) {
            floats.putFloat(FloatingPoint.toFloat(halves.getShort()));
        }
        return floats.flip();
    }
}
