package org.nearedge.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.home.Home;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.app.task.ManualTaskExecutor;
import org.nearedge.app.train.TrainForm.Before;
import org.nearedge.app.train.figures.TrainKey;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.library.Split;
import org.nearedge.model.ModelCard;
import org.nearedge.spectrum.InputException;

/** The whole workspace without a window; every task is done at once. */
class TrainModelTest {
    @TempDir
    Path folder;

    private final Notices notices = new Notices();
    private Knowledge knowledge;
    private TrainModel model;

    @BeforeEach
    void makeModel() {
        knowledge = new Knowledge(new Home(folder));
        model = new TrainModel(new CurrentThreadTaskExecutor(), notices, knowledge, new TinyConfigurations(8, folder));
        model.start();
    }

    private void form(TrainForm form) {
        model.formProperty().set(form);
    }

    private TrainForm form() {
        return model.formProperty().get();
    }

    private List<String> told() {
        return notices.log().stream().map(Notice::sentence).toList();
    }

    @Test
    void whatIsTrainedIsWrittenComparedAndThereWhereModelsAreChosen() throws Exception {
        form(form().withSigma(0.8).withSplitSeed(3L));
        assertThat(form().name()).isEqualTo("my-si-k-geometry");
        assertThat(model.estimateProperty().get())
                .contains("records to learn from")
                .contains("3 networks, 8 epochs each if none stops early: about ");

        model.train();

        assertThat(model.runningProperty().get()).isFalse();
        assertThat(folder.resolve("models/my-si-k-geometry-0.8.nearedge-model")).exists();
        assertThat(knowledge.models().isOwn("my-si-k-geometry")).isTrue();
        ModelCard card = knowledge.models().load("my-si-k-geometry").card();
        assertThat(card.base()).isEqualTo("si-k-geometry");
        assertThat(card.split().seed()).isEqualTo(3);
        assertThat(card.input().sigma()).isEqualTo(0.8);
        assertThat(model.own().models()).hasSize(1);
        assertThat(model.own().selectedProperty().get().name()).isEqualTo("my-si-k-geometry");
        assertThat(model.progressProperty().get()).startsWith("Done \u00b7 3 networks, best after epoch ");
        assertThat(form().name()).as("the next one needs another name").isEqualTo("my-si-k-geometry-2");

        Compared compared = model.comparedProperty().get();
        assertThat(compared.other()).isEqualTo("si-k-geometry (sigma 1.2 eV)");
        assertThat(compared.rows()).hasSize(5);
        assertThat(compared.rows().get(0).what()).isEqualTo("Mean squared error");
        assertThat(compared.records()).contains("test records");
        assertThat(compared.versus()).contains("Smaller error in ");
        assertThat(compared.cancelled()).isFalse();
    }

    @Test
    void theCurvesAreThoseOfAllNetworksTheNewestInFront() {
        List<FigureSpec> seen = new ArrayList<>();
        model.curvesProperty().addListener((property, before, now) -> seen.add(now));
        model.train();

        FigureSpec figure = model.curvesProperty().get();
        assertThat(figure.curves()).hasSize(6);
        assertThat(figure.curves().get(0).name()).isEqualTo("validation of network 3");
        assertThat(figure.curves().get(0).x()).containsExactly(2, 4, 6, 8);
        assertThat(figure.axes().y()).isEqualTo(FigureSpec.Scale.LOG);
        assertThat(figure.points().get(0).x()).hasSize(3);
        assertThat(figure.provenance())
                .containsEntry("Figure", "train/curves")
                .containsEntry(TrainKey.NAME, "my-si-k-geometry")
                .containsEntry(TrainKey.SPLIT, "structure")
                .containsKeys(TrainKey.CONFIGURATION, TrainKey.DATA_HASH, TrainKey.SEED, "Program");
        assertThat(seen).as("drawn while it trains").hasSizeGreaterThan(2);
    }

    @Test
    void aCancelledTrainingKeepsTheBestAndSaysSo() throws Exception {
        model.fractionProperty().addListener((property, before, now) -> {
            if (now.doubleValue() > 0) {
                model.cancel();
            }
        });
        model.train();

        ModelCard card = knowledge.models().load("my-si-k-geometry").card();
        assertThat(card.members()).isEqualTo(1);
        assertThat(card.notes()).anyMatch(note -> note.startsWith("Training was cancelled before its end"));
        assertThat(model.comparedProperty().get().cancelled()).isTrue();
        assertThat(model.progressProperty().get()).startsWith("Cancelled; the best so far is kept");
        assertThat(told()).anyMatch(sentence -> sentence.startsWith("Cancelled: the best so far is kept"));
    }

