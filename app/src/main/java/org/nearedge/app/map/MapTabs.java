package org.nearedge.app.map;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.nearedge.app.map.state.DisplayModel;
import org.nearedge.app.map.state.MapTab;

/** What is on the right of the window, one of them in front. */
final class MapTabs extends TabPane {
    MapTabs(Node maps, Node components, DisplayModel display) {
        setId("map-tabs");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getStyleClass().add(Styles.DENSE);
        setMinWidth(320);
        getTabs().setAll(tab(MapTab.MAPS, maps), tab(MapTab.COMPONENTS, components));
        getSelectionModel().select(display.tabProperty().get().ordinal());
        getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> display.tabProperty()
                .set(MapTab.values()[now.intValue()]));
        display.tabProperty()
                .addListener((property, before, now) -> getSelectionModel().select(now.ordinal()));
    }

    private static Tab tab(MapTab which, Node content) {
        Tab tab = new Tab(which.title(), content);
        tab.setId("map-tab-" + which.name().toLowerCase(Locale.ROOT));
        return tab;
    }
}
