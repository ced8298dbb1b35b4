package org.nearedge.process.fit.shape;

import java.util.ArrayList;
import java.util.List;

/** The parameters of a model that are fitted, in one row, and the model for other values of them. */
final class FreeParameters {
    /** Where a free parameter stands. */
    record Place(int term, int parameter, Bounds bounds) {}

    private final ShapeModel model;
    private final List<Place> places = new ArrayList<>();

    FreeParameters(ShapeModel model) {
        this.model = model;
        for (int t = 0; t < model.terms().size(); t++) {
            Term term = model.terms().get(t);
            for (int p = 0; p < term.settings().size(); p++) {
                if (term.isFree(p)) {
                    places.add(new Place(t, p, new Bounds(term.settings().get(p))));
                }
            }
        }
    }

    List<Place> places() {
        return places;
    }

    /** Numbers without bounds that the fit begins with. */
    double[] start() {
        return places.stream()
                .mapToDouble(place -> place.bounds()
                        .inner(model.terms()
                                .get(place.term())
                                .settings()
                                .get(place.parameter())
                                .value()))
                .toArray();
    }

    /** All parameters, free or not, by term. */
    double[][] values(double[] inner) {
        double[][] values = model.terms().stream().map(Term::values).toArray(double[][]::new);
        for (int i = 0; i < inner.length; i++) {
            Place place = places.get(i);
            values[place.term()][place.parameter()] = place.bounds().outer(inner[i]);
        }
        return values;
    }

    /**
     * The sum of shapes and its derivatives by the free parameters themselves.
     *
     * @param sum filled, one a channel
     * @param jacobian filled, shape (free, channels)
     */
    void evaluate(double[][] values, double[] energies, double[] sum, double[][] jacobian) {
        for (int t = 0; t < values.length; t++) {
            Shape shape = model.terms().get(t).shape();
            double[] out = new double[values[t].length + 1];
            for (int i = 0; i < energies.length; i++) {
                shape.add(values[t], energies[i], out);
                sum[i] += out[0];
                for (int f = 0; f < places.size(); f++) {
                    if (places.get(f).term() == t) {
                        jacobian[f][i] = out[places.get(f).parameter() + 1];
                    }
                }
            }
        }
    }

    /** The model that starts where these values are. */
    ShapeModel model(double[][] values) {
        ShapeModel now = model;
        for (Place place : places) {
            Term term = now.terms().get(place.term());
            Setting before = term.settings().get(place.parameter());
            now = now.with(
                    place.term(),
                    term.with(place.parameter(), before.withValue(values[place.term()][place.parameter()])));
        }
        return now;
    }

    /** The model at a point, with what is next to a bound fixed there. */
    ShapeModel heldAtBounds(double[] inner) {
        double[][] values = values(inner);
        ShapeModel now = model;
        boolean any = false;
        for (Place place : places) {
            Term term = now.terms().get(place.term());
            Double bound = place.bounds().next(values[place.term()][place.parameter()]);
            any |= bound != null;
            Setting before = term.settings().get(place.parameter());
            Setting after = bound == null
                    ? before.withValue(values[place.term()][place.parameter()])
                    : before.withValue(bound).withFixed(true);
            now = now.with(place.term(), term.with(place.parameter(), after));
        }
        return any ? now : model;
    }

    String name(int free) {
        Place place = places.get(free);
        return model.name(place.term()) + " "
                + model.terms()
                        .get(place.term())
                        .shape()
                        .parameters()
                        .get(place.parameter())
                        .key();
    }
}
