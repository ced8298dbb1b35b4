package org.nearedge.app.evaluate.tabs;

import java.util.List;
import org.nearedge.app.chart.view.FigurePane;

/** What stands in a tab. */
public interface TabContent {
    void setDark(boolean dark);

    /** Figures on screen, in reading order; the first is the most important. */
    List<FigurePane> figures();
}
