package org.nearedge.io.dm;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes DM3 and DM4 files as DigitalMicrograph lays them out: the thumbnail first in the list of images, then the
 * images, each with a display. For tests and for the sample spectra; written from the published layout of the format.
 */
public final class DmWriter {
    private final int version;
    private final ByteOrder order;
    private final List<DmPicture> pictures = new ArrayList<>();
    private boolean thumbnail = true;

    /**
     * @param version 3 or 4
     * @param order of the values; DigitalMicrograph on Windows writes little endian
     */
    public DmWriter(int version, ByteOrder order) {
        if (version != 3 && version != 4) {
            throw new IllegalArgumentException("no DM version " + version);
        }
        this.version = version;
        this.order = order;
    }

    public DmWriter add(DmPicture picture) {
        pictures.add(picture);
        return this;
    }

    public DmWriter withoutThumbnail() {
        thumbnail = false;
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(out, version, order, root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public Path write(Path path) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            write(out, version, order, root());
        }
        return path;
    }

    /** Writes any tree of tags with the header and the end of a DM file around it. */
    public static void write(OutputStream out, int version, ByteOrder order, DmTagGroup root) throws IOException {
        DmOutput dm = new DmOutput(out, version, order);
        dm.big(4).putInt(version);
        dm.word(root.size(version));
        dm.big(4).putInt(order == ByteOrder.LITTLE_ENDIAN ? 1 : 0);
        root.write(dm);
        dm.big(8).putLong(0);
        dm.flush();
    }

    private DmTagGroup root() {
        List<DmPicture> all = new ArrayList<>();
        if (thumbnail && !pictures.isEmpty()) {
            all.add(DmThumbnail.of(pictures.get(0)));
        }
        int first = all.size();
        all.addAll(pictures);

        DmTagGroup images = new DmTagGroup();
        DmTagGroup sources = new DmTagGroup();
        DmTagGroup displays = new DmTagGroup();
        for (int i = 0; i < all.size(); i++) {
            images.add(all.get(i).group(i));
            if (i >= first) {
                sources.add(source(i, i - first));
                displays.add(display(all.get(i).isSpectrum(), i - first));
            }
        }
        DmTagGroup root = new DmTagGroup()
                .put("ApplicationBounds", new int[] {0, 0, 1000, 1600})
                .put("DocumentObjectList", displays)
                .put("DocumentTags", new DmTagGroup())
                .put("HasWindowPosition", false)
                .put("ImageList", images)
                .put("ImageSourceList", sources)
                .put("InImageMode", true)
                .put(
                        "MinVersionList",
                        DmTagGroup.list(new DmTagGroup().put("RequiredVersion", DmValue.uint32(50659328))))
                .put("NextDocumentObjectID", DmValue.uint32(8L + pictures.size()))
                .put("SentinelList", new DmTagGroup());
        if (first == 1) {
            root.put(
                    "Thumbnails",
                    DmTagGroup.list(new DmTagGroup()
                            .put("ImageIndex", DmValue.uint32(0))
                            .put("SourceSize_Pixels", new int[] {512, 384})));
        }
        return root;
    }

    private static DmTagGroup source(int image, int id) {
        return new DmTagGroup()
                .put("ClassName", "ImageSource:Simple")
                .put("Id", DmTagGroup.list(DmValue.uint32(id)))
                .put("ImageRef", DmValue.uint32(image));
    }

    private static DmTagGroup display(boolean spectrum, int source) {
        return new DmTagGroup()
                .put("AnnotationGroupList", new DmTagGroup())
                .put("AnnotationType", 20)
                .put("ImageDisplayType", spectrum ? 3 : 1)
                .put("ImageSource", DmValue.uint32(source))
                .put("IsMoveable", true)
                .put("IsResizable", true)
                .put("IsSelectable", true)
                .put("IsTranslatable", true)
                .put("IsVisible", true)
                .put("ObjectTags", new DmTagGroup())
                .put("Rectangle", new float[] {0, 0, 384, 512})
                .put("UniqueID", DmValue.uint32(8L + source));
    }
}
