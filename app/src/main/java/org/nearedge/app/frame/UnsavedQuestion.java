package org.nearedge.app.frame;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/** Asks what to do with unsaved work: the one question that stands in front of the window. */
@FunctionalInterface
interface UnsavedQuestion {
    /** What the user wants. */
    enum Answer {
        SAVE,
        DO_NOT_SAVE,
        CANCEL
    }

    Answer ask(String question);

    /** The dialog over a window. */
    static UnsavedQuestion dialog(Window window) {
        ButtonType save = new ButtonType("Save", ButtonBar.ButtonData.YES);
        ButtonType doNot = new ButtonType("Don't save", ButtonBar.ButtonData.NO);
        return text -> {
            Alert question = new Alert(
                    Alert.AlertType.CONFIRMATION,
                    "What was done since is kept only if it is saved now.",
                    save,
                    doNot,
                    ButtonType.CANCEL);
            question.initOwner(window);
            question.setTitle("Nearedge");
            question.setHeaderText(text);
            question.getDialogPane().setId("unsaved");
            ButtonType answer = question.showAndWait().orElse(ButtonType.CANCEL);
            return answer == save ? Answer.SAVE : answer == doNot ? Answer.DO_NOT_SAVE : Answer.CANCEL;
        };
    }
}
