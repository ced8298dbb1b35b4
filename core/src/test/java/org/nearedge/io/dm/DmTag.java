package org.nearedge.io.dm;

import java.io.IOException;

/** A tag without its name: a group or a value. */
public interface DmTag {
    /** 20 for a group, 21 for a value. */
    int kind();

    /** Bytes of the tag without its kind, name and, in version 4, length. */
    long size(int version);

    void write(DmOutput out) throws IOException;

    static int wordBytes(int version) {
        return version == 4 ? 8 : 4;
    }

    /** A tag from a Java value, in the type DigitalMicrograph uses for such a value. */
    static DmTag of(Object value) {
        return value instanceof DmTag tag ? tag : DmValue.of(value);
    }
}
