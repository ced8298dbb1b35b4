package org.nearedge.io.hspy;

import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file as the HDF5 library reads it, that can be asked where the library looks for a chunk: the library itself only
 * hands out a mapping of each, of which a process may not have many thousands. For one thread.
 */
final class HdfChannel extends FileChannel {
    /** A part of the file. */
    record Part(long from, long bytes) {}

    private final FileChannel file;
    private final long size;
    private MappedByteBuffer nothing;
    private boolean lookingUp;
    private Part found;

    private HdfChannel(FileChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
    }

    static HdfChannel open(Path path) throws IOException {
        return new HdfChannel(FileChannel.open(path, StandardOpenOption.READ));
    }

    /** Null for a chunk that the data set's index does not have. */
    Part lookUp(ChunkedDataset dataset, int[] origin) throws HdfException {
        if (nothing == null) {
            // The index is read with the first chunk: by itself, so that what it maps is not taken for the chunk.
            dataset.isEmpty();
            nothing = first();
        }
        lookingUp = true;
        found = null;
        try {
            dataset.getRawChunkBuffer(origin);
        } catch (HdfException e) {
            if (!String.valueOf(e.getMessage()).startsWith("No chunk with offset")) {
                throw e;
            }
        } finally {
            lookingUp = false;
        }
        return found;
    }

    private MappedByteBuffer first() throws HdfException {
        try {
            return file.map(MapMode.READ_ONLY, 0, 1);
        } catch (IOException e) {
            throw new HdfException("cannot be mapped", e);
        }
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long from, long bytes) throws IOException {
        if (lookingUp) {
            found = new Part(from, bytes);
            return nothing;
        }
        return file.map(mode, from, bytes);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return file.read(into);
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) throws IOException {
        return file.read(into, offset, length);
    }

    @Override
    public int read(ByteBuffer into, long from) throws IOException {
        return file.read(into, from);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public FileChannel position(long to) throws IOException {
        file.position(to);
        return this;
    }

    @Override
    public long transferTo(long from, long count, WritableByteChannel target) throws IOException {
        return file.transferTo(from, count, target);
    }

    @Override
    public int write(ByteBuffer bytes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] bytes, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer bytes, long to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel truncate(long to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void force(boolean metadata) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long to, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long from, long bytes, boolean shared) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long from, long bytes, boolean shared) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }
}
