package org.nearedge.app.map;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.app.map.state.Plane;
import org.nearedge.app.map.state.Predicted;
import org.nearedge.app.map.state.PredictionWork;
import org.nearedge.app.map.state.Quantity;
import org.nearedge.app.map.state.RecipeSource;
import org.nearedge.app.map.state.Treated;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.app.task.TaskHandle;
import org.nearedge.io.FileName;
import org.nearedge.library.LocalProperty;
import org.nearedge.process.Recipe;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.session.Analyser;
import org.nearedge.session.Analysis;

/**
 * What the models read of the image: recipe and binning, the maps that came out, which of them is shown and what of it
 * is masked. Needs no toolkit; used on the window's thread.
 */
public final class PredictionModel {
    /** A threshold that masks nothing. */
    public static final double NO_MASK = 100;

    private final TaskExecutor executor;
    private final Notices notices;
    private final Supplier<Analyser> analyser;
    private final MapModel image;
    private final ObjectProperty<RecipeSource> source = new SimpleObjectProperty<>(RecipeSource.ANALYSE);
    private final ReadOnlyObjectWrapper<Path> recipePath = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Recipe> recipe = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Integer> binning = new SimpleObjectProperty<>(1);
    private final ObjectProperty<NoiseMode> noise = new SimpleObjectProperty<>(NoiseMode.AUTO);
    private final ReadOnlyObjectWrapper<Predicted> predicted = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Quantity> quantities = FXCollections.observableArrayList();
    private final ObjectProperty<Quantity> chosen = new SimpleObjectProperty<>();
    private final DoubleProperty threshold = new SimpleDoubleProperty(NO_MASK);
    private final BooleanProperty masking = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper instead = new ReadOnlyStringWrapper("");
    private Consumer<Predicted> onPredicted = done -> {};
    private TaskHandle task;
    /** What shall be shown once there is a prediction; null: the first map. */
    private String wanted;

    public PredictionModel(TaskExecutor executor, Notices notices, Supplier<Analyser> analyser, MapModel image) {
        this.executor = executor;
        this.notices = notices;
        this.analyser = analyser;
        this.image = image;
        image.planeProperty().addListener((property, before, now) -> forget());
        forget();
    }

    public ObjectProperty<RecipeSource> sourceProperty() {
        return source;
    }

