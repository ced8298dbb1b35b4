package org.nearedge.io.xdi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nearedge.io.SpectrumWriter;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/**
 * Writes a spectrum as XDI: {@code energy eV} and one column of intensity, 17 significant digits at most, so that
 * {@link XdiReader} gives back the name, every bit of the axis (uniform or listed) and of the intensities, and all
 * metadata with their types.
 *
 * <p>Entries that are XDI fields stay XDI fields; all others go into the extension namespace {@code Nearedge}. User
 * comments come from the entry {@code comments}; one that XDI would alter (trailing blanks, a line of dashes, which gets a
 * full stop behind it) is kept in that namespace as well. {@code Element.symbol} and {@code Element.edge},
 * which XDI requires of an absorption spectrum, are written if the metadata give them and never invented: without them the
 * file can be read but is, as the specification words it, not compliant, and readers say so. {@code Mono.d_spacing} is not
 * required of a file in eV.
 */
public final class XdiWriter implements SpectrumWriter {
    /** Label of a signal of which nothing is known; XDI lets undefined labels be free. */
    static final String INTENSITY = "intensity";

    @Override
    public String ending() {
        return ".xdi";
    }

    @Override
    public void write(Spectrum spectrum, OutputStream out) throws IOException {
        Metadata metadata = spectrum.metadata();
        EnergyAxis axis = spectrum.axis();
        Set<String> placed = new HashSet<>();
        StringBuilder text = new StringBuilder("# XDI/");
        text.append(metadata.text(XdiMetadata.VERSION)
                .filter(v -> v.matches("1\\.\\d{1,9}(\\.\\d{1,9})?")
                        && !v.equals("1.0")
                        && isText(metadata, XdiMetadata.VERSION))
                .map(v -> place(v, XdiMetadata.VERSION, placed))
                .orElse("1.0"));
        metadata.text(XdiMetadata.APPLICATIONS)
                .filter(a -> isText(metadata, XdiMetadata.APPLICATIONS))
                .filter(a -> XdiMetadata.isPlain(a) && !a.isEmpty() && a.equals(String.join(" ", XdiLines.words(a))))
                .ifPresent(a -> text.append(' ').append(place(a, XdiMetadata.APPLICATIONS, placed)));
        text.append(' ').append(XdiMetadata.APPLICATION).append('\n');
        String label = metadata.text(XdiMetadata.LABEL)
                .filter(l -> isText(metadata, XdiMetadata.LABEL) && isLabel(l))
                .map(l -> place(l, XdiMetadata.LABEL, placed))
                .orElse(INTENSITY);
        String unit = metadata.text(Metadata.INTENSITY_UNIT)
                .filter(u -> XdiMetadata.isPlain(u) && !u.isEmpty())
                .map(u -> " " + u)
                .orElse("");
        field(text, "Column.1", "energy eV");
        field(text, "Column.2", label + unit);
        field(text, XdiMetadata.NAME, Literal.write(spectrum.name()));
        if (axis.isUniform()) {
            field(text, XdiMetadata.AXIS, axis.first() + " " + axis.step());
        }
        String comments = comments(metadata, placed);
        for (Map.Entry<String, String> entry :
                XdiMetadata.fields(metadata, placed).entrySet()) {
            field(text, entry.getKey(), entry.getValue());
        }
        text.append(comments).append("# -------------\n# energy ").append(label).append('\n');
        for (int i = 0; i < spectrum.size(); i++) {
            text.append("  ")
                    .append(axis.at(i))
                    .append("  ")
                    .append(spectrum.at(i))
                    .append('\n');
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isText(Metadata metadata, String name) {
        return metadata.entries().get(name) instanceof String;
    }

    private static String place(String value, String name, Set<String> placed) {
        placed.add(name);
        return value;
    }

    /** Not a label that would make the column an abscissa or stand for no label. */
    private static boolean isLabel(String label) {
        return label.matches("[!-~]+")
                && !ColumnRole.of(label).isAbscissa()
                && !label.toLowerCase(Locale.ROOT).equals(INTENSITY);
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append("# ").append(name).append(": ").append(value).append('\n');
    }

    private static String comments(Metadata metadata, Set<String> placed) {
        if (!isText(metadata, XdiMetadata.COMMENTS)) {
            return "";
        }
        String[] lines = ((String) metadata.entries().get(XdiMetadata.COMMENTS)).split("\n", -1);
        StringBuilder text = new StringBuilder("# ///\n");
        boolean exact = true;
        for (String line : lines) {
            if (!XdiMetadata.isLine(line.replace('\t', ' '))) {
                return "";
            }
            boolean dashes = line.strip().matches("-{3,}");
            exact &= !dashes && !line.endsWith(" ") && !line.endsWith("\t");
            text.append("# ").append(line).append(dashes ? "." : "").append('\n');
        }
        if (exact) {
            placed.add(XdiMetadata.COMMENTS);
        }
        return text.toString();
    }
}
