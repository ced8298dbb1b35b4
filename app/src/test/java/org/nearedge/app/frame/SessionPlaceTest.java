package org.nearedge.app.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.history.UndoHistory;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.app.workspace.Workspace;
import org.nearedge.session.store.SessionDocument;

/** A session in a window of two workspaces, one of which fails. */
class SessionPlaceTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static final class Number implements Workspace {
        private final String id;
        private final ObjectProperty<JsonNode> choices = new SimpleObjectProperty<>(number(0));
        private final Region view = new Region();
        private boolean fails;

        Number(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Node view() {
            return view;
        }

        @Override
        public void setDark(boolean dark) {}

        @Override
        public List<FigurePane> figures() {
            return List.of();
        }

        @Override
        public Optional<FigurePane> focused() {
            return Optional.empty();
        }

        @Override
        public String fileName() {
            return id;
        }

        @Override
        public ReadOnlyStringProperty statusProperty() {
            return new ReadOnlyStringWrapper("");
        }

        @Override
        public ObservableValue<JsonNode> choices() {
            return choices;
        }

        @Override
        public void restoreChoices(JsonNode wanted) {
            if (fails) {
                throw new IllegalStateException("a fault of the program");
            }
            choices.set(wanted);
        }
    }

    private static JsonNode number(int number) {
        return JSON.createObjectNode().put("number", number);
    }

    @Test
    void aWorkspaceThatFailsKeepsNoOtherFromItsSessionAndLosesNothingOfIt() {
        Workspaces workspaces = new Workspaces();
        Notices notices = new Notices();
        SessionWindow window =
                new SessionWindow(workspaces, new UndoHistory(), new CurrentThreadTaskExecutor(), null, notices);
        workspaces.setOnMade((workspace, name) -> window.made(workspace));
        Number one = new Number("one");
        Number two = new Number("two");
        for (Number each : List.of(one, two)) {
            workspaces.add(new Workspaces.Place(each.id, each.id, Feather.GRID, "", () -> each));
            workspaces.show(each.id);
        }
        one.fails = true;
        Map<String, JsonNode> wanted = Map.of("one", number(1), "two", number(2));
        window.restore(SessionDocument.of("x", wanted, "two", null));
        assertThat(two.choices.get()).isEqualTo(number(2));
        assertThat(window.choices()).isEqualTo(wanted);
        assertThat(notices.shown()).hasSize(1);
        one.choices.set(number(7));
        assertThat(window.choices().get("one")).isEqualTo(number(7));
    }
}
