package org.nearedge.io.dm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Tags in a group: named, or a list of unnamed ones. */
public final class DmTagGroup implements DmTag {
    private record Entry(String name, DmTag tag) {
        byte[] nameBytes() {
            return name.getBytes(StandardCharsets.UTF_8);
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    /** A list of unnamed tags. */
    public static DmTagGroup list(Object... values) {
        DmTagGroup group = new DmTagGroup();
        for (Object value : values) {
            group.add(value);
        }
        return group;
    }

    /** @param value a {@link DmTag} or what {@link DmValue#of} takes; replaces a tag of the same name */
    public DmTagGroup put(String name, Object value) {
        Entry entry = new Entry(name, DmTag.of(value));
        for (int i = 0; i < entries.size(); i++) {
            if (!name.isEmpty() && entries.get(i).name.equals(name)) {
                entries.set(i, entry);
                return this;
            }
        }
        entries.add(entry);
        return this;
    }

    public DmTagGroup add(Object value) {
        return put("", value);
    }

    /** Puts a value at a path whose names are parted by colons, as DigitalMicrograph writes them. */
    public DmTagGroup putAt(String path, Object value) {
        int colon = path.indexOf(':');
        if (colon < 0) {
            return put(path, value);
        }
        group(path.substring(0, colon)).putAt(path.substring(colon + 1), value);
        return this;
    }

    private DmTagGroup group(String name) {
        for (Entry entry : entries) {
            if (entry.name.equals(name) && entry.tag instanceof DmTagGroup group) {
                return group;
            }
        }
        DmTagGroup group = new DmTagGroup();
        put(name, group);
        return group;
    }

    @Override
    public int kind() {
        return 20;
    }

    @Override
    public long size(int version) {
        long size = 2 + DmTag.wordBytes(version);
        for (Entry entry : entries) {
            size += 3 + entry.nameBytes().length + (version == 4 ? 8 : 0) + entry.tag.size(version);
        }
        return size;
    }

    @Override
    public void write(DmOutput out) throws IOException {
        boolean named = entries.isEmpty() || !entries.get(0).name.isEmpty();
        out.big(2).put((byte) (named ? 1 : 0)).put((byte) 0);
        out.word(entries.size());
        for (Entry entry : entries) {
            byte[] name = entry.nameBytes();
            out.big(3).put((byte) entry.tag.kind()).putShort((short) name.length);
            out.bytes(name);
            if (out.version() == 4) {
                out.big(8).putLong(entry.tag.size(4));
            }
            entry.tag.write(out);
        }
    }
}