    @Test
    void aSearchIsSkippedOrCancelled() throws Exception {
        form(form().withBefore(Before.SEARCH).withFolds(3));
        assertThat(model.estimateProperty().get())
                .contains("2 settings \u00d7 3 folds")
                .contains("9 networks");
        List<String> words = new ArrayList<>();
        model.progressProperty().addListener((property, before, now) -> words.add(now));
        model.skippableProperty().addListener((property, before, now) -> {
            if (now) {
                model.skip();
            }
        });
        model.train();
        assertThat(words).anyMatch(word -> word.startsWith("Settings 1 of 2, fold 1 of 3, epoch 2 of 8"));
        assertThat(words).anyMatch(word -> word.endsWith("of this; the training comes after it"));
        assertThat(knowledge.models().load("my-si-k-geometry").card().notes())
                .as("nothing was tried to its end, so the model's own settings were taken")
                .noneMatch(note -> note.startsWith("Its settings"));
    }

    @Test
    void aSearchThatIsCancelledLeavesNothing() {
        form(form().withBefore(Before.SEARCH).withFolds(3));
        model.skippableProperty().addListener((property, before, now) -> model.cancel());
        model.train();

        assertThat(knowledge.models().ownCards()).isEmpty();
        assertThat(folder.resolve("models")).doesNotExist();
        assertThat(model.progressProperty().get()).contains("nothing is kept");
        assertThat(model.comparedProperty().get()).isNull();
    }

    @Test
    void oneTrainingAtATime() {
        model.fractionProperty().addListener((property, before, now) -> {
            if (now.doubleValue() > 0) {
                model.train();
            }
        });
        model.train();
        assertThat(told()).contains("A training is running; one at a time.");
        assertThat(knowledge.models().ownCards()).hasSize(1);
    }

    @Test
    void whatCannotBeTrainedIsSaidBeforehand() {
        form(form().withSigma(0.1));
        assertThat(model.faultProperty().get()).startsWith("broadening: is a number from 0.3 to 10.0 eV");
        form(form().withSigma(null));
        assertThat(model.faultProperty().get()).startsWith("broadening");
        form(form().withSigma(0.5).withSeed(null));
        assertThat(model.faultProperty().get()).startsWith("seed of the networks");
        form(form().withSeed(1L).withBefore(Before.CROSS_VALIDATION).withFolds(2));
        assertThat(model.faultProperty().get()).startsWith("folds: are 3 to 50");
        form(form().withFolds(3).withName("si-k-pdos"));
        assertThat(model.faultProperty().get())
                .isEqualTo("si-k-pdos: is the name of another model; choose another name.");
        form(form().withName("no name"));
        assertThat(model.faultProperty().get()).contains("letters, digits and single hyphens");
        model.train();
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(knowledge.models().ownCards()).isEmpty();
        form(form().withName("a-name").withScheme(Split.Scheme.RANDOM));
        assertThat(model.faultProperty().get()).isEmpty();
    }

