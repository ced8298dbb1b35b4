package org.nearedge.app.chart.view;

import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.export.FigureData;

/** A figure on screen, of whatever kind: it can be exported, and its numbers copied. */
public abstract class FigurePane extends StackPane {
    private Consumer<FigureSpec> onExport;

    /** Shows a figure. */
    public abstract void show(FigureSpec spec);

    /** The figure as it was given to {@link #show}. */
    public abstract FigureSpec figure();

    /** The part of it that is shown, as it is exported. */
    public FigureSpec figureInView() {
        return figure();
    }

    public abstract void setDark(boolean dark);

    /** Called with the figure when the user asks for Export… (context menu or Ctrl+E). */
    public final void setOnExport(Consumer<FigureSpec> listener) {
        onExport = listener;
    }

    final boolean canExport() {
        return onExport != null;
    }

    final void export() {
        if (onExport != null) {
            onExport.accept(figureInView());
        }
    }

    final void copyNumbers() {
        ClipboardContent content = new ClipboardContent();
        content.putString(FigureData.text(figure(), '\t'));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
