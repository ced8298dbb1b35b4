package org.nearedge.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nearedge.io.AtomicFile;
import org.nearedge.spectrum.InputException;

/**
 * A trained model as it is stored: a zip of {@code manifest}, {@code card.json}, {@code network-N.json},
 * {@code weights-N.f32} and the {@code .f32} entries beside them (raw little-endian float32). The same bundle is
 * always written to the same bytes.
 *
 * @param members at least one
 * @param kernel answers together with the networks; null for none
 * @param shifts where curves may stand beside the answer; null if they were learned as they are
 * @param structures structure of each training record
 * @param inputs training inputs, not encoded, shape (records, inputs)
 * @param targets training targets in reduced units, shape (records, outputs)
 */
public record ModelBundle(
        ModelCard card,
        List<Member> members,
        Normaliser normaliser,
        KernelRegression kernel,
        ShiftDistribution shifts,
        Calibration calibration,
        List<String> structures,
        float[][] inputs,
        float[][] targets) {

    /** Largest bundle file that is read, bytes. */
    static final long MOST_BYTES = 64L << 20;

    /** Room for the name of a record, in the list and in the split on the card. */
    private static final long NAME_BYTES = 300;

    private static final long CARD_BYTES = 1 << 20;

    /** One network of the ensemble: its shape, and its flat weights in the engine's order. */
    public record Member(Architecture architecture, float[] weights) {
        public Member {
            if (weights.length != architecture.parameters()) {
                throw new IllegalArgumentException(
                        weights.length + " weights for " + architecture.parameters() + " parameters");
            }
        }
    }

    public ModelBundle {
        members = List.copyOf(members);
        structures = List.copyOf(structures);
    }

    /**
     * To be asked before a training: nothing is written that could not be read again.
     *
     * @param records that the model will know
     * @param input numbers a record
     * @param outputs numbers a record
     * @param weights of all networks together
     * @throws InputException if no file has room for such a model
     */
    public static void requireRoom(int records, int input, int outputs, boolean kernel, long weights)
            throws InputException {
        long widest = (long) Math.max(input, outputs) * Float.BYTES;
        long each = (input + (kernel ? 2L : 1L) * outputs) * Float.BYTES + NAME_BYTES;
        long most = Math.min(
                BundleEntries.MOST_ENTRY_BYTES / widest, (MOST_BYTES - weights * Float.BYTES - CARD_BYTES) / each);
        if (records > most) {
            throw new InputException(
                    "records",
                    "",
                    "are " + records + " to learn from, and the file of such a model has room for " + Math.max(0, most),
                    "train with fewer of your own references");
        }
    }

    /** The same model with more sentences on its card. */
    public ModelBundle withNotes(List<String> notes) {
        List<String> all = new ArrayList<>(card.notes());
        all.addAll(notes);
        return with(card.with(card.figures(), all));
    }

    /** The same model under another name; its version then ends in {@link #fingerprint}. */
    public ModelBundle named(String id) {
        return with(card.named(id, fingerprint()));
    }

    /** Eight hexadecimal digits over all that it has learned, whatever its card says. */
    public String fingerprint() {
        return BundleContent.fingerprint(this);
    }

    private ModelBundle with(ModelCard other) {
        return new ModelBundle(other, members, normaliser, kernel, shifts, calibration, structures, inputs, targets);
    }

    /** Its networks without the kernel that answers with them. */
    public ModelBundle networksAlone() {
        return new ModelBundle(card, members, normaliser, null, shifts, calibration, structures, inputs, targets);
    }

    /** Its kernel without the networks; empty if it has none. */
    public Optional<ModelBundle> kernelAlone() {
        return Optional.ofNullable(kernel)
                .map(own -> new ModelBundle(
                        card, members, normaliser, own.alone(), shifts, calibration, structures, inputs, targets));
    }

    /** The same model with more figures on its card; a figure of the same name is replaced. */
    public ModelBundle withFigures(Map<String, Double> figures) {
        Map<String, Double> all = new TreeMap<>(card.figures());
        all.putAll(figures);
        return with(card.with(all, card.notes()));
    }

    /** Builds the networks; the first call in a program loads native code, which takes seconds. */
    public Predictor predictor(NeighbourSource neighbours) {
        NetworkFactory factory = NetworkFactory.installed();
        List<Network> networks = members.stream()
                .map(member -> factory.create(member.architecture(), member.weights()))
                .toList();
        Ensemble ensemble = new Ensemble(networks, normaliser, card.input(), card.output(), kernel, shifts);
        TrainingRecords records = new TrainingRecords(
                structures,
                inputs,
                ensemble.answer(inputs).mean(),
                targets,
                card.input().curves(),
                card.novelty());
        return new BundlePredictor(card, ensemble, calibration, records, neighbours);
    }

    public void write(Path path) throws InputException {
        AtomicFile.write(path, this::writeTo);
    }

    public void writeTo(OutputStream out) throws IOException {
        BundleEntries.write(BundleContent.entries(this), out);
    }

    public byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static ModelBundle read(Path path) throws InputException {
        return BundleContent.bundle(BundleEntries.read(content(path), name(path)), name(path));
    }

    /** Reads a bundle from a stream. */
    public static ModelBundle read(InputStream in, String name) throws InputException {
        return BundleContent.bundle(BundleEntries.read(in, name), name);
    }

    private static InputStream content(Path path) throws InputException {
        try {
            if (!Files.isRegularFile(path)) {
                throw new InputException(name(path), "", "is not a file", "choose a model bundle");
            }
            if (Files.size(path) > MOST_BYTES) {
                throw new InputException(
                        name(path), "", "is larger than " + (MOST_BYTES >> 20) + " MB", "choose a model bundle");
            }
            return new ByteArrayInputStream(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new InputException(name(path), "", "cannot be read (" + e.getMessage() + ")", "", e);
        }
    }

    private static String name(Path path) {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }
}
