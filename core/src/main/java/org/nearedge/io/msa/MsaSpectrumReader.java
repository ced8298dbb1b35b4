package org.nearedge.io.msa;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.nearedge.io.FileSource;
import org.nearedge.io.SpectrumReader;
import org.nearedge.io.text.DecodedText;
import org.nearedge.io.text.LineCursor;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;

/**
 * Reads EMSA/MAS spectral data files, version 1.0 and ISO 22029 (2012 and 2022, {@code TC202v2.0}): Y and XY, several
 * columns, repeated titles (joined by a blank), units behind keywords, user keywords. Counts that the header gets
 * wrong, a missing end, values that are not finite and an axis that contradicts the listed x are told as notices. How
 * the axis is read: {@link MsaAxis}; what becomes of the keywords: {@link MsaMetadata}.
 */
public final class MsaSpectrumReader implements SpectrumReader {
    private static final Pattern FORMAT_LINE =
            Pattern.compile("(?im)^\\s*#\\s*FORMAT\\b[^\\r\\n]*EMSA", Pattern.UNICODE_CASE);
    private static final Pattern OTHER_LINE =
            Pattern.compile("(?im)^\\s*#\\s*(NPOINTS|XPERCHAN|SPECTRUM)\\b[^\\r\\n]{0,20}:");

    @Override
    public String format() {
        return "EMSA/MAS";
    }

    @Override
    public Match matches(byte[] head) {
        if (DecodedText.looksBinary(head)) {
            return Match.NO;
        }
        String text = DecodedText.of(head);
        boolean hash = text.stripLeading().startsWith("#");
        boolean certain = hash
                && (FORMAT_LINE.matcher(text).find()
                        || OTHER_LINE.matcher(text).results().limit(3).count() == 3);
        return certain ? Match.CERTAIN : Match.NO;
    }

    @Override
    public List<Dataset> read(FileSource source) throws InputException {
        String subject = source.name();
        LineCursor lines = new LineCursor(subject, DecodedText.of(source.all()));
        MsaHeader header = MsaHeader.read(lines);
        MsaNumbers numbers = MsaNumbers.read(lines);
        List<String> notices = new ArrayList<>(header.notices());
        notices.addAll(numbers.notices());
        MsaColumns columns = new MsaColumns(subject, header, numbers);
        notices.addAll(columns.notices());
        tellCount(header, columns.lines().length, notices);
        MsaExact exact = exact(header, notices);
        MsaAxis axis = new MsaAxis(subject, header, columns, numbers.digits(), exact.listed());
        notices.addAll(axis.notices());
        Metadata metadata = told(exact.apply(MsaMetadata.of(header)), header, columns.lines().length);
        String title = title(subject, header, exact);
        List<Dataset> datasets = new ArrayList<>();
        for (int i = 0; i < axis.signals().length; i++) {
            String suffix = axis.signals().length == 1 ? "" : ", column " + (i + 1);
            Samples samples = Samples.of(axis.signals()[i]);
            datasets.add(Dataset.ordered(title + suffix, format(), List.of(axis.axis()), samples, metadata, notices));
        }
        return datasets;
    }

    /** What is analysed has to say as well that a part is missing. */
    private static Metadata told(Metadata metadata, MsaHeader header, int points) {
        double declared = header.number("NPOINTS").orElse(0);
        return declared > points
                ? metadata.with(
                        Metadata.CUT_SHORT,
                        String.format(
                                Locale.ROOT,
                                "The file holds %d of the %.0f channels that its header promises: it may have been cut"
                                        + " short.",
                                points,
                                declared))
                : metadata;
    }

    private static void tellCount(MsaHeader header, int points, List<String> notices) {
        OptionalDouble declared = header.number("NPOINTS");
        if (declared.isPresent() && declared.getAsDouble() != points) {
            notices.add(String.format(
                    Locale.ROOT,
                    "line %d: NPOINTS is %.0f, but the file holds %d points; all %d were read",
                    header.line("NPOINTS"),
                    declared.getAsDouble(),
                    points,
                    points));
        }
    }

    private static MsaExact exact(MsaHeader header, List<String> notices) {
        try {
            return MsaExact.read(header.keywords());
        } catch (IOException e) {
            notices.add("the keyword ##" + MsaNames.EXACT + " was changed and cannot be read: only the others were");
            return MsaExact.NOTHING;
        }
    }

    private static String title(String subject, MsaHeader header, MsaExact exact) {
        String title = header.title();
        if (exact.name() != null && MsaPlain.isOf(title, exact.name())) {
            return exact.name();
        }
        int dot = subject.lastIndexOf('.');
        return !title.isEmpty() ? title : dot > 0 ? subject.substring(0, dot) : subject;
    }
}