    @Test
    void aFaultInTheBackgroundIsToldAndNothingIsLeft() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"learning_rate\": 1}");
        form(form().withBefore(Before.SEARCH).withFolds(3).withSpace(broken));
        assertThat(model.estimateProperty().get()).contains("broken.json, learning_rate: is no list of values");
        model.train();
        assertThat(notices.log()).anyMatch(notice -> notice.subject().equals("broken.json"));
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.progressProperty().get()).isEqualTo("Nothing was trained");
    }

    @Test
    void ownModelsAreRenamedComparedAndRemoved() throws Exception {
        model.train();
        OwnModel own = model.own().models().get(0);

        model.own().rename(own, "silicon");
        assertThat(knowledge.models().ownCards()).extracting(ModelCard::id).containsExactly("silicon");
        assertThat(model.own().selectedProperty().get().name()).isEqualTo("silicon");
        model.own().rename(model.own().models().get(0), "si-k-pdos");
        assertThat(told()).anyMatch(sentence -> sentence.startsWith("Is the name of another model"));

        model.compare(model.own().models().get(0));
        assertThat(model.comparedProperty().get().card().id()).isEqualTo("silicon");
        assertThat(model.comparedProperty().get().rows()).isNotEmpty();

        model.own().remove(model.own().models().get(0));
        assertThat(model.own().models()).isEmpty();
        assertThat(knowledge.models().ownCards()).isEmpty();
    }

    @Test
    void aFileThatCannotBeUsedStandsInTheListWithItsReason() throws Exception {
        Files.createDirectories(folder.resolve("models"));
        Files.write(folder.resolve("models/strange.nearedge-model"), new byte[] {1, 2, 3});
        knowledge.reloadModels();

        OwnModel refused = model.own().models().get(0);
        assertThat(refused.isRefused()).isTrue();
        assertThat(refused.problem()).startsWith("strange.nearedge-model");
        model.compare(refused);
        assertThat(model.comparedProperty().get()).isNull();
        model.own().remove(refused);
        assertThat(model.own().models()).isEmpty();
    }

    @Test
    void theNameFollowsTheModelUntilOneIsTyped() {
        form(form().withModel("o-k-properties"));
        assertThat(form().name()).isEqualTo("my-o-k-properties");
        assertThat(model.title()).isEqualTo("Six local properties of an oxygen site from its O-K edge");
        model.setNamed(true);
        form(form().withName("quartz"));
        form(form().withModel("si-k-geometry"));
        assertThat(form().name()).isEqualTo("quartz");
    }

    private Path broken(String name) throws Exception {
        Files.createDirectories(folder.resolve("models"));
        return Files.write(folder.resolve("models/" + name + "-0.5.nearedge-model"), new byte[] {1, 2, 3});
    }

    @Test
    void aFileThatCannotBeUsedStandsInTheWayOfItsName() throws Exception {
        broken("my-si-k-geometry");
        knowledge.reloadModels();
        assertThat(form().name()).isEqualTo("my-si-k-geometry-2");
        form(form().withName("My-si-k-geometry"));
        assertThat(model.faultProperty().get()).contains("is the name of another model");
        // Nobody has told the list of this one: it is found before anything is trained.
        broken("late");
        form(form().withName("late"));
        assertThat(model.faultProperty().get()).isEmpty();
        model.train();
        assertThat(model.progressProperty().get()).isEqualTo("Nothing was trained");
        assertThat(model.curvesProperty().get().isEmpty()).isTrue();
        assertThat(told()).anyMatch(sentence -> sentence.startsWith("Is the name of another model"));
    }

    @Test
    void aNameThatIsTakenWhileItTrainsLosesNothing() throws Exception {
        model.fractionProperty().addListener((property, before, now) -> {
            if (now.doubleValue() > 0.5 && !Files.exists(folder.resolve("models"))) {
                try {
                    broken("my-si-k-geometry");
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        model.train();
        assertThat(folder.resolve("models/my-si-k-geometry-2-0.5.nearedge-model"))
                .exists();
        assertThat(model.comparedProperty().get().card().id()).isEqualTo("my-si-k-geometry-2");
        assertThat(told())
                .anyMatch(sentence -> sentence.contains("my-si-k-geometry became the name of another file meanwhile,"
                        + " so it is called my-si-k-geometry-2"));
        assertThat(form().name()).isEqualTo("my-si-k-geometry-3");
    }

    @Test
    void afterCancelItSaysAtOnceThatItStops() {
        List<String> words = new ArrayList<>();
        model.fractionProperty().addListener((property, before, now) -> {
            if (now.doubleValue() > 0 && model.runningProperty().get()) {
                model.cancel();
                words.add(model.stoppingProperty().get() + " "
                        + model.progressProperty().get());
            }
        });
        model.train();
        assertThat(words).isNotEmpty();
        assertThat(words.get(0)).startsWith("true Stopping \u2026");
        assertThat(model.stoppingProperty().get()).isFalse();
    }

    @Test
    void whyAModelCannotBeCalledSoIsTold() throws Exception {
        model.train();
        List<InputException> why = new ArrayList<>();
        model.own().rename(model.own().models().get(0), "no name", why::add);
        assertThat(why).hasSize(1).first().asString().contains("letters, digits and single hyphens");
        model.own().rename(model.own().models().get(0), "silicon", why::add);
        assertThat(why).hasSize(2).last().isNull();
        assertThat(model.own().models().get(0).name()).isEqualTo("silicon");
    }

    @Test
    void theEstimateOfAnOlderFormIsNotShown() {
        ManualTaskExecutor tasks = new ManualTaskExecutor();
        TrainModel waiting = new TrainModel(tasks, notices, knowledge, new TinyConfigurations(8, folder));
        TrainForm first = waiting.formProperty().get();
        waiting.formProperty().set(first.withModel("o-k-properties"));
        List<String> words = new ArrayList<>();
        waiting.estimateProperty().addListener((property, before, now) -> words.add(now));
        waiting.formProperty().set(waiting.formProperty().get().withSigma(null));
        tasks.runAll();
        assertThat(words).noneMatch(word -> word.contains("records to learn from"));
    }
}
