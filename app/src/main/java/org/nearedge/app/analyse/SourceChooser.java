package org.nearedge.app.analyse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.nearedge.spectrum.Dataset;

/** What is read out of a file: which data set, which position of a spectrum image, and as which edge. */
final class SourceChooser extends VBox {
    private static final List<String> EDGES = List.of("Si-K", "O-K");

    private final AnalyseModel model;
    private final ComboBox<String> datasets = new ComboBox<>();
    private final ComboBox<String> edges = new ComboBox<>();
    private final ComboBox<String> positions = new ComboBox<>();
    private final HBox place = new HBox(6);
    private final Node datasetRow;
    private final Node positionRow;
    private boolean showing;

    SourceChooser(AnalyseModel model) {
        super(4);
        this.model = model;
        getStyleClass().add("source");
        datasets.setId("dataset");
        positions.setId("position");
        edges.setId("edge");
        datasetRow = row("Signal", datasets, "The data set of the file that is shown");
        positionRow = row("Position", positions, "Sum of all spectra of the image, or the one at a position");
        place.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .setAll(
                        datasetRow,
                        positionRow,
                        place,
                        row("Edge", edges, "The edge it is read as; another one makes the recipe anew"));
        datasets.getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> {
            if (!showing && now.intValue() >= 0) {
                model.treat(t -> t.withDataset(now.intValue()), null);
            }
        });
        positions.getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> {
            if (!showing && now.intValue() >= 0) {
                model.treat(t -> t.withPosition(now.intValue() == 0 ? Treatment.SUM : 0), null);
            }
        });
        edges.getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> {
            if (!showing && now.intValue() >= 0) {
                String edge = now.intValue() == 0 ? null : edges.getItems().get(now.intValue());
                model.treat(t -> t.withEdge(edge), null);
            }
        });
        model.selectedProperty().addListener((property, before, now) -> refresh());
        model.outcomeProperty().addListener((property, before, now) -> refresh());
        refresh();
    }

    private void refresh() {
        OpenSpectrum item = model.selectedProperty().get();
        if (item == null) {
            return;
        }
        showing = true;
        List<String> names = IntStream.range(0, item.datasets().size())
                .mapToObj(i -> (i + 1) + "  " + label(item.datasets().get(i)))
                .toList();
        set(datasets, names, item.treatment().dataset());
        shown(datasetRow, names.size() > 1);
        Dataset dataset = item.dataset();
        boolean image = dataset.hasEnergyAxis() && !dataset.isSpectrum();
        shown(positionRow, image);
        shown(place, image && item.treatment().position() != Treatment.SUM);
        if (image) {
            int[] shape = Arrays.copyOf(dataset.shape(), dataset.shape().length - 1);
            int count = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
            boolean sum = item.treatment().position() == Treatment.SUM;
            set(positions, List.of("Sum of all " + count + " spectra", "One position"), sum ? 0 : 1);
            if (!sum) {
                places(shape, item.treatment().position());
            }
        }
        edges(item);
        showing = false;
    }

    private void edges(OpenSpectrum item) {
        Outcome outcome = item.outcome();
        List<String> found = outcome == null || outcome.facts() == null
                ? List.of()
                : outcome.facts().edges().stream().map(edge -> edge.name()).toList();
        List<String> names = new ArrayList<>();
        names.add(found.isEmpty() ? "Automatic: none found" : "Automatic: " + found.get(0));
        names.addAll(found.isEmpty() ? EDGES : found);
        String chosen = item.treatment().edge();
        if (chosen != null && !names.contains(chosen)) {
            names.add(chosen);
        }
        set(edges, names, chosen == null ? 0 : names.lastIndexOf(chosen));
    }

    /** One spinner an axis, slowest first. */
    private void places(int[] shape, int flat) {
        int[] indices = new int[shape.length];
        int rest = flat;
        for (int i = shape.length - 1; i >= 0; i--) {
            indices[i] = rest % shape[i];
            rest /= shape[i];
        }
        if (place.getUserData() instanceof int[] before && Arrays.equals(before, shape)) {
            for (int i = 0; i < shape.length; i++) {
                spinner(i).getValueFactory().setValue(indices[i]);
            }
            return;
        }
        place.setUserData(shape);
        place.getChildren().clear();
        for (int i = 0; i < shape.length; i++) {
            Spinner<Integer> spinner = new Spinner<>(0, shape[i] - 1, indices[i]);
            spinner.setId("place-" + i);
            spinner.setEditable(true);
            spinner.getValueFactory().setConverter(new WholeNumber(spinner));
            spinner.setPrefWidth(84);
            spinner.getStyleClass().add("small");
            spinner.setTooltip(new Tooltip("Index on axis " + i + ", 0 to " + (shape[i] - 1)));
            spinner.valueProperty().addListener((property, before, now) -> {
                if (!showing) {
                    model.treat(t -> t.withPosition(flat(shape)), place);
                }
            });
            place.getChildren().add(spinner);
        }
    }

    @SuppressWarnings("unchecked")
    private Spinner<Integer> spinner(int axis) {
        return (Spinner<Integer>) place.getChildren().get(axis);
    }

    private int flat(int[] shape) {
        int flat = 0;
        for (int i = 0; i < shape.length; i++) {
            flat = flat * shape[i] + spinner(i).getValue();
        }
        return flat;
    }

    private static String label(Dataset dataset) {
        String shape = String.join(
                " \u00d7 ",
                Arrays.stream(dataset.shape()).mapToObj(String::valueOf).toList());
        return dataset.title() + " (" + shape + (dataset.hasEnergyAxis() ? ")" : ", no energy axis)");
    }

    private static void set(ComboBox<String> box, List<String> names, int chosen) {
        if (!box.getItems().equals(names)) {
            box.getItems().setAll(names);
        }
        box.getSelectionModel().select(chosen);
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** What is typed and is no whole number is not taken: the old one stays. */
    private static final class WholeNumber extends StringConverter<Integer> {
        private final Spinner<Integer> spinner;

        WholeNumber(Spinner<Integer> spinner) {
            this.spinner = spinner;
        }

        @Override
        public String toString(Integer number) {
            return String.valueOf(number);
        }

        @Override
        public Integer fromString(String text) {
            try {
                return Integer.valueOf(text.strip());
            } catch (NumberFormatException e) {
                spinner.getEditor().setText(toString(spinner.getValue()));
                return spinner.getValue();
            }
        }
    }

    private static HBox row(String label, ComboBox<String> box, String help) {
        Label name = new Label(label);
        name.getStyleClass().add("row-label");
        name.setLabelFor(box);
        box.setTooltip(new Tooltip(help));
        box.getStyleClass().add("small");
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox row = new HBox(8, name, box);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
