package org.nearedge.io.dm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nearedge.spectrum.InputException;

/**
 * Walks the tags of a DM file once, forward. Kept are the images' tags and the list of thumbnails; arrays stay in the
 * file. Every number in these files but the values themselves is big endian, whatever the header says.
 */
final class TagReader {
    private static final int DEPTH = 64;
    private static final int WORDS = 4096;
    private static final int IMAGE_TAGS = 100_000;
    private static final int METADATA_TAGS = 50_000;
    private static final int TEXT_BYTES = 8192;
    private static final int GROUP = 20;
    private static final int VALUE = 21;
    private static final int DELIMITER = 0x25252525;
    private static final Set<String> ROOTS = Set.of("ImageList", "Thumbnails");

    private final DmInput input;
    private final DmHeader header;
    private int imageTags;
    private int metadataTags;

    TagReader(DmInput input, DmHeader header) {
        this.input = input;
        this.header = header;
    }

    /** The root group; the input stands just after the header. */
    TagGroup read() throws InputException {
        return group(0, Keep.ROOT);
    }

    /** What is kept below a group. */
    private enum Keep {
        ROOT,
        NOTHING,
        /** What the numbers mean: must be complete. */
        IMAGES,
        /** Where the tags of an image begin. */
        TAGS,
        /** What else is told: may be cut short. */
        METADATA;

        Keep below(String name) {
            return switch (this) {
                case ROOT -> ROOTS.contains(name) ? IMAGES : NOTHING;
                case IMAGES -> name.equals("ImageTags") ? TAGS : IMAGES;
                case TAGS -> DmMetadata.isKept(name) ? METADATA : NOTHING;
                default -> this;
            };
        }
    }

    private TagGroup group(int depth, Keep keep) throws InputException {
        if (depth > DEPTH) {
            throw input.damaged("nests groups more than " + DEPTH + " deep");
        }
        input.skip(2); // sorted, open: how the program shows the group
        long count = input.number(header.wordBytes());
        // The shortest tag is a type byte, a name length and, at least, an empty group.
        if (count < 0 || count > input.remaining() / (5 + header.wordBytes())) {
            throw input.damaged("declares a group of " + count + " tags");
        }
        TagGroup group = new TagGroup();
        for (long i = 0; i < count; i++) {
            tag(group, depth, keep);
        }
        return group;
    }

    private void tag(TagGroup parent, int depth, Keep keep) throws InputException {
        int type = (int) input.number(1);
        if (type != GROUP && type != VALUE) {
            throw input.damaged("has a tag of kind " + type + " where 20 or 21 must stand");
        }
        String name = name(input.take((int) input.number(2), ByteOrder.BIG_ENDIAN));
        if (header.version() == 4) {
            input.skip(8); // length of the tag: not needed, and not to be trusted
        }
        Keep mine = keep.below(name);
        Object value = type == GROUP ? group(depth + 1, mine) : value(name, mine);
        if (mine != Keep.NOTHING && room(mine)) {
            parent.add(name, value);
        }
    }

    private boolean room(Keep keep) throws InputException {
        if (keep == Keep.METADATA) {
            return metadataTags++ < METADATA_TAGS;
        }
        if (imageTags++ >= IMAGE_TAGS) {
            throw input.damaged("describes its images by more than " + IMAGE_TAGS + " tags");
        }
        return true;
    }

    private Object value(String name, Keep keep) throws InputException {
        if (input.number(4) != DELIMITER) {
            throw input.damaged("lacks the sign %%%% before the value of tag '" + printable(name) + "'");
        }
        Layout layout = layout();
        long offset = input.position();
        boolean text = layout.kind() == Layout.Kind.TEXT
                || layout.kind() == Layout.Kind.ARRAY
                        && layout.elements().equals(List.of(Element.UINT16))
                        && !name.equals("Data");
        boolean inFile = layout.kind() == Layout.Kind.ARRAY && !text || layout.bytes() > TEXT_BYTES;
        if (isCut(keep, name, layout)) {
            int size = layout.elements().get(0).bytes();
            throw input.damaged(
                    "is cut short inside an image: %d of %d numbers are there, and the sizes and axes that stood"
                                    .formatted(input.remaining() / size, layout.bytes() / size)
                            + " behind them are lost, so that no position is whole");
        }
        if (keep == Keep.NOTHING || inFile) {
            input.skip(layout.bytes());
            return new TagArray(offset, layout.bytes());
        }
        ByteBuffer bytes = input.take((int) layout.bytes(), header.order());
        if (text) {
            return layout.kind() == Layout.Kind.TEXT ? name(bytes) : units(bytes);
        }
        if (layout.kind() == Layout.Kind.SIMPLE) {
            return layout.elements().get(0).read(bytes);
        }
        return layout.elements().stream()
                .map(element -> element.read(bytes).toString())
                .collect(Collectors.joining(", "));
    }

    /** Whether the file ends inside the numbers of an image. */
    private boolean isCut(Keep keep, String name, Layout layout) {
        return keep == Keep.IMAGES
                && name.equals("Data")
                && layout.kind() == Layout.Kind.ARRAY
                && layout.elements().size() == 1
                && layout.bytes() > input.remaining();
    }

    private Layout layout() throws InputException {
        long count = input.number(header.wordBytes());
        if (count < 1 || count > WORDS) {
            throw input.damaged("describes a value by " + count + " words");
        }
        ByteBuffer bytes = input.take((int) count * header.wordBytes(), ByteOrder.BIG_ENDIAN);
        long[] words = new long[(int) count];
        for (int i = 0; i < words.length; i++) {
            words[i] = header.version() == 4 ? bytes.getLong() : bytes.getInt();
        }
        try {
            return Layout.of(words);
        } catch (IllegalArgumentException e) {
            throw input.damaged(e.getMessage());
        }
    }

    /** Names are UTF-8; old files write Latin-1. */
    private static String name(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(copy))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(copy, StandardCharsets.ISO_8859_1);
        }
    }

    private static String units(ByteBuffer bytes) {
        char[] units = new char[bytes.remaining() / 2];
        bytes.asCharBuffer().get(units);
        return new String(units);
    }

    private static String printable(String name) {
        String shown = name.replaceAll("\\P{Print}", "?");
        return shown.length() > 60 ? shown.substring(0, 60) + "…" : shown;
    }
}
