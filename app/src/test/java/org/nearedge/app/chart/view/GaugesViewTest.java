package org.nearedge.app.chart.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Gauge;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class GaugesViewTest {
    private final List<FigureSpec> exported = new ArrayList<>();
    private final FigureSpec figure = FigureSpec.gauges(List.of(gauge("First"), gauge("Second")), Map.of());
    private GaugesView view;

    private static Gauge gauge(String name) {
        return new Gauge(name, "eV", "of a test", new double[] {1, 2, 3}, 2, 1.5, 2.5, List.of());
    }

    @Start
    void start(Stage stage) {
        view = new GaugesView();
        view.setOnExport(exported::add);
        view.show(figure);
        stage.setScene(new Scene(view, 300, 200));
        stage.show();
    }

    @Test
    void thePointerAsksTheGaugeUnderIt(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        for (int i = 0; i < 2; i++) {
            Point2D middle = view.middle(i);
            assertThat(view.gaugeAt(middle.getX(), middle.getY()))
                    .contains(figure.gauges().get(i));
            robot.moveTo(view.localToScreen(middle));
            assertThat(view.tooltip()).startsWith(figure.gauges().get(i).name() + " (eV): of a test");
        }
        assertThat(view.gaugeAt(1, 1)).isEmpty();
        assertThat(view.getAccessibleText()).contains("First (eV)").contains("Second (eV)");
    }

    @Test
    void itIsExportedByKeyAndSurvivesDarkness(FxRobot robot) {
        robot.interact(() -> {
            view.setDark(true);
            view.requestFocus();
        });
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        assertThat(exported).containsExactly(figure);
    }
}
