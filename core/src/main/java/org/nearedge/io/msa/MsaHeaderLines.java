package org.nearedge.io.msa;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/** Writes the keywords of a spectrum in the order of the standard, up to and without {@code #SPECTRUM}. */
final class MsaHeaderLines {
    static final String SPECTRUM = "#SPECTRUM    : Spectral Data Starts Here\r\n";

    /** {@code EMISSION-uA}, {@code OWNER}. */
    private static final Pattern OWN = Pattern.compile("([A-Z]{1,10})(?:-(\\w{1,4}))?");

    private static final Pattern USER = Pattern.compile("##[A-Z0-9_]{1,12}");
    private static final Pattern ISO_DATE =
            Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])-(\\d{2})(?:[T ](\\d{2}:\\d{2})(?::\\d{2}.*)?)?");
    private static final Pattern MSA_DATE =
            Pattern.compile("(\\d{2}-[A-Z]{3}-\\d{4})(?: (\\d{2}:\\d{2}(?::\\d{2})?))?");
    private static final String[] MONTHS = {
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"
    };

    private final StringBuilder out;

    MsaHeaderLines(StringBuilder out) {
        this.out = out;
    }

    void write(Spectrum spectrum) {
        Metadata metadata = spectrum.metadata();
        EnergyAxis axis = spectrum.axis();
        line("FORMAT", "EMSA/MAS Spectral Data File");
        line("VERSION", "1.0");
        for (String title : MsaPlain.lines(MsaPlain.of(spectrum.name()))) {
            line("TITLE", title);
        }
        writeDate(metadata.text(Metadata.DATE).orElse(""));
        line("OWNER", plain(metadata, "OWNER"));
        line("NPOINTS", Integer.toString(axis.size()));
        line("NCOLUMNS", "1");
        line("XUNITS", "eV");
        line("YUNITS", plain(metadata, Metadata.INTENSITY_UNIT));
        line("DATATYPE", "XY");
        line("XPERCHAN", Double.toString(axis.step()));
        line("OFFSET", Double.toString(axis.first()));
        writeSignal(metadata.text(Metadata.SIGNAL).orElse(""));
        line("XLABEL", "Energy");
        number(metadata, Metadata.BEAM_ENERGY, "BEAMKV   -kV", 1);
        number(metadata, Metadata.CONVERGENCE, "CONVANGLE-mR", 1);
        number(metadata, Metadata.COLLECTION, "COLLANGLE-mR", 1);
        number(metadata, Metadata.EXPOSURE, "INTEGTIME-ms", 1000);
        metadata.entries().forEach(this::writeOwn);
        String provenance = plain(metadata, Metadata.PROVENANCE);
        if (!provenance.isEmpty()) {
            line("#" + MsaNames.PROVENANCE, provenance);
        }
    }

    private void line(String keyword, String value) {
        out.append(String.format(Locale.ROOT, "#%-12s: %s", keyword, value).stripTrailing())
                .append("\r\n");
    }

    private static String plain(Metadata metadata, String name) {
        Object value = metadata.entries().get(name);
        String text = value instanceof String string ? MsaPlain.of(string) : "";
        return text.length() > MsaPlain.LONGEST
                ? text.substring(0, MsaPlain.LONGEST).strip()
                : text;
    }

    private void number(Metadata metadata, String name, String keyword, double factor) {
        metadata.number(name)
                .map(value -> value * factor)
                .filter(Double::isFinite)
                .ifPresent(value -> line(keyword, Double.toString(value)));
    }

    private void writeDate(String date) {
        Matcher iso = ISO_DATE.matcher(date);
        Matcher msa = MSA_DATE.matcher(date);
        if (iso.matches()) {
            line("DATE", iso.group(3) + "-" + MONTHS[Integer.parseInt(iso.group(2)) - 1] + "-" + iso.group(1));
            line("TIME", iso.group(4) == null ? "" : iso.group(4));
        } else {
            line("DATE", msa.matches() ? msa.group(1) : "");
            line("TIME", msa.matches() && msa.group(2) != null ? msa.group(2) : "");
        }
    }

    private void writeSignal(String signal) {
        for (Map.Entry<String, String> entry : MsaNames.SIGNALS.entrySet()) {
            if (entry.getValue().equals(signal)) {
                line("SIGNALTYPE", entry.getKey());
            }
        }
        if (MsaNames.SAME_SIGNALS.contains(signal)) {
            line("SIGNALTYPE", signal);
        }
    }

    /** Metadata that came from keywords of such a file go back into them. */
    private void writeOwn(String name, Object value) {
        Matcher own = OWN.matcher(name);
        if (own.matches()
                && MsaNames.NUMBERS.contains(own.group(1))
                && value instanceof Double number
                && Double.isFinite(number)) {
            String unit = own.group(2);
            line(unit == null ? own.group(1) : String.format("%-9s-%s", own.group(1), unit), number.toString());
        } else if (value instanceof String text && MsaPlain.holds(text)) {
            boolean known = MsaNames.TEXTS.contains(name) && !name.equals("OWNER");
            boolean user = USER.matcher(name).matches()
                    && !name.equals("##" + MsaNames.PROVENANCE)
                    && !name.equals("##" + MsaNames.EXACT);
            if (known || user) {
                line(user ? name.substring(1) : name, text);
            }
        }
    }
}
