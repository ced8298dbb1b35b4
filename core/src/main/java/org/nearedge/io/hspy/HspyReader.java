package org.nearedge.io.hspy;

import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.nearedge.io.FileSource;
import org.nearedge.io.SpectrumReader;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/**
 * Reads HyperSpy's .hspy files. Every experiment under {@code /Experiments} is a data set, the energy axis moved last. An
 * experiment that cannot be read (ragged data, an axis given by a formula) is left out and told with the others, or is the
 * fault if it is the only one.
 *
 * <p>Small files are read from one copy in memory, so that no declared length can make the HDF5 library allocate, and
 * nothing changes under it. Of large ones ({@link FileSource#LARGE}) the numbers stay in the file: those that lie there in
 * one piece are mapped, those in chunks are unpacked chunk by chunk when they are asked for.
 */
public final class HspyReader implements SpectrumReader {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    private static final int MAX_EXPERIMENTS = 10_000;

    @Override
    public String format() {
        return "HyperSpy";
    }

    /** The signature stands at byte 0, or behind a user block of 512, 1024, 2048, … bytes. */
    @Override
    public Match matches(byte[] head) {
        for (int at = 0; at + SIGNATURE.length <= head.length; at = at == 0 ? 512 : 2 * at) {
            if (Arrays.equals(head, at, at + SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
                return Match.CERTAIN;
            }
        }
        return Match.NO;
    }

    @Override
    public List<Dataset> read(FileSource source) throws InputException {
        return HdfGuard.guarded(source.name(), "HDF5 structure", () -> {
            if (source.isLarge(source.size())) {
                return large(source);
            }
            try (HdfFile file = HdfFile.fromByteBuffer(source.bytes(0, source.size()))) {
                return experiments(source, null, file);
            }
        });
    }

    private static List<Dataset> large(FileSource source) throws InputException {
        try (HdfChannel channel = HdfChannel.open(source.path())) {
            // Closing the library's file as well would fail: it asks a channel for the name of its file.
            return experiments(source, channel, new HdfFile(channel));
        } catch (IOException e) {
            throw new InputException(source.name(), "", "cannot be read (" + e.getMessage() + ")", "", e);
        }
    }

    private static List<Dataset> experiments(FileSource source, HdfChannel channel, HdfFile file)
            throws InputException {
        long end = file.getHdfBackingStorage().getSuperblock().getEndOfFileAddress();
        if (end > source.size()) {
            return new HspyCut(source).read(file, end);
        }
        Node experiments = file.getChildren().get("Experiments");
        if (!(experiments instanceof Group group)) {
            throw new InputException(
                    source.name(),
                    "/",
                    "is an HDF5 file without a group Experiments, so HyperSpy did not write it",
                    "save it from HyperSpy as .hspy");
        }
        List<HspyExperiment> read = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        InputException first = null;
        for (Node node : byName(group)) {
            if (!(node instanceof Group experiment) || read.size() >= MAX_EXPERIMENTS) {
                continue;
            }
            String place = "experiment " + node.getName();
            try {
                read.add(HdfGuard.guarded(
                        source.name(), place, () -> new HspyExperiment(source, channel, experiment).load()));
            } catch (InputException e) {
                first = first == null ? e : first;
                if (notices.size() < 20) {
                    notices.add("left out: " + e.getMessage());
                }
            }
        }
        if (read.isEmpty()) {
            throw first != null ? first : empty(source.name());
        }
        return read.stream().map(e -> e.dataset(notices)).toList();
    }

    /** As HyperSpy lists them; the file itself may keep them in the order of a hash. */
    private static List<Node> byName(Group group) {
        return group.getChildren().values().stream()
                .sorted(Comparator.comparing(Node::getName))
                .toList();
    }

    private static InputException empty(String name) {
        return new InputException(name, "/Experiments", "holds no experiment", "save it again from HyperSpy");
    }
}