    /** The recipe that was read from a file; null: none was. */
    public ReadOnlyObjectProperty<Recipe> recipeProperty() {
        return recipe.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Path> recipePathProperty() {
        return recipePath.getReadOnlyProperty();
    }

    /** Positions that are summed in each direction before they are predicted: 1, 2, 4 or 8. */
    public ObjectProperty<Integer> binningProperty() {
        return binning;
    }

    /** What is held of the scatter of the intensities, which widens the intervals. */
    public ObjectProperty<NoiseMode> noiseProperty() {
        return noise;
    }

    /** Null: nothing is predicted yet. */
    public ReadOnlyObjectProperty<Predicted> predictedProperty() {
        return predicted.getReadOnlyProperty();
    }

    /** Maps to choose from. */
    public ObservableList<Quantity> quantities() {
        return quantities;
    }

    public ObjectProperty<Quantity> chosenProperty() {
        return chosen;
    }

    /** Novelty, percentile, above which a position is masked. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** Whether positions above the threshold are masked. */
    public BooleanProperty maskingProperty() {
        return masking;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Done of what runs, 0 to 1. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** What is said in place of a map; empty where there is one. */
    public ReadOnlyStringProperty insteadProperty() {
        return instead.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return running.get();
    }

    /** Told when an image was predicted. */
    public void setOnPredicted(Consumer<Predicted> listener) {
        onPredicted = listener;
    }

    /** Positions of the chosen map that are masked, flat. */
    public BitSet masked() {
        return chosen.get() == null || !masking.get()
                ? new BitSet()
                : predicted.get().masked(chosen.get(), threshold.get());
    }

    /** The map that is shown as soon as there is one of this key. */
    public void want(String key) {
        wanted = key;
        choose();
    }

    /** Reads a recipe that shall be done to every position. */
    public void openRecipe(Path path) {
        executor.start(BackgroundTask.of("Opening " + FileName.of(path), progress -> Recipe.load(path))
                .onSuccess(read -> useRecipe(read, path))
                .onFailure(fault -> notices.tell(Notice.of(FileName.of(path), fault))));
    }

    /** @param path where it was read from, or null */
    public void useRecipe(Recipe other, Path path) {
        recipe.set(other);
        recipePath.set(path);
        source.set(RecipeSource.FILE);
    }

    /** What is decided about the image, with the recipe of the chosen source. */
    Treated treated() {
        OpenImage open = image.selectedProperty().get();
        Treated there = open == null ? Treated.NOTHING : open.treated().get();
        Treated treated =
                switch (source.get()) {
                    case ANALYSE -> there;
                    case AUTOMATIC -> there.withRecipe(null);
                    case FILE -> there.withRecipe(recipe.get());
                };
        return treated.withNoise(noise.get());
    }

    /** Has every position read; what ran before is given up. */
    public void start() {
        OpenImage open = image.selectedProperty().get();
        if (open == null || image.planeProperty().get() == null) {
            return;
        }
        cancel();
        Plane of = image.planeProperty().get();
        Treated treated = treated();
        int bins = binning.get();
        running.set(true);
        share.set(-1);
        instead.set("Predicting \u2026");
        TaskHandle[] own = new TaskHandle[1];
        BackgroundTask<Predicted> work = BackgroundTask.of(
                        "Predicting " + open.name(),
                        progress -> PredictionWork.run(
                                analyser.get(), open, image.sliceProperty().get(), bins, treated, progress))
                .lengthy()
                .keepingBest()
                .onProgress(() -> tellProgress(own[0]))
                .onSuccess(done -> take(done, of, own[0]))
                .onFailure(fault -> fail(open, fault))
                .onFinished(() -> end(own[0]));
        own[0] = executor.start(work);
        task = running.get() ? own[0] : null;
    }

    private void tellProgress(TaskHandle handle) {
        if (handle != null && handle == task) {
            share.set(handle.fractionProperty().get());
        }
    }

    /** What was cancelled is kept where there is nothing better: no whole prediction, and no newer wish. */
    private void take(Predicted done, Plane of, TaskHandle handle) {
        boolean wanted = image.planeProperty().get() == of && (handle == null || handle == task);
        Predicted before = predicted.get();
        if (wanted && (done.isComplete() || before == null || !before.isComplete())) {
            show(done);
        }
    }

    private void show(Predicted done) {
        predicted.set(done);
        instead.set("");
        String kept = chosen.get() == null ? null : chosen.get().key();
        wanted = wanted == null ? kept : wanted;
        chosen.set(null);
        quantities.setAll(done.quantities());
        choose();
        onPredicted.accept(done);
    }

    private void choose() {
        if (quantities.isEmpty()) {
            return;
        }
        Quantity found = quantities.stream()
                .filter(quantity -> quantity.key().equals(wanted))
                .findFirst()
                .orElse(chosen.get() == null ? first() : chosen.get());
        wanted = null;
        chosen.set(found);
    }

    /** A length says more at first sight than a number of states. */
    private Quantity first() {
        return quantities.stream()
                .filter(quantity -> quantity.name().equals(LocalProperty.BOND_LENGTH.key()))
                .findFirst()
                .orElse(quantities.get(0));
    }

    private void fail(OpenImage open, Throwable fault) {
        Notice notice = Notice.of(open.name(), fault);
        instead.set(notice.sentence());
        notices.tell(notice);
    }

    /** A cancel leaves the older prediction, or the positions that were read by then. */
    private void end(TaskHandle handle) {
        if (handle != null && task != null && handle != task) {
            return;
        }
        running.set(false);
        task = null;
        if (instead.get().startsWith("Predicting")) {
            instead.set(predicted.get() == null ? "The prediction was cancelled" : "");
        }
    }

    /** Gives up what runs; the positions that it has read are shown if there is no whole prediction. */
    public void cancel() {
        if (task != null) {
            task.cancel();
        }
    }

    private void forget() {
        cancel();
        predicted.set(null);
        chosen.set(null);
        quantities.clear();
        instead.set(
                image.planeProperty().get() == null
                        ? ""
                        : "\u201cPredict image\u201d has the recipe done to every position, and a model read it");
    }

    /** What is said of positions that could not be read; empty: all were read. */
    public String unread() {
        Quantity quantity = chosen.get();
        return quantity == null
                ? ""
                : String.join(" ", predicted.get().analysis(quantity).leftOut().sentences());
    }

    /** What is said of the noise where a width is mapped; empty: nothing, or it was left out. */
    public String noise() {
        Quantity quantity = chosen.get();
        return quantity == null || !quantity.isWidth()
                ? ""
                : String.join(" ", predicted.get().analysis(quantity).sum().sentences(Analysis.About.NOISE));
    }

    /** All maps of the prediction that is shown. */
    public List<Quantity> all() {
        return List.copyOf(quantities);
    }
}
