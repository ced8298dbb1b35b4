package org.nearedge.evaluate.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.nearedge.evaluate.Retraining;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.ModelCatalog;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.TrainingConfiguration;
import org.nearedge.train.TrainingProgress;

/**
 * The two models of Kiyohara, Tsubaki, Mizoguchi (Microsc. Microanal. 2020), edges from PDOS without and with the band
 * gap, fitted to crystals alone. They come with the program so that what they make of glasses is seen at once.
 */
public final class CrystalModels {
    /** Model that is not told the band gap. */
    public static final String WITHOUT = "o-pdos-edge";

    /** Model that is told it. */
    public static final String WITH = "o-pdos-edge-gap";

    private static final String FOLDER = "/org/nearedge/evaluate/crystal/";

    /** eV. */
    private static final double SIGMA = 0.5;

    private CrystalModels() {}

    /** @param model {@link #WITHOUT} or {@link #WITH} */
    public static ModelBundle bundle(String model) throws InputException {
        String name = fileName(model);
        try (InputStream in = CrystalModels.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new InputException(name, "", "does not come with the program", "train it");
            }
            return ModelBundle.read(in, name);
        } catch (IOException e) {
            throw new InputException(name, "", "cannot be read (" + e.getMessage() + ")", "", e);
        }
    }

    private static String fileName(String model) {
        return model + "-crystal" + ModelCatalog.ENDING;
    }

    /** Writes both, fitted to the crystals of the library as it is now; argument: a folder. */
    public static void main(String[] arguments) throws InputException {
        for (String model : List.of(WITHOUT, WITH)) {
            ModelBundle bundle = Retraining.train(
                    ReferenceLibrary.bundled(),
                    TrainingConfiguration.bundled(model),
                    SIGMA,
                    Split.Scheme.CRYSTAL,
                    TrainingProgress.Listener.NONE,
                    () -> false);
            bundle.write(Path.of(arguments[0], fileName(model)));
            System.out.println(fileName(model) + " " + bundle.card().figures());
        }
    }
}
