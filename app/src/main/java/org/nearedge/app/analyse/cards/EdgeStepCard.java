package org.nearedge.app.analyse.cards;

import java.util.Locale;
import java.util.function.DoubleFunction;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import org.nearedge.process.EdgeStep;
import org.nearedge.spectrum.EnergyAxis;

/** Edge-step normalisation of an absorption spectrum; windows and E0 can be dragged on the chart as well. */
final class EdgeStepCard extends StepCard<EdgeStep> {
    private static final double REACH = 15;
    private static final int HIGHEST_ORDER = 3;
    private static final int HIGHEST_VICTOREEN = 4;

    private final CheckBox automatic = new CheckBox("Find E0");
    private final SliderRow e0 =
            row("e0", "E0, eV", "Where the edge begins: the energy of the largest slope, eV", 0.1, 2);
    private final SliderRow preFrom = row("preFrom", "Pre from", "Start of the pre-edge window, eV from E0", 1, 1);
    private final SliderRow preTo = row("preTo", "Pre to", "End of the pre-edge window, eV from E0", 1, 1);
    private final SliderRow postFrom = row("postFrom", "Post from", "Start of the post-edge window, eV from E0", 1, 1);
    private final SliderRow postTo = row("postTo", "Post to", "End of the post-edge window, eV from E0", 1, 1);
    private final SliderRow order = row(
            "order",
            "Post order",
            "Order of the post-edge polynomial: 0 a constant, 1 a line, 2 or 3 for long ranges",
            1,
            0);
    private final SliderRow victoreen = row(
            "victoreen",
            "Victoreen n",
            "The pre-edge line is fitted to intensity times energy to this power; 0: a plain line",
            1,
            0);
    private final CheckBox flatten = new CheckBox("Flatten the post-edge");
    private double found;

    EdgeStepCard(CardEdit edit) {
        super(
                EdgeStep.class,
                edit,
                "Edge step",
                "Subtracts the pre-edge and divides by the edge step, as Athena and Larch do. Dead time and "
                        + "self-absorption are not corrected.",
                true);
        automatic.setId("EdgeStep-automatic");
        automatic.setTooltip(
                new Tooltip("On: E0 is the energy of the largest slope. Off: it stays at the energy below"));
        automatic.selectedProperty().addListener((property, before, now) -> {
            if (!isShowing()) {
                replace(step().withE0(now ? null : found), null);
            }
        });
        flatten.setId("EdgeStep-flatten");
        flatten.setTooltip(new Tooltip("Take slope and bend of the post-edge polynomial off above E0"));
        flatten.selectedProperty().addListener((property, before, now) -> {
            if (!isShowing()) {
                replace(step().withShape(step().order(), step().victoreen(), now), null);
            }
        });
        rows(
                automatic,
                edits(e0, value -> step().withE0(value)),
                edits(preFrom, value -> step().withPre(value, step().preTo())),
                edits(preTo, value -> step().withPre(step().preFrom(), value)),
                edits(postFrom, value -> step().withPost(value, step().postTo())),
                edits(postTo, value -> step().withPost(step().postFrom(), value)),
                edits(order, value -> step().withShape(
                                whole(value, HIGHEST_ORDER), step().victoreen(), step().flatten())),
                edits(victoreen, value -> step().withShape(
                                step().order(), whole(value, HIGHEST_VICTOREEN), step().flatten())),
                flatten);
        explainTold("Where the edge is, and its height with its standard error");
    }

    static EdgeStep fresh(Surroundings around) {
        EnergyAxis axis = around.axis() == null ? EnergyAxis.uniform(0, 1, 1000) : around.axis();
        return EdgeStep.usual(axis, around.edge());
    }

    private SliderRow edits(SliderRow row, DoubleFunction<EdgeStep> made) {
        return row.onEdit((value, gesture) -> replace(made.apply(value), gesture), this::endGesture);
    }

    private static int whole(double value, int most) {
        return (int) Math.max(0, Math.min(most, Math.round(value)));
    }

    @Override
    protected String summary(EdgeStep now, Surroundings around) {
        return String.format(Locale.ROOT, "order %d%s", now.order(), now.flatten() ? ", flattened" : "");
    }

    @Override
    protected void show(EdgeStep now, Surroundings around) {
        Double told = around.report().found();
        found = Math.round((told == null ? around.edge() : told) * 100) / 100.0;
        automatic.setSelected(now.e0() == null);
        flatten.setSelected(now.flatten());
        double at = now.e0() == null ? found : now.e0();
        e0.show(at, Math.max(around.first(), found - REACH), Math.min(around.last(), found + REACH));
        e0.setDisable(now.e0() == null);
        double before = Math.min(-2, around.first() - at);
        double after = Math.max(2, around.last() - at);
        preFrom.show(now.preFrom(), before, 0);
        preTo.show(now.preTo(), before, 0);
        postFrom.show(now.postFrom(), 0, after);
        postTo.show(now.postTo(), 0, after);
        order.show(now.order(), 0, HIGHEST_ORDER);
        victoreen.show(now.victoreen(), 0, HIGHEST_VICTOREEN);
    }
}
