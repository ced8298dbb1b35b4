package org.nearedge.app.evaluate.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.SetChangeListener;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.evaluate.figures.MatchingFigure;
import org.nearedge.app.evaluate.figures.TruthFigure;
import org.nearedge.app.evaluate.figures.Words;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.Latest;
import org.nearedge.evaluate.EvaluationSummary;
import org.nearedge.evaluate.ModelEvaluation;
import org.nearedge.evaluate.TestRun;
import org.nearedge.evaluate.inspect.Inspection;
import org.nearedge.library.LocalProperty;

/**
 * The model beside simple methods: true against predicted for each property, and dMSE. Template matching is there at
 * once, the others when they are asked for.
 */
public final class ComparisonModel {
    /** Methods that can stand beside the network; none first. */
    public static final List<String> BASELINES =
            List.of("", "template_matching", "training_mean", "ridge", "kernel_ridge");

    private final EvaluateModel model;
    private final Latest latest;
    private final ObjectProperty<String> baseline = new SimpleObjectProperty<>("template_matching");
    private final ReadOnlyObjectWrapper<List<FigureSpec>> truth = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<MatchingFigure>> matching =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Method>> methods = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * One method on all test records.
     *
     * @param mse mean over them, as it is read
     * @param ratio the network's over it, as it is read
     */
    public record Method(String name, String mse, String ratio) {}

    public ComparisonModel(EvaluateModel model) {
        this.model = model;
        this.latest = new Latest(model.tasks());
        model.inspectionProperty().addListener((property, before, now) -> {
            matching.set(Optional.empty());
            truth.set(List.of());
            methods.set(List.of());
            compute();
            draw();
        });
        model.errors().hidden().addListener((SetChangeListener<String>) change -> draw());
        model.tabProperty().addListener((property, before, now) -> {
            compute();
            draw();
        });
        baseline.addListener((property, before, now) -> {
            truth.set(List.of());
            compute();
        });
    }

    /** Key of the method beside the network; empty for none. */
    public ObjectProperty<String> baselineProperty() {
        return baseline;
    }

    /** One figure a property; empty while they are computed, and for a model that gives curves. */
    public ReadOnlyObjectProperty<List<FigureSpec>> truthProperty() {
        return truth.getReadOnlyProperty();
    }

    /** Scatter and histogram. */
    public ReadOnlyObjectProperty<Optional<MatchingFigure>> matchingProperty() {
        return matching.getReadOnlyProperty();
    }

    /** The methods there are numbers of; the network first. */
    public ReadOnlyObjectProperty<List<Method>> methodsProperty() {
        return methods.getReadOnlyProperty();
    }

    /** Whether a method is being fitted. */
    public ReadOnlyBooleanProperty busyProperty() {
        return latest.busyProperty();
    }

    /** In place of the property figures; empty when they are shown. */
    public String instead() {
        Inspection now = model.inspectionProperty().get();
        if (now == null) {
            return model.situationProperty().get().sentence();
        }
        return now.properties().isEmpty()
                ? new ModelChoice(now.card()).words()
                        + " gives curves, no single numbers: choose a model of properties, or look at its regions."
                : "";
    }

    private void compute() {
        Inspection now = model.inspectionProperty().get();
        if (now == null
                || now.properties().isEmpty()
                || model.tabProperty().get() != Tab.PROPERTIES
                || !truth.get().isEmpty()) {
            return;
        }
        String other = baseline.get().isEmpty() ? null : baseline.get();
        BackgroundTask<List<FigureSpec>> task =
                BackgroundTask.of("Fitting " + Words.method(baseline.get()), progress -> figures(now, other));
        latest.start((other == null || other.equals("template_matching") ? task.quiet() : task)
                .onSuccess(figures -> {
                    if (now == model.inspectionProperty().get()
                            && baseline.get().equals(other == null ? "" : other)) {
                        truth.set(figures);
                    }
                })
                .onFailure(fault -> model.notices().tell(Notice.of("Comparison", fault))));
    }

    private static List<FigureSpec> figures(Inspection inspection, String other) {
        List<FigureSpec> figures = new ArrayList<>();
        for (LocalProperty property : inspection.properties()) {
            figures.add(TruthFigure.of(inspection, property, other));
        }
        return figures;
    }

    private void draw() {
        Inspection now = model.inspectionProperty().get();
        if (now != null && model.tabProperty().get() == Tab.MATCHING) {
            matching.set(Optional.of(MatchingFigure.of(now, model.errors().hidden())));
            if (methods.get().isEmpty()) {
                methods.set(methods(now.evaluation()));
            }
        }
    }

    /** Fits the other methods, so that they stand beside the network as well. */
    public void compareAll() {
        Inspection now = model.inspectionProperty().get();
        if (now == null) {
            return;
        }
        model.tasks()
                .start(BackgroundTask.of("Fitting ridge and kernel ridge regression", progress -> now.withBaselines())
                        .lengthy()
                        .onSuccess(all -> {
                            if (now == model.inspectionProperty().get()) {
                                methods.set(methods(all));
                            }
                        })
                        .onFailure(fault -> model.notices().tell(Notice.of("Comparison", fault))));
    }

    private static List<Method> methods(ModelEvaluation evaluation) {
        EvaluationSummary summary = evaluation.summary();
        double own = summary.methods().get(TestRun.NETWORK).mse();
        List<Method> methods = new ArrayList<>();
        summary.methods()
                .forEach((key, mean) -> methods.add(new Method(
                        Words.method(key),
                        Words.number(mean.mse()),
                        key.equals(TestRun.NETWORK) ? "" : Words.fixed(own / mean.mse(), 2))));
        return methods;
    }
}
