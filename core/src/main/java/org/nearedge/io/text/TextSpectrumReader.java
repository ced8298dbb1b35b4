package org.nearedge.io.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nearedge.io.FileSource;
import org.nearedge.io.SpectrumReader;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/**
 * Reads columns of numbers: CSV, TXT, DAT and whatever else prints one row per energy. Separator, decimal sign,
 * header, comments and the meaning of the columns are worked out; guesses that could be wrong are told as notices.
 *
 * <ul>
 *   <li>The energy is the column named so ({@code energy}, {@code E}, {@code eV}, {@code energy loss}, …), else the
 *       first one that only rises or only falls and does not merely count.
 *   <li>Every other column of numbers is a data set, the most likely signal first (by name: normalised or plain
 *       absorption, intensity, counts; errors, monitors and times last).
 *   <li>Energies come out ascending; rows of one energy are averaged. They are a uniform axis if a straight line gives
 *       each back within half of its last printed digit, else they stay as they are listed.
 *   <li>Unit: as the header says; without a word of it keV only if the spectrum then rises at a known K edge, else eV.
 *   <li>Cells that hold NaN, an infinity or nothing stay in the data set as NaN and are told by line.
 * </ul>
 */
public final class TextSpectrumReader implements SpectrumReader {
    @Override
    public String format() {
        return "text (CSV, TXT, DAT)";
    }

    @Override
    public Match matches(byte[] head) {
        if (DecodedText.looksBinary(head)) {
            return Match.NO;
        }
        String start = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
        // Both begin as text and hold rows of numbers that are no spectrum.
        boolean page = start.startsWith("%PDF-") || start.startsWith("%!PS");
        return page || start.startsWith("{") ? Match.NO : Match.POSSIBLE;
    }

    @Override
    public List<Dataset> read(FileSource source) throws InputException {
        return TextDatasets.of(source.name(), DecodedText.of(source.all()));
    }
}
