package org.nearedge.library;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.nearedge.io.dm.DmPicture;
import org.nearedge.io.dm.DmPixels;
import org.nearedge.io.dm.DmWriter;
import org.nearedge.spectrum.EnergyAxis;

/** Simulated counts in the formats that microscopes write. What was not simulated (beam, angles) is not claimed. */
final class SampleFiles {
    private SampleFiles() {}

    /** @param values one a channel */
    record Counts(EnergyAxis axis, int[] values) {}

    /** @param fwhm broadening of the spectrum, the calculation's own with the instrument's, eV */
    static byte[] of(String ending, String title, double fwhm, Counts counts) {
        return switch (ending) {
            case ".msa" -> msa(title, fwhm, counts);
            case ".dm4" -> dm4(title, fwhm, counts);
            default -> throw new IllegalArgumentException("no samples in " + ending);
        };
    }

    /** EMSA/MAS 1.0, intensities alone, five in a line. */
    private static byte[] msa(String title, double fwhm, Counts counts) {
        StringBuilder text = new StringBuilder();
        line(text, "#FORMAT", "EMSA/MAS SPECTRAL DATA FILE");
        line(text, "#VERSION", "1.0");
        line(text, "#TITLE", title);
        line(text, "#DATE", "01-JAN-2026");
        line(text, "#TIME", "00:00");
        line(text, "#OWNER", "Nearedge");
        line(text, "#NPOINTS", "" + counts.values().length);
        line(text, "#NCOLUMNS", "5");
        line(text, "#XUNITS", "eV");
        line(text, "#YUNITS", "counts");
        line(text, "#DATATYPE", "Y");
        line(text, "#XPERCHAN", "" + counts.axis().step());
        line(text, "#OFFSET", "" + counts.axis().first());
        line(text, "#SIGNALTYPE", "ELS");
        line(text, "#XLABEL", "Energy loss");
        line(text, "#YLABEL", "Intensity");
        line(text, "##PROVENANCE", "simulated measurement");
        line(text, "##RESOLUTION-eV", "" + fwhm);
        line(text, "#SPECTRUM", "Spectral data starts here");
        for (int i = 0; i < counts.values().length; i += 5) {
            StringJoiner values = new StringJoiner(", ", "", ",\n");
            for (int k = i; k < Math.min(i + 5, counts.values().length); k++) {
                values.add(counts.values()[k] + ".0");
            }
            text.append(values);
        }
        line(text, "#ENDOFDATA", "");
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void line(StringBuilder text, String keyword, String value) {
        text.append(String.format("%-12s: %s", keyword, value).stripTrailing()).append('\n');
    }

    private static byte[] dm4(String title, double fwhm, Counts counts) {
        int[] values = counts.values();
        DmPicture picture = DmPicture.of(DmPixels.FLOAT32, values.length)
                .name(title)
                .axis(
                        -counts.axis().first() / counts.axis().step(),
                        counts.axis().step(),
                        "eV")
                .brightness(0, 1, "Counts")
                .tag("Meta Data:Format", "Spectrum")
                .tag("Meta Data:Signal", "EELS")
                .tag("Meta Data:Provenance", "simulated measurement")
                .tag("Meta Data:Resolution (eV)", fwhm)
                .values(i -> values[(int) i]);
        return new DmWriter(4, ByteOrder.LITTLE_ENDIAN).add(picture).bytes();
    }
}
