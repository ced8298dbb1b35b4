package org.nearedge.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nearedge.app.analyse.partner.LowLoss;
import org.nearedge.io.FileName;
import org.nearedge.io.Spectra;
import org.nearedge.process.Partners;
import org.nearedge.process.Recipe;
import org.nearedge.process.lowloss.ZeroLossPeak;
import org.nearedge.process.pca.ImageComponents;
import org.nearedge.session.PartnersOfImage;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.SpectrumImage;
import picocli.CommandLine.Option;

/** The low-loss that was measured with a spectrum, for the steps of a recipe that need it. */
final class LowLossOption {
    @Option(
            names = "--low-loss",
            paramLabel = "FILE",
            description = "low-loss with zero-loss peak, measured with the spectrum, for deconvolution and alignment;"
                    + " for a spectrum image one spectrum, or the image of the same scan")
    private Path file;

    @Option(
            names = "--low-loss-dataset",
            paramLabel = "N",
            description = "which data set is the low-loss, counted from 0, of the low-loss file, or of the input file"
                    + " where --low-loss is left out (dual EELS); left out: the first with a zero-loss peak")
    private Integer dataset;

    /** Whether one low-loss is meant for all files, and not each file's own. */
    boolean isOneForAll() {
        return file != null;
    }

    Integer dataset() {
        return dataset;
    }

    /** One data set of a file that was read. */
    private record Found(Path path, List<Dataset> datasets, int index) {
        Dataset dataset() {
            return datasets.get(index);
        }
    }

    /** @param input the file of the spectrum itself */
    private Optional<Found> found(Path input) throws InputException {
        if (file == null && dataset == null) {
            return Optional.empty();
        }
        Path path = file == null ? input : file;
        List<Dataset> datasets = Spectra.open(path);
        if (dataset == null) {
            for (int i = 0; i < datasets.size(); i++) {
                Dataset candidate = datasets.get(i);
                if (candidate.isSpectrum()
                        && ZeroLossPeak.of(candidate.spectrum()).isPresent()) {
                    return Optional.of(new Found(path, datasets, i));
                }
            }
        }
        return Optional.of(new Found(path, datasets, datasets.indexOf(InputFile.pick(path, datasets, dataset))));
    }

    private Optional<Dataset> lowLoss(Path input) throws InputException {
        return found(input).map(Found::dataset);
    }

    /** Which it is, for figures to tell; null: none is meant. */
    LowLoss which(Path input) throws InputException {
        return found(input)
                .map(found -> new LowLoss(found.path().toAbsolutePath(), FileName.of(found.path()), found.index()))
                .orElse(null);
    }

    /**
     * What stands beside one spectrum of a file, a spectrum image summed over its positions.
     *
     * @throws InputException if the low-loss cannot be read
     */
    Partners beside(Path input) throws InputException {
        Optional<Dataset> lowLoss = lowLoss(input);
        // Its faults are told of its file: a title may be that of the spectrum, or none.
        return lowLoss.isEmpty()
                ? Partners.NONE
                : Partners.ofLowLoss(lowLoss.get().spectrum().withName(FileName.of(file == null ? input : file)));
    }

    /**
     * What stands beside the spectrum of the input file; of a spectrum image also its components, if the recipe wants
     * them.
     *
     * @param recipe null: an automatic one, which wants none
     */
    Partners beside(InputFile input, Recipe recipe) throws InputException {
        Partners partners = beside(input.path());
        Dataset own = input.dataset();
        Optional<ImageComponents.Wanted> wanted = recipe == null ? Optional.empty() : ImageComponents.Wanted.of(recipe);
        if (wanted.isEmpty() || !own.hasEnergyAxis() || own.isSpectrum()) {
            return partners;
        }
        SpectrumImage image = own.spectra().orElseThrow();
        PartnersOfImage all = beside(input.path(), image);
        return partners.withComponents(ImageComponents.of(
                image, wanted.get(), all, Runtime.getRuntime().availableProcessors(), share -> {}, () -> false));
    }

    /** What stands beside the spectra of an image. */
    PartnersOfImage beside(Path input, SpectrumImage image) throws InputException {
        Optional<Dataset> lowLoss = lowLoss(input);
        return lowLoss.isEmpty() ? PartnersOfImage.NONE : PartnersOfImage.ofLowLoss(image, lowLoss.get());
    }
}
