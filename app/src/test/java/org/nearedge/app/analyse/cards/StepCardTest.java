package org.nearedge.app.analyse.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nearedge.process.AlignOnset;
import org.nearedge.process.Broaden;
import org.nearedge.process.Calibrate;
import org.nearedge.process.CalibrateTwoPoints;
import org.nearedge.process.ExponentialBackground;
import org.nearedge.process.LogPolynomialBackground;
import org.nearedge.process.Normalise;
import org.nearedge.process.PowerLawBackground;
import org.nearedge.process.PreEdgeLine;
import org.nearedge.process.Recipe;
import org.nearedge.process.SavitzkyGolay;
import org.nearedge.process.Step;
import org.nearedge.process.StepReport;
import org.nearedge.spectrum.EnergyAxis;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StepCardTest {
    private static final Surroundings AROUND =
            new Surroundings(EnergyAxis.uniform(1770, 0.25, 400), 1839.0, List.of(0.5, 1.2));

    private final RecordedEdit edit = new RecordedEdit();
    private VBox root;

    @Start
    void start(Stage stage) {
        root = new VBox();
        stage.setScene(new Scene(root, 320, 400));
        stage.show();
    }

    @BeforeEach
    void clear(FxRobot robot) {
        robot.interact(() -> root.getChildren().clear());
    }

    private StepCard<?> show(FxRobot robot, Step step, String fault) {
        StepCard<?>[] card = new StepCard<?>[1];
        robot.interact(() -> {
            card[0] = StepKind.of(step).card(edit);
            root.getChildren().setAll(card[0]);
            card[0].show(new Recipe.Entry(step, true), AROUND, fault);
        });
        return card[0];
    }

    private static void slide(FxRobot robot, String id, double value) {
        Slider slider = robot.lookup("#" + id + "-slider").queryAs(Slider.class);
        robot.interact(() -> slider.setValue(value));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(TextField.class).getText();
    }

    @ParameterizedTest
    @EnumSource(StepKind.class)
    void showingAStepEditsNothingAndEveryNumberHasAHelp(StepKind kind, FxRobot robot) {
        Step fresh = kind.fresh(AROUND);
        StepCard<?> card = show(robot, fresh, "");
        assertThat(StepKind.of(fresh)).isEqualTo(kind);
        assertThat(card.fits(fresh)).isTrue();
        assertThat(edit.steps).isEmpty();
        assertThat(edit.asked).isEmpty();
        assertThat(robot.from(card).lookup(".number-field").queryAllAs(TextField.class))
                .allSatisfy(field -> {
                    assertThat(field.getTooltip().getText()).isNotBlank();
                    assertThat(field.getText()).matches("-?\\d+(\\.\\d+)?");
                });
    }

    @Test
    void aSliderEditsOnItsGridWithOneGesture(FxRobot robot) {
        show(robot, new Calibrate(0), "");
        slide(robot, "Calibrate-shift", 1.234);
        slide(robot, "Calibrate-shift", 2.718);
        assertThat(((Calibrate) edit.steps.get(0)).shift()).isCloseTo(1.25, within(1e-12));
        assertThat(((Calibrate) edit.last()).shift()).isCloseTo(2.7, within(1e-12));
        assertThat(edit.gestures.get(0)).isNotNull().isSameAs(edit.gestures.get(1));
        assertThat(text(robot, "Calibrate-shift")).isEqualTo("2.70");
    }

    @Test
    void aNumberIsTypedWithPointOrCommaAndNonsenseIsNotTaken(FxRobot robot) {
        show(robot, new Calibrate(0), "");
        TextField field = robot.lookup("#Calibrate-shift").queryAs(TextField.class);
        robot.clickOn(field);
        robot.interact(() -> field.setText("-3,5"));
        robot.type(KeyCode.ENTER);
        assertThat(edit.last()).isEqualTo(new Calibrate(-3.5));
        robot.interact(() -> field.setText("many"));
        robot.type(KeyCode.ENTER);
        assertThat(edit.steps).hasSize(1);
        assertThat(field.getText()).isEqualTo("-3.50");
        robot.type(KeyCode.UP);
        assertThat(((Calibrate) edit.last()).shift()).isCloseTo(-3.45, within(1e-12));
    }

    @Test
    void theSmoothingWindowIsTheSameInChannelsAndInEv(FxRobot robot) {
        show(robot, new SavitzkyGolay(40, 3), "");
        assertThat(text(robot, "SavitzkyGolay-window")).isEqualTo("40");
        assertThat(text(robot, "SavitzkyGolay-width")).isEqualTo("10.00");
        slide(robot, "SavitzkyGolay-width", 5);
        assertThat(edit.last()).isEqualTo(new SavitzkyGolay(20, 3));
        slide(robot, "SavitzkyGolay-window", 2);
        assertThat(((SavitzkyGolay) edit.last()).order()).isLessThan(2);
    }

    @Test
    void theTargetFollowsToTheModelThatIsBroadEnough(FxRobot robot) {
        show(robot, new Broaden(0.4, 0.5), "");
        assertThat(text(robot, "Broaden-fwhm")).isEqualTo("0.94");
        slide(robot, "Broaden-sigma", 0.8);
        assertThat(((Broaden) edit.last()).targetSigma()).isEqualTo(1.2);
        slide(robot, "Broaden-fwhm", 2.35482 * 0.3);
        assertThat(((Broaden) edit.last()).knownSigma()).isCloseTo(0.3, within(0.02));
    }

    @Test
    void aTargetThatIsNoModelsStaysWhereTheUserPutIt(FxRobot robot) {
        show(robot, new Broaden(0.4, 0.9), "");
        slide(robot, "Broaden-sigma", 0.6);
        assertThat(((Broaden) edit.last()).targetSigma()).isEqualTo(0.9);
    }

    @Test
    void theOnsetIsFoundOrFixedWhereItWasFound(FxRobot robot) {
        show(robot, new AlignOnset(null), "");
        assertThat(text(robot, "AlignOnset-onset")).isEqualTo("1839.00");
        CheckBox find = robot.lookup("#AlignOnset-automatic").queryAs(CheckBox.class);
        robot.interact(() -> find.setSelected(false));
        assertThat(edit.last()).isEqualTo(new AlignOnset(1839.0));
        robot.interact(() -> find.setSelected(true));
        assertThat(edit.last()).isEqualTo(new AlignOnset(null));
    }

    @Test
    void theRangeOfTheMaximumIsTheWholeOrAGivenOne(FxRobot robot) {
        show(robot, new Normalise(null, null), "");
        CheckBox whole = robot.lookup("#Normalise-everywhere").queryAs(CheckBox.class);
        robot.interact(() -> whole.setSelected(false));
        assertThat(edit.last()).isEqualTo(new Normalise(1770.0, 1869.75));
    }

    @Test
    void aWindowOutsideTheAxisIsShownAsItIs(FxRobot robot) {
        show(robot, new PowerLawBackground(1700, 1750), "");
        assertThat(text(robot, "PowerLawBackground-from")).isEqualTo("1700.0");
        assertThat(robot.lookup("#PowerLawBackground-from-slider")
                        .queryAs(Slider.class)
                        .getValue())
                .isEqualTo(1700);
        assertThat(edit.steps).isEmpty();
    }

    @Test
    void theWindowOfThePreEdgeLineIsSlidAtEitherEnd(FxRobot robot) {
        show(robot, new PreEdgeLine(1790, 1830), "");
        slide(robot, "PreEdgeLine-from", 1801.3);
        assertThat(edit.last()).isEqualTo(new PreEdgeLine(1801.5, 1830));
        slide(robot, "PreEdgeLine-to", 1824.8);
        assertThat(edit.last()).isEqualTo(new PreEdgeLine(1790, 1825));
    }

    @Test
    void anotherCurveKeepsTheWindow(FxRobot robot) {
        show(robot, new PowerLawBackground(1790, 1830), "");
        ComboBox<?> kind = robot.lookup("#PowerLawBackground-kind").queryAs(ComboBox.class);
        robot.interact(() -> kind.getSelectionModel().select(2));
        assertThat(edit.last()).isEqualTo(new LogPolynomialBackground(1790, 1830, 2));
        robot.interact(() -> kind.getSelectionModel().select(3));
        assertThat(edit.last()).isEqualTo(new PreEdgeLine(1790, 1830));
        show(robot, new ExponentialBackground(-20, -5), "");
        ComboBox<?> low = robot.lookup("#ExponentialBackground-kind").queryAs(ComboBox.class);
        int before = edit.steps.size();
        robot.interact(() -> low.getSelectionModel().select(0));
        assertThat(edit.steps).hasSize(before);
        assertThat(robot.lookup("#card-ExponentialBackground .danger")
                        .queryAs(Label.class)
                        .getText())
                .startsWith("Not taken: ")
                .contains("above zero");
    }

    @Test
    void whatAStepTellsStandsOnItsCard(FxRobot robot) {
        StepReport report = new StepReport("\u03c7\u00b2/\u03bd 1.02", List.of("It is short.", "It is bent."), null);
        StepCard<?> card = show(robot, new LogPolynomialBackground(1790, 1830, 2), "");
        robot.interact(() -> card.show(
                new Recipe.Entry(new LogPolynomialBackground(1790, 1830, 2), true),
                new Surroundings(AROUND.axis(), AROUND.onset(), AROUND.modelSigmas(), report, null),
                ""));
        assertThat(robot.lookup("#LogPolynomialBackground-told")
                        .queryAs(Label.class)
                        .getText())
                .isEqualTo("\u03c7\u00b2/\u03bd 1.02");
        assertThat(robot.lookup("#LogPolynomialBackground-warnings .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactly("It is short.", "It is bent.");
        slide(robot, "LogPolynomialBackground-degree", 3);
        assertThat(edit.last()).isEqualTo(new LogPolynomialBackground(1790, 1830, 3));
    }

    @Test
    void anEnergyIsSaidToBeReallyAnother(FxRobot robot) {
        show(robot, new Calibrate(0.5), "");
        assertThat(text(robot, "Calibrate-seen")).isEqualTo("1838.50");
        assertThat(text(robot, "Calibrate-really")).isEqualTo("1839.00");
        type(robot, "Calibrate-seen", "1842");
        assertThat(edit.steps).isEmpty();
        assertThat(text(robot, "Calibrate-really")).isEqualTo("1842.50");
        type(robot, "Calibrate-really", "1840.25");
        assertThat(edit.last()).isEqualTo(new Calibrate(-1.75));
    }

    @Test
    void nonsenseOfTwoPointsIsNotTaken(FxRobot robot) {
        StepCard<?> card = show(robot, new CalibrateTwoPoints(1775, 1775, 1839, 1839), "");
        type(robot, "CalibrateTwoPoints-trueHigh", "1841");
        assertThat(edit.last()).isEqualTo(new CalibrateTwoPoints(1775, 1775, 1839, 1841));
        type(robot, "CalibrateTwoPoints-seenHigh", "1700");
        assertThat(edit.steps).hasSize(1);
        assertThat(robot.from(card).lookup(".danger").queryAs(Label.class).getText())
                .contains("must be above the first");
    }

    /** It cannot be sharpened, and stays as it is: the recipe goes on. */
    @Test
    void whatIsBroaderThanEveryModelStaysAsItIs(FxRobot robot) {
        show(robot, new Broaden(0.4, 0.5), "");
        slide(robot, "Broaden-sigma", 1.6);
        assertThat(((Broaden) edit.last()).targetSigma()).isEqualTo(((Broaden) edit.last()).knownSigma());
    }

    private static void type(FxRobot robot, String id, String number) {
        TextField field = robot.lookup("#" + id).queryAs(TextField.class);
        robot.clickOn(field);
        robot.interact(() -> field.setText(number));
        robot.type(KeyCode.ENTER);
    }

    @Test
    void aStepThatFailsSaysWhyOnItsCard(FxRobot robot) {
        StepCard<?> card = show(robot, new PowerLawBackground(1700, 1750), "the window holds no channel");
        assertThat(robot.from(card).lookup(".danger").queryAs(Label.class).getText())
                .isEqualTo("the window holds no channel");
        robot.interact(() -> card.show(new Recipe.Entry(new PowerLawBackground(1790, 1830), true), AROUND, ""));
        assertThat(robot.from(card).lookup(".danger").queryAs(Label.class).isVisible())
                .isFalse();
    }

    @Test
    void aNumberTheStepCannotHaveIsNotTakenAndTheCardSaysWhy(FxRobot robot) {
        StepCard<?> card = show(robot, new PowerLawBackground(1790, 1830), "");
        TextField field = robot.lookup("#PowerLawBackground-to").queryAs(TextField.class);
        robot.clickOn(field);
        robot.interact(() -> field.setText("1700"));
        robot.type(KeyCode.ENTER);
        assertThat(edit.steps).isEmpty();
        assertThat(field.getText()).isEqualTo("1830.0");
        Label why = robot.from(card).lookup(".danger").queryAs(Label.class);
        assertThat(why.getText()).startsWith("Not taken: ").contains("1700");
        robot.interact(() -> field.setText("1820"));
        robot.type(KeyCode.ENTER);
        assertThat(edit.last()).isEqualTo(new PowerLawBackground(1790, 1820));
        robot.interact(() -> card.show(new Recipe.Entry(edit.last(), true), AROUND, ""));
        assertThat(why.isVisible()).isFalse();
    }

    @Test
    void theKeyboardMovesAndRemovesACard(FxRobot robot) {
        show(robot, new Calibrate(0), "");
        robot.clickOn("#Calibrate-shift");
        robot.press(KeyCode.ALT)
                .type(KeyCode.UP)
                .type(KeyCode.DOWN)
                .type(KeyCode.DELETE)
                .release(KeyCode.ALT);
        assertThat(edit.asked).contains("move -1", "move 1", "remove");
        robot.clickOn("#Calibrate-on");
        assertThat(edit.asked).contains("off");
    }
}
