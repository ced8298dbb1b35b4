package org.nearedge.app.analyse.cards;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.pca.ScreeFigure;
import org.nearedge.process.Pca;
import org.nearedge.process.Pca.Weighting;
import org.nearedge.process.pca.PrincipalComponents;

/** Keeps the first principal components of a spectrum image: the scree plot says how many are worth it. */
final class PcaCard extends StepCard<Pca> {
    private static final int USUAL = 5;
    private static final int MOST = 30;
    /** Height of the scree plot, pixels. */
    private static final double HEIGHT = 150;

    private final SliderRow rank =
            row("rank", "Components", "How many components are kept; the rest is taken for noise", 1, 0);
    private final ComboBox<Weighting> weighting = new ComboBox<>();
    private final FigureView scree = new FigureView();

    PcaCard(CardEdit edit) {
        super(
                Pca.class,
                edit,
                "PCA",
                "Keeps of each spectrum what the first principal components of the whole image hold",
                true);
        String help =
                "Counts: the spectra are divided by the roots of the mean spectrum and of the mean image, so that "
                        + "counting noise is the same everywhere; before a background only";
        weighting.setId("Pca-weighting");
        weighting.getStyleClass().add("small");
        weighting.getItems().setAll(Weighting.values());
        weighting.setConverter(new Words());
        weighting.setMaxWidth(Double.MAX_VALUE);
        weighting.setTooltip(new Tooltip(help));
        HBox.setHgrow(weighting, Priority.ALWAYS);
        Label name = new Label("Weighting");
        name.getStyleClass().add("row-label");
        name.setLabelFor(weighting);
        name.setTooltip(new Tooltip(help));
        HBox row = new HBox(8, name, weighting);
        row.setAlignment(Pos.CENTER_LEFT);
        weighting.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!isShowing() && now != null) {
                replace(new Pca(step().rank(), now), null);
            }
        });
        scree.setId("Pca-scree");
        scree.setLegendShown(false);
        scree.setMinHeight(HEIGHT);
        scree.setPrefHeight(HEIGHT);
        scree.setFocusTraversable(true);
        scree.managedProperty().bind(scree.visibleProperty());
        scree.setOnChosen(id -> ScreeFigure.rank(id).ifPresent(k -> replace(new Pca(k, step().weighting()), null)));
        rows(
                rank.onEdit(
                        (value, gesture) ->
                                replace(new Pca((int) Math.max(1, Math.round(value)), step().weighting()), gesture),
                        this::endGesture),
                row,
                scree);
        explainTold("Share of the variance that the kept components hold, and how many rise above the noise by the "
                + "threshold of Gavish and Donoho (2014), marked in the plot");
    }

    /** With the rank that is proposed where it is known. */
    static Pca fresh(Surroundings around) {
        PrincipalComponents known = around.components();
        return new Pca(known == null ? USUAL : known.proposedRank(), Weighting.POISSON);
    }

    @Override
    public void setDark(boolean dark) {
        scree.setDark(dark);
    }

    @Override
    protected String summary(Pca now, Surroundings around) {
        return now.rank() + (now.rank() == 1 ? " component" : " components");
    }

    @Override
    protected void show(Pca now, Surroundings around) {
        PrincipalComponents components = around.components();
        rank.show(now.rank(), 1, components == null ? MOST : Math.min(MOST, components.mostRank()));
        weighting.getSelectionModel().select(now.weighting());
        scree.setVisible(components != null);
        if (components != null) {
            scree.show(ScreeFigure.of(components, now.rank(), Map.of()));
            scree.choose(ScreeFigure.id(now.rank()));
        }
    }

    private static final class Words extends StringConverter<Weighting> {
        @Override
        public String toString(Weighting weighting) {
            return weighting == Weighting.POISSON ? "Counts" : "None";
        }

        @Override
        public Weighting fromString(String words) {
            throw new UnsupportedOperationException();
        }
    }
}
