package org.nearedge.app.analyse;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.nearedge.app.analyse.cards.StepKind;
import org.nearedge.app.atoms.AtomsFigure;
import org.nearedge.app.atoms.AtomsView;
import org.nearedge.library.Neighbour;
import org.nearedge.library.Reference;
import org.nearedge.model.Prediction;
import org.nearedge.process.SignalFaults;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.session.Analysis;
import org.nearedge.session.Analysis.About;
import org.nearedge.session.IntervalWords;
import org.nearedge.session.Reading;

/** Why the prediction may be believed, or not: model, broadening, novelty, ambiguity, the nearest references. */
final class EvidenceView extends VBox {
    /** Shares of the height at first; the atoms have the rest. */
    private static final double WORDS = 0.53;

    private static final double LIST = 0.2;

    private final AnalyseModel model;
    private final VBox words = new VBox(10);
    private final ListView<Neighbour> neighbours = new ListView<>();
    private final HBox header;
    private final AtomsView atoms = new AtomsView();
    private final SplitPane parts = new SplitPane();
    private Reference shownSite;
    private boolean showing;

    EvidenceView(AnalyseModel model) {
        this.model = model;
        setId("evidence");
        getStyleClass().add("evidence");
        words.setId("evidence-words");
        words.getStyleClass().add("evidence-words");
        neighbours.setId("neighbours");
        neighbours.setCellFactory(list -> new NeighbourCell());
        neighbours.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        neighbours.getStyleClass().addAll("dense-list");
        neighbours.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Neighbour>) change -> {
            if (!showing) {
                model.chosen()
                        .setAll(neighbours.getSelectionModel().getSelectedItems().stream()
                                .filter(n -> n != null)
                                .toList());
            }
        });
        neighbours.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                neighbours.getSelectionModel().clearSelection();
            }
        });
        VBox.setVgrow(neighbours, Priority.ALWAYS);
        Label title = title("Nearest references");
        title.setTooltip(new Tooltip("Euclidean distance to the model input; select some to lay them over the charts "
                + "(Ctrl or Shift for several)"));
        Label distance = new Label("distance");
        distance.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        header = new HBox(title, space, distance);
        header.getStyleClass().add("list-title");
        atoms.setId("site-atoms");
        ModelChooser chooser = new ModelChooser(model);
        VBox top = new VBox(chooser, words);
        ScrollPane scroll = new ScrollPane(top);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        VBox list = new VBox(header, neighbours);
        parts.setOrientation(Orientation.VERTICAL);
        parts.getItems().setAll(scroll, list, atoms);
        parts.setDividerPositions(WORDS, WORDS + LIST);
        VBox.setVgrow(parts, Priority.ALWAYS);
        getChildren().setAll(parts);
        model.chosen().addListener((ListChangeListener<Neighbour>) change -> showAtoms());
        model.outcomeProperty().addListener((property, before, now) -> refresh());
        refresh();
    }

    private void refresh() {
        Outcome outcome = model.outcomeProperty().get();
        words.getChildren().clear();
        List<String> signal = outcome == null || outcome.facts() == null
                ? List.of()
                : outcome.facts().faults();
        faults(signal.stream()
                .filter(sentence -> !sentence.equals(SignalFaults.NOT_CORRECTED))
                .toList());
        if (outcome != null && outcome.analysis() != null) {
            show(outcome.analysis());
        } else if (outcome != null && outcome.fault() != null) {
            block("No prediction", muted(Statements.sentence(outcome.fault())));
        }
        if (signal.contains(SignalFaults.NOT_CORRECTED)) {
            block("About the signal", muted(SignalFaults.NOT_CORRECTED));
        }
        OpenSpectrum item = model.selectedProperty().get();
        if (item != null && !item.dataset().notices().isEmpty()) {
            block(
                    "About the file",
                    item.dataset().notices().stream()
                            .map(Statements::capital)
                            .map(EvidenceView::muted)
                            .toArray(Node[]::new));
        }
        boolean compared = outcome != null && !outcome.neighbours().isEmpty();
        header.setVisible(compared);
        neighbours.setVisible(compared);
        showing = true;
        List<String> chosen =
                model.chosen().stream().map(n -> n.reference().id()).toList();
        neighbours.getItems().setAll(outcome == null ? List.of() : outcome.neighbours());
        for (int i = 0; i < neighbours.getItems().size(); i++) {
            if (chosen.contains(neighbours.getItems().get(i).reference().id())) {
                neighbours.getSelectionModel().select(i);
            }
        }
        showing = false;
        showAtoms();
    }

    /** Above all else: what is wrong in the signal is wrong in everything that is read out of it. */
    private void faults(List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        VBox box = new VBox(3);
        box.setId("signal-faults");
        box.getStyleClass().add("signal-faults");
        for (String sentence : sentences) {
            Label label = text(sentence);
            label.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
            label.setAlignment(Pos.TOP_LEFT);
            label.getStyleClass().addAll(Styles.WARNING, Styles.TEXT_SMALL);
            box.getChildren().add(label);
        }
        words.getChildren().add(box);
    }

    /** Around the reference that was selected last, otherwise around the nearest one. */
    private void showAtoms() {
        Outcome outcome = model.outcomeProperty().get();
        List<Neighbour> all = outcome == null ? List.of() : outcome.neighbours();
        List<Neighbour> chosen = model.chosen();
        Reference site = !chosen.isEmpty()
                ? chosen.get(chosen.size() - 1).reference()
                : all.isEmpty() ? null : all.get(0).reference();
        if (site == null) {
            atoms.clear();
        } else if (site != shownSite) {
            atoms.show(AtomsFigure.of(site));
        }
        shownSite = site;
    }

    void setDark(boolean dark) {
        atoms.setDark(dark);
    }

    /** The atoms, to be exported. */
    AtomsView atoms() {
        return atoms;
    }

    private void show(Analysis analysis) {
        Prediction prediction = analysis.prediction();
        signal(analysis);
        models(analysis);
        block(
                "Broadening",
                analysis.sentences(About.BROADENING).stream()
                        .map(sentence -> muted(sentence.replace("sigma", "\u03c3")))
                        .toArray(Node[]::new));
        if (Treatment.broadening(analysis.recipe()) == null) {
            Hyperlink tell = new Hyperlink("Match broadening");
            tell.setId("tell-broadening");
            tell.getStyleClass().add(Styles.TEXT_SMALL);
            tell.setTooltip(new Tooltip("Adds the step to the recipe, to be given the instrument's FWHM in eV"));
            tell.setOnAction(event -> model.editRecipe(
                    recipe -> RecipeEdits.add(
                            recipe,
                            StepKind.BROADEN,
                            SurroundingsOf.raw(model.outcomeProperty().get())),
                    null));
            ((VBox) words.getChildren().get(words.getChildren().size() - 1))
                    .getChildren()
                    .add(tell);
        }
        List<String> notes = new ArrayList<>(analysis.sentences(About.AXIS));
        notes.addAll(analysis.sentences(About.ONSET));
        if (!notes.isEmpty()) {
            block("To be checked", notes.stream().map(EvidenceView::muted).toArray(Node[]::new));
        }
        if (prediction != null) {
            String whose = analysis.readings().size() > 1
                    ? " \u00b7 " + analysis.card().id()
                    : "";
            indicator(
                    "Novelty" + whose,
                    prediction.novelty(),
                    "Share of the training set that lies nearer to its neighbours");
            indicator(
                    "Ambiguity" + whose,
                    prediction.ambiguity(),
                    "Share of the training set whose neighbours disagree less");
        }
        noise(analysis);
    }

    /** What is wrong with the signal stands first: all that follows is read out of it. */
    private void signal(Analysis analysis) {
        List<Label> lines = new ArrayList<>();
        for (String sentence : analysis.sentences(About.SIGNAL)) {
            Label line = text(sentence);
            line.setWrapText(true);
            line.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.WARNING);
            lines.add(line);
        }
        if (!lines.isEmpty()) {
            block("Signal", lines.toArray(Node[]::new));
            words.getChildren().get(words.getChildren().size() - 1).setId("evidence-signal");
        }
    }

    /** How much of each interval is the model's, and how much is by counting. */
    private void noise(Analysis analysis) {
        List<Node> lines = new ArrayList<>();
        analysis.sentences(About.NOISE).forEach(sentence -> lines.add(muted(sentence)));
        for (Reading reading : analysis.readings()) {
            String whose = analysis.readings().size() > 1 ? reading.card().id() + ": " : "";
            IntervalWords.of(reading.prediction()).ifPresent(words -> lines.add(muted(whose + words + ".")));
        }
        if (!analysis.readings().isEmpty()) {
            block("Noise", lines.toArray(Node[]::new));
            ((VBox) words.getChildren().get(words.getChildren().size() - 1))
                    .getChildren()
                    .add(noiseLink());
        }
    }

    /** Off where it is on, and on where it is off. */
    private Hyperlink noiseLink() {
        OpenSpectrum item = model.selectedProperty().get();
        boolean off = item != null && item.treatment().noise() == NoiseMode.OFF;
        Hyperlink link = new Hyperlink(off ? "Carry the noise into the intervals" : "Leave the noise out");
        link.setId("noise");
        link.getStyleClass().add(Styles.TEXT_SMALL);
        link.setTooltip(new Tooltip(
                off
                        ? "Widens the 90 % intervals by the scatter of the counts, estimated where the intensities are none"
                        : "Leaves the models' own 90 % intervals, as if the spectrum had no noise"));
        link.setOnAction(event -> model.treat(t -> t.withNoise(off ? NoiseMode.AUTO : NoiseMode.OFF), null));
        return link;
    }

    /** Every model that answered, and a word about those that could not. */
    private void models(Analysis analysis) {
        List<Node> lines = new ArrayList<>();
        for (Reading reading : analysis.readings()) {
            VBox two = new VBox(1, text(ModelWords.name(reading.card())), muted(ModelWords.made(reading.card())));
            two.getStyleClass().add("evidence-model");
            IntervalWords.widening(reading.prediction())
                    .ifPresent(sentence -> two.getChildren().add(muted(sentence)));
            if (analysis.readings().size() > 1) {
                // What is usual for one answer can be new or ambiguous for another: the bars below are the first one's.
                String level = level(ModelWords.worst(reading.prediction()));
                Label doubt = text(ModelWords.doubt(reading.prediction()));
                doubt.getStyleClass().add(Styles.TEXT_SMALL);
                doubt.getStyleClass().add(level.equals(Styles.SUCCESS) ? Styles.TEXT_MUTED : level);
                two.getChildren().add(doubt);
            }
            lines.add(two);
        }
        if (lines.isEmpty()) {
            lines.add(muted("No model for the " + analysis.edge() + " edge is bundled yet."));
        } else {
            analysis.sentences(About.MODEL).forEach(sentence -> lines.add(muted(sentence.replace("sigma", "\u03c3"))));
        }
        VBox block = new VBox(3);
        block.getChildren().setAll(lines);
        words.getChildren().add(block);
    }

    private void indicator(String title, Prediction.Indicator indicator, String help) {
        ProgressBar bar = new ProgressBar(indicator.percentile() / 100);
        bar.getStyleClass().addAll(Styles.SMALL, "indicator", level(indicator.percentile()));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setTooltip(new Tooltip(String.format(
                Locale.ROOT, "%s: %.0f %%; value %.4g", help, indicator.percentile(), indicator.value())));
        block(title, bar, muted(indicator.sentence()));
    }

    private static String level(double percentile) {
        return percentile >= 95 ? Styles.DANGER : percentile >= 75 ? Styles.WARNING : Styles.SUCCESS;
    }

    private void block(String title, Node... nodes) {
        VBox block = new VBox(3, title(title));
        block.getChildren().addAll(nodes);
        words.getChildren().add(block);
    }

    private static Label title(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-title");
        return label;
    }

    private static Label text(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label muted(String text) {
        Label label = text(text);
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return label;
    }
}
