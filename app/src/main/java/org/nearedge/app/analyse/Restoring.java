package org.nearedge.app.analyse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.provenance.SourceFiles;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.io.FileName;
import org.nearedge.io.Spectra;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;

/** Opens again what a figure was made of, treated as it was then. */
final class Restoring {
    private final Workbench bench;
    private final AnalyseModel model;
    private final RecentFiles recent;

    Restoring(Workbench bench, AnalyseModel model, RecentFiles recent) {
        this.bench = bench;
        this.model = model;
        this.recent = recent;
    }

    private record Found(String name, Path path, List<Dataset> datasets, Pdos truth, Treatment treatment) {}

    void start(Origin origin, Path figure) {
        List<Path> places = List.copyOf(recent.paths());
        bench.tasks()
                .start(BackgroundTask.of("Reproducing " + origin.source(), progress -> find(origin, figure, places))
                        .onSuccess(found -> show(found, origin))
                        .onFailure(fault -> bench.notices().tell(Notice.of(origin.source(), fault))));
    }

    private static Found find(Origin origin, Path figure, List<Path> places) throws InputException {
        Treatment treatment = TreatmentOrigin.treatment(origin);
        Optional<SampleSpectrum> sample = SourceFiles.sample(origin);
        Found found;
        if (sample.isPresent()) {
            found = new Found(
                    sample.get().file(),
                    null,
                    SampleSpectra.open(sample.get()),
                    SampleSpectra.truth(sample.get()),
                    treatment);
        } else {
            Path source = new SourceFiles(places).find(origin, figure, null);
            found = new Found(FileName.of(source), source, Spectra.open(source), null, treatment);
        }
        new FigureSource(found.name(), found.datasets(), found.truth(), treatment).raw();
        return found;
    }

    private void show(Found found, Origin origin) {
        model.add(
                found.name(),
                found.path(),
                found.datasets(),
                found.truth(),
                found.treatment().sigma());
        model.treat(now -> found.treatment(), null);
        OpenSpectrum item = model.selectedProperty().get();
        ChangeListener<Outcome> finish = new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Outcome> property, Outcome before, Outcome now) {
                if (now != null && isAnswer(now, found.treatment())) {
                    item.outcomeProperty().removeListener(this);
                    finish(item, now, origin);
                }
            }
        };
        item.outcomeProperty().addListener(finish);
        finish.changed(null, null, item.outcome());
    }

    private void finish(OpenSpectrum item, Outcome outcome, Origin origin) {
        tellDifference(outcome, origin);
        if (model.selectedProperty().get() == item) {
            model.chosen().setAll(TreatmentOrigin.overlays(origin, outcome));
        }
    }

    /** An answer to the treatment, not to the automatic one that a file begins with. */
    private static boolean isAnswer(Outcome outcome, Treatment treatment) {
        return outcome.recipe().equals(treatment.recipe());
    }

    private void tellDifference(Outcome outcome, Origin origin) {
        String then = origin.text(Key.MODEL).orElse(null);
        boolean known = then == null
                || outcome.analysis() != null
                        && outcome.analysis().readings().stream()
                                .anyMatch(
                                        reading -> reading.prediction().model().equals(then));
        if (!known) {
            bench.notices()
                    .tell(Notice.warning(
                            origin.source(), "Was made by " + then + ", which does not answer here: it may differ"));
        }
    }
}
