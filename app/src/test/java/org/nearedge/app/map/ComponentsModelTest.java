package org.nearedge.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nearedge.app.map.state.RecipeSource;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.app.task.ManualTaskExecutor;
import org.nearedge.process.Pca;
import org.nearedge.process.Recipe;
import org.nearedge.session.Analyser;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/** An image that is two patterns with noise has two components above it. */
class ComponentsModelTest {
    private static final int CHANNELS = 60;

    private final Notices notices = new Notices();

    private static Dataset twoPatterns() {
        Random random = new Random(11);
        return Images.dataset(
                20, 20, CHANNELS, DataAxis.uniform("Energy", "eV", 100, 1, CHANNELS), (row, column, channel) -> {
                    double mean = 400
                            + 90 * row / 20.0 * Math.sin(channel / 5.0)
                            + 90 * column / 20.0 * Math.cos(channel / 9.0);
                    return Math.max(0, Math.rint(mean + Math.sqrt(Math.max(1, mean)) * random.nextGaussian()));
                });
    }

    @Test
    void theyAreFoundAndPutIntoTheRecipe() throws InputException {
        CurrentThreadTaskExecutor tasks = new CurrentThreadTaskExecutor();
        MapModel image = new MapModel(tasks, notices);
        PredictionModel prediction = new PredictionModel(tasks, notices, Analyser::bundled, image);
        ComponentsModel model = new ComponentsModel(tasks, notices, image, prediction);
        image.offer(List.of(Images.open("patterns.dm4", twoPatterns())), true);
        model.start();
        // Two patterns and their mean.
        assertThat(model.componentsProperty().get().proposedRank()).isEqualTo(3);
        assertThat(model.rankProperty().get()).isEqualTo(3);
        model.useInRecipe();
        assertThat(notices.log().get(0).text()).contains("no recipe yet");
        prediction.useRecipe(
                Recipe.fromJson("{\"steps\":[{\"step\":\"crop\",\"from\":110,\"to\":150}]}", "test"), null);
        model.rankProperty().set(4);
        model.useInRecipe();
        assertThat(prediction.sourceProperty().get()).isEqualTo(RecipeSource.FILE);
        assertThat(prediction.recipeProperty().get().steps()).hasSize(2);
        assertThat(prediction.recipeProperty().get().steps().get(0).step())
                .isEqualTo(new Pca(4, Pca.Weighting.POISSON));
        model.useInRecipe();
        assertThat(prediction.recipeProperty().get().steps())
                .as("no second one")
                .hasSize(2);
    }

    @Test
    void theComparisonCanBeCancelled() {
        ManualTaskExecutor tasks = new ManualTaskExecutor();
        MapModel image = new MapModel(tasks, notices);
        PredictionModel prediction = new PredictionModel(tasks, notices, Analyser::bundled, image);
        ComponentsModel model = new ComponentsModel(tasks, notices, image, prediction);
        image.offer(List.of(Images.open("patterns.dm4", twoPatterns())), true);
        tasks.runAll();
        model.start();
        model.cancel();
        tasks.runAll();
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.componentsProperty().get()).isNull();
        assertThat(model.insteadProperty().get()).isEqualTo("The comparison was cancelled");
    }
}
