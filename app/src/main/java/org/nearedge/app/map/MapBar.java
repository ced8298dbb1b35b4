package org.nearedge.app.map;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.nearedge.app.chart.style.ColourScale;
import org.nearedge.app.evaluate.tabs.Choices;
import org.nearedge.app.map.state.DisplayModel;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.app.map.state.Plane;
import org.nearedge.app.map.state.RecipeSource;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.session.ImagePredictions;

/** Which image is looked at, and how it is predicted. */
final class MapBar extends HBox {
    /** Controls that choose an image; the others do something with it, and are there once it can be shown. */
    private static final int IMAGE = 3;

    private final MapModel image;
    private final PredictionModel prediction;
    private final Label words = new Label();

    /** @param askRecipe asks the user for a recipe's file */
    MapBar(
            MapModel image,
            PredictionModel prediction,
            DisplayModel display,
            Runnable askRecipe,
            Consumer<javafx.scene.Node> save) {
        super(8);
        this.image = image;
        this.prediction = prediction;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("map-bar");
        ComboBox<OpenImage> images = Choices.of(
                "map-image",
                "Spectrum image or line scan among the open files",
                image.images(),
                image.selectedProperty(),
                OpenImage::label,
                item -> item.path() == null ? "" : item.path().toString());
        images.setMinWidth(120);
        images.setMaxWidth(320);
        words.setId("map-words");
        words.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        words.setMinWidth(0);
        ComboBox<ColourScale> colours = Choices.of(
                "map-colours",
                "Colours of both images, perceptually uniform",
                FXCollections.observableArrayList(ColourScale.values()),
                display.scaleProperty(),
                ColourScale::title,
                item -> "");
        ComboBox<RecipeSource> recipes = Choices.of(
                "map-recipe",
                "The recipe that is done to every position",
                FXCollections.observableArrayList(RecipeSource.values()),
                prediction.sourceProperty(),
                RecipeSource::title,
                this::recipeHelp);
        prediction.sourceProperty().addListener((property, before, now) -> {
            if (now == RecipeSource.FILE && prediction.recipeProperty().get() == null) {
                prediction.sourceProperty().set(before);
                askRecipe.run();
            }
        });
        ComboBox<Integer> bins = Choices.of(
                "map-binning",
                "Positions in each direction that are summed before they are predicted: less noise, fewer positions",
                FXCollections.observableArrayList(1, 2, 4, 8),
                prediction.binningProperty(),
                number -> number == 1 ? "no binning" : "bin " + number + " \u00d7 " + number,
                number -> "");
        ComboBox<NoiseMode> noise = Choices.of(
                "map-noise",
                "Whether the scatter of the counts at each position widens the 90 % intervals, by "
                        + ImagePredictions.DRAWS
                        + " draws of each spectrum; off: the models' own intervals, three to five times as fast",
                FXCollections.observableArrayList(NoiseMode.AUTO, NoiseMode.OFF),
                prediction.noiseProperty(),
                mode -> "noise: " + mode.name().toLowerCase(Locale.ROOT),
                mode -> mode == NoiseMode.OFF
                        ? "The models' own intervals"
                        : "As counts where file or intensities say so, otherwise estimated from neighbouring channels");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .setAll(
                        images,
                        new SliceChooser(image),
                        words,
                        space,
                        Choices.label("Colours", colours),
                        colours,
                        Choices.label("Recipe", recipes),
                        recipes,
                        bins,
                        noise,
                        predict(),
                        saveButton(save));
        visibleProperty().bind(image.selectedProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        getChildren().stream().skip(IMAGE).forEach(node -> {
            if (!node.visibleProperty().isBound()) {
                node.visibleProperty().bind(image.planeProperty().isNotNull());
            }
        });
        image.planeProperty().addListener((property, before, now) -> describe(now));
        describe(image.planeProperty().get());
    }

    private String recipeHelp(RecipeSource source) {
        return switch (source) {
            case ANALYSE -> "The recipe that the file has in Analyse";
            case AUTOMATIC -> "Made from the edge that is found in the sum of all positions";
            case FILE ->
                prediction.recipePathProperty().get() == null
                        ? "A saved recipe"
                        : prediction.recipePathProperty().get().toString();
        };
    }

    private void describe(Plane plane) {
        words.setText(plane == null ? "" : plane.words());
        words.setTooltip(new Tooltip(plane == null ? "" : plane.image().axis().toString()));
    }

    /** Starts, shows how far it is, and cancels. */
    private HBox predict() {
        Button start = new Button("Predict image");
        start.setId("map-predict");
        start.getStyleClass().addAll(Styles.ACCENT, "small");
        start.setMinWidth(Region.USE_PREF_SIZE);
        start.setTooltip(new Tooltip("Has the recipe done to every position, and the edge's models read it"));
        start.setOnAction(event -> prediction.start());
        ProgressBar progress = new ProgressBar();
        progress.setId("map-progress");
        progress.setPrefWidth(90);
        progress.progressProperty().bind(prediction.shareProperty());
        Button cancel = new Button("Cancel");
        cancel.setId("map-cancel");
        cancel.getStyleClass().add("small");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setTooltip(new Tooltip("Gives up the prediction that runs"));
        cancel.setOnAction(event -> prediction.cancel());
        HBox box = new HBox(6, start, progress, cancel);
        box.setAlignment(Pos.CENTER_LEFT);
        for (Region node : new Region[] {progress, cancel}) {
            node.visibleProperty().bind(prediction.runningProperty());
            node.managedProperty().bind(node.visibleProperty());
        }
        start.visibleProperty().bind(prediction.runningProperty().not());
        start.managedProperty().bind(start.visibleProperty());
        return box;
    }

    private Button saveButton(Consumer<javafx.scene.Node> save) {
        Button button = new Button(null, new FontIcon(Feather.SAVE));
        button.setId("map-save-numbers");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, "small");
        button.setTooltip(new Tooltip("Saves the numbers of the images as CSV or NumPy files (.npy)"));
        button.setOnAction(event -> save.accept(button));
        button.disableProperty().bind(image.shownProperty().isNull());
        return button;
    }
}
