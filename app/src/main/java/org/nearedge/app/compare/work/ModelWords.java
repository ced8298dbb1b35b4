package org.nearedge.app.compare.work;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.process.fit.shape.Shape;
import org.nearedge.process.fit.shape.ShapeModel;
import org.nearedge.process.fit.shape.StartValues;
import org.nearedge.process.fit.shape.Term;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Models as words: {@code gaussian:3,arctan}. */
public final class ModelWords {
    private ModelWords() {}

    /** @throws InputException if a word names no shape, or there are too many */
    public static List<Shape> shapes(String words) throws InputException {
        List<Shape> shapes = new ArrayList<>();
        for (String word : words.split(",")) {
            String[] parts = word.strip().split(":", -1);
            try {
                int count = parts.length > 1 ? Integer.parseInt(parts[1].strip()) : 1;
                if (parts.length > 2 || count < 1 || count + shapes.size() > ShapeModel.MOST_TERMS) {
                    throw new NumberFormatException(word);
                }
                Shape shape = Term.shape(parts[0].strip());
                for (int i = 0; i < count; i++) {
                    shapes.add(shape);
                }
            } catch (NumberFormatException e) {
                throw new InputException(
                        "model",
                        "",
                        word.strip() + " is no number of shapes that can be fitted",
                        "write gaussian:3,arctan, up to " + ShapeModel.MOST_TERMS + " in all",
                        e);
            } catch (IllegalArgumentException e) {
                throw new InputException("model", "", e.getMessage(), "write gaussian:3,arctan", e);
            }
        }
        return shapes;
    }

    /** The model with start values from the spectrum. */
    public static ShapeModel start(Spectrum spectrum, Double from, Double to, String words) throws InputException {
        return StartValues.of(spectrum, from, to, shapes(words));
    }
}
