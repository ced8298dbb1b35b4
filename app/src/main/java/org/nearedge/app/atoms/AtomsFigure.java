package org.nearedge.app.atoms;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.atoms.AtomsDrawing;
import org.nearedge.app.chart.atoms.Environment;
import org.nearedge.app.chart.atoms.Rotation;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.ProgramVersion;
import org.nearedge.library.Reference;
import org.nearedge.spectrum.InputException;

/** The figure of the atoms around a site, and how it is made again from what it tells. */
public final class AtomsFigure {
    /** Which figure it is, as its provenance tells it. */
    public static final String ID = "atoms";

    static final String EDGE = Key.EDGE;

    public static final String RECORD = "Record";
    static final String ROTATION = "Rotation";
    static final String ZOOM = "Zoom";
    static final String MEASURED = "Measured between";

    private AtomsFigure() {}

    /** What tells a record. */
    public static Map<String, String> provenance(Reference record) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put(EDGE, record.edge());
        told.put(RECORD, record.id());
        return told;
    }

    /** @param more what tells whose atoms they are */
    static FigureSpec of(AtomsDrawing drawing, Map<String, String> more) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put(Key.FIGURE, ID);
        told.putAll(more);
        Rotation turned = drawing.rotation();
        told.put(ROTATION, turned.w() + " " + turned.x() + " " + turned.y() + " " + turned.z());
        told.put(ZOOM, String.valueOf(drawing.zoom()));
        if (!drawing.chosen().isEmpty()) {
            told.put(MEASURED, drawing.chosen().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
        told.put(Key.PROGRAM, ProgramVersion.text());
        return FigureSpec.atoms(drawing.environment().title(), drawing, told);
    }

    /** The atoms of a record, from where its first shell is seen best. */
    public static FigureSpec of(Reference record) {
        return of(around(record), provenance(record));
    }

    private static AtomsDrawing around(Reference record) {
        String absorber = record.edge().substring(0, record.edge().indexOf('-'));
        return AtomsDrawing.of(Environment.of(record.id(), absorber, record.environment()));
    }

    /** The atoms of a record, turned as a figure told it. */
    public static FigureSpec of(Reference record, Map<String, String> told) throws InputException {
        AtomsDrawing drawing = around(record);
        try {
            if (told.containsKey(ROTATION)) {
                String[] words = told.get(ROTATION).strip().split("\\s+");
                drawing = new AtomsDrawing(
                        drawing.environment(),
                        new Rotation(number(words, 0), number(words, 1), number(words, 2), number(words, 3)),
                        Double.parseDouble(told.getOrDefault(ZOOM, "1")),
                        measured(told.getOrDefault(MEASURED, ""), drawing.environment()));
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new InputException(
                    "figure",
                    "provenance",
                    "tells no rotation or no atoms that are there (" + e.getMessage() + ")",
                    "get the figure again",
                    e);
        }
        return of(drawing, provenance(record));
    }

    private static List<Integer> measured(String words, Environment environment) {
        if (words.isBlank()) {
            return List.of();
        }
        List<Integer> chosen =
                Arrays.stream(words.strip().split("\\s+")).map(Integer::valueOf).toList();
        int atoms = environment.sites().size();
        if (chosen.size() > 3 || chosen.stream().anyMatch(index -> index < 0 || index >= atoms)) {
            throw new IllegalArgumentException("atoms that are not there: " + words);
        }
        return chosen;
    }

    private static double number(String[] words, int index) {
        return Double.parseDouble(words[index]);
    }
}
