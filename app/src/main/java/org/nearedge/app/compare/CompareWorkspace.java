package org.nearedge.app.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Duration;
import org.nearedge.app.analyse.AnalyseModel;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.compare.figures.CompareKey;
import org.nearedge.app.compare.state.Choices;
import org.nearedge.app.compare.state.ChoicesJson;
import org.nearedge.app.compare.state.Member;
import org.nearedge.app.compare.work.Answer;
import org.nearedge.app.compare.work.CommandWords;
import org.nearedge.app.compare.work.InputFiles;
import org.nearedge.app.compare.work.MemberLoader;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.provenance.SourceFiles;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.workspace.FigureCompletion;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.app.workspace.Workspace;
import org.nearedge.library.Reference;
import org.nearedge.spectrum.InputException;

/** Several spectra beside one another, as the frame sees them. */
public final class CompareWorkspace implements Workspace {
    /** A result that nobody has changed for so long is something that was done. */
    private static final Duration SETTLED = Duration.seconds(2);

    private final Workbench bench;
    private final CompareModel model;
    private final CompareView view;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final PauseTransition settled = new PauseTransition(SETTLED);
    private List<String> last = List.of();

    public CompareWorkspace(Workbench bench) {
        this.bench = bench;
        model = new CompareModel(bench.tasks(), bench.notices(), new MemberLoader(() -> bench.knowledge()
                .own()
                .together()));
        view = new CompareView(model, bench);
        bench.knowledge().ownProperty().addListener((property, before, now) -> model.computeAgain());
        settled.setOnFinished(event -> did());
        model.answerProperty().addListener((property, before, now) -> {
            tellStatus(now);
            settled.playFromStart();
        });
    }

    public CompareModel model() {
        return model;
    }

    /** Whose open spectra can be added. */
    public void setAnalyse(AnalyseModel analyse) {
        view.setAnalyse(analyse);
    }

    /** Asks the user for files. */
    public void setOnChooseFiles(Consumer<Consumer<List<Path>>> action) {
        view.setOnChooseFiles(action);
    }

    /** Adds references, for example those that are selected in the library. */
    public void add(List<Reference> records, double sigma) {
        records.forEach(record -> model.add(record, sigma));
    }

    @Override
    public String id() {
        return "compare";
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void setDark(boolean dark) {
        view.setDark(dark);
    }

    @Override
    public boolean isBusy() {
        return model.isBusy();
    }

    @Override
    public List<FigurePane> figures() {
        return view.figures();
    }

    @Override
    public Optional<FigurePane> focused() {
        return view.focused();
    }

    /** Files are told by name and content, not by where they lie. */
    @Override
    public FigureCompletion completion() {
        Choices choices = model.answerProperty().get().choices();
        return figure -> {
            Map<String, String> provenance = new LinkedHashMap<>(figure.provenance());
            if (provenance.containsKey(CompareKey.CHOICES)) {
                provenance.put(CompareKey.CHOICES, ChoicesJson.text(InputFiles.told(choices)));
            }
            return figure.withProvenance(provenance);
        };
    }

    @Override
    public void restore(Origin origin, Path figure) {
        List<Path> places = new ArrayList<>(new RecentFiles(bench.home()).paths());
        places.addAll(model.files());
        bench.tasks()
                .start(BackgroundTask.of("Reproducing " + origin.source(), progress -> {
                            Choices told = ChoicesJson.parse(origin.require(CompareKey.CHOICES), origin.source());
                            return InputFiles.found(told, origin.source(), figure, null, new SourceFiles(places));
                        })
                        .onSuccess(model::restore)
                        .onFailure(fault -> bench.notices().tell(Notice.of(origin.source(), fault))));
    }

    @Override
    public ObservableValue<JsonNode> choices() {
        return model.jsonProperty();
    }

    @Override
    public void restoreChoices(JsonNode choices) {
        try {
            model.restore(ChoicesJson.read(choices, "Compare"));
        } catch (InputException e) {
            bench.notices().tell(Notice.of("Compare", e));
        }
    }

    @Override
    public String fileName() {
        return model.choices()
                        .target()
                        .map(Member::name)
                        .map(name -> name.replaceAll("\\.[^.]*$", "").replaceAll("[^\\w.-]+", "-"))
                        .orElse("spectra")
                + "-"
                + model.choices()
                        .task()
                        .title()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace(' ', '-');
    }

    @Override
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    private void tellStatus(Answer now) {
        int count = now.choices().members().size();
        status.set(
                count == 0
                        ? ""
                        : now.choices().target().map(Member::name).orElse("") + "   " + count
                                + (count == 1 ? " spectrum" : " spectra"));
    }

    private void did() {
        List<String> words = CommandWords.of(model.choices());
        if (!words.isEmpty()
                && !words.equals(last)
                && model.answerProperty().get().fault() == null) {
            last = words;
            // Of one task in a row only the last command stays.
            bench.macro().did(words, List.of("compare", model.choices().task()));
        }
    }
}
