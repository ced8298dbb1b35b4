package org.nearedge.app.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.collections.ListChangeListener;
import org.nearedge.app.analyse.AnalyseModel;
import org.nearedge.app.analyse.OpenSpectrum;
import org.nearedge.app.analyse.Outcome;
import org.nearedge.app.analyse.Treatment;
import org.nearedge.app.analyse.partner.LowLosses;
import org.nearedge.app.map.MapWorkspace;
import org.nearedge.app.map.state.Beside;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.app.map.state.Regions;
import org.nearedge.app.map.state.Treated;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.io.Spectra;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.image.Region;

/** The spectrum images that are open in Analyse, as Map looks at them; and sums of theirs, the other way round. */
final class OpenImages {
    private final AnalyseModel analyse;
    private final MapWorkspace map;
    private final Notices notices;
    /** Files that are not open are read once. */
    private final LowLosses lowLosses = new LowLosses(Spectra::open);

    private final BooleanSupplier inFront;

    /** @param inFront whether Map is what the user looks at: then it shows what was opened last */
    OpenImages(AnalyseModel analyse, MapWorkspace map, Notices notices, BooleanSupplier inFront) {
        this.analyse = analyse;
        this.map = map;
        this.notices = notices;
        this.inFront = inFront;
    }

    void follow() {
        analyse.spectra().addListener((ListChangeListener<OpenSpectrum>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::tellSpectrum);
            }
            offer();
        });
        offer();
    }

    /** What was dropped on Map and is no image would seem to have been lost. */
    private void tellSpectrum(OpenSpectrum item) {
        if (inFront.getAsBoolean() && OpenImage.looked(item.datasets()).isEmpty()) {
            notices.tell(Notice.info(item.name(), "Holds one spectrum and no image: it is open in Analyse"));
        }
    }

    private void offer() {
        List<OpenImage> images = new ArrayList<>();
        for (OpenSpectrum item : analyse.spectra()) {
            for (int index : OpenImage.looked(item.datasets())) {
                images.add(new OpenImage(
                        item.name(), item.path(), index, item.datasets().get(index), () -> treated(item, index)));
            }
        }
        map.offer(images, inFront.getAsBoolean());
    }

    private Treated treated(OpenSpectrum item, int index) {
        Treatment now = item.treatment();
        return now.dataset() == index
                ? new Treated(
                        isWithoutRecipe(item) ? null : now.recipe(),
                        now.edge(),
                        now.sigma(),
                        now.model(),
                        now.told(),
                        Beside.of(now.lowLoss(), lowLosses, analyse.files()))
                : new Treated(null, null, now.sigma(), null, Map.of(), null);
    }

    /** The sum of all positions may be unfit for a recipe where single ones are not: then one is made anew. */
    private static boolean isWithoutRecipe(OpenSpectrum item) {
        Outcome outcome = item.outcome();
        return outcome != null
                && outcome.fault() != null
                && outcome.failedStep() < 0
                && item.treatment().recipe() != null
                && item.treatment().recipe().steps().isEmpty();
    }

    /** Opens the sum of a region as a spectrum of its own. */
    static void show(OpenImage image, Region region, Spectrum sum, AnalyseModel analyse) {
        Treated treated = image.treated().get();
        Metadata told = sum.metadata()
                .with("source_file", image.name())
                .with("source_dataset", image.index())
                .with("source_positions", region.isEmpty() ? "all" : Regions.text(region));
        analyse.add(sum.name(), null, List.of(dataset(sum.withMetadata(told))), null, treated.sigma(), treated.edge());
    }

    private static Dataset dataset(Spectrum sum) {
        EnergyAxis axis = sum.axis();
        DataAxis energies = axis.isUniform()
                ? DataAxis.uniform("Energy", "eV", axis.first(), axis.step(), axis.size())
                : DataAxis.listed("Energy", "eV", axis.toArray());
        return Dataset.ordered(
                sum.name(), "sum", List.of(energies), Samples.of(sum.toArray()), sum.metadata(), List.of());
    }
}
