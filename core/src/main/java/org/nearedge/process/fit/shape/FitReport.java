package org.nearedge.process.fit.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.process.fit.Covariance;
import org.nearedge.process.fit.FitQuality;
import org.nearedge.process.fit.Measured;
import org.nearedge.spectrum.Spectrum;

/** What is told of a fit that has ended. */
final class FitReport {
    /** Parameters more alike than this are noted. */
    private static final double ALIKE = 0.99;

    private final ShapeModel start;
    private final FreeParameters free;
    private final Spectrum data;
    private final ChannelErrors errors;
    private final double[][] values;
    /** Of the free parameters, those that no bound holds. */
    private final List<Integer> moving = new ArrayList<>();

    private final List<String> notes = new ArrayList<>();

    FitReport(ShapeModel start, FreeParameters free, Spectrum data, ChannelErrors errors, double[][] values) {
        this.start = start;
        this.free = free;
        this.data = data;
        this.errors = errors;
        this.values = values;
    }

    ShapeFit report() {
        // What a bound holds is told as that bound, not as what rounding left of it.
        for (FreeParameters.Place place : free.places()) {
            double value = values[place.term()][place.parameter()];
            if (place.bounds().holds(value)) {
                values[place.term()][place.parameter()] = place.bounds().next(value);
            }
        }
        double[] energies = data.axis().toArray();
        double[] sum = new double[energies.length];
        double[][] jacobian = new double[free.places().size()][energies.length];
        free.evaluate(values, energies, sum, jacobian);
        for (int f = 0; f < jacobian.length; f++) {
            FreeParameters.Place place = free.places().get(f);
            if (place.bounds().holds(values[place.term()][place.parameter()])) {
                notes.add(free.name(f) + " is at its bound.");
            } else {
                moving.add(f);
            }
        }
        FitQuality quality = FitQuality.of(data.toArray(), sum, errors, moving.size());
        Covariance covariance = covariance(jacobian);
        double scale = errors.scale(quality.reducedChiSquared());
        noteAlike(covariance);
        double[] residual = new double[sum.length];
        Arrays.setAll(residual, i -> data.at(i) - sum[i]);
        return new ShapeFit(
                free.model(values),
                measured(covariance, scale),
                areas(covariance, scale),
                moving.stream().map(free::name).toList(),
                correlation(covariance),
                quality,
                data,
                data.withIntensity(sum).withName("fit"),
                data.withIntensity(residual).withName("residual"),
                parts(energies),
                List.copyOf(notes));
    }

    private Covariance covariance(double[][] jacobian) {
        double[][] columns = new double[moving.size()][];
        for (int m = 0; m < columns.length; m++) {
            double[] column = jacobian[moving.get(m)].clone();
            for (int i = 0; i < column.length; i++) {
                column[i] /= errors.at(i);
            }
            columns[m] = column;
        }
        return Covariance.of(columns);
    }

    private List<List<Measured>> measured(Covariance covariance, double scale) {
        List<List<Measured>> all = new ArrayList<>();
        for (int t = 0; t < values.length; t++) {
            List<Measured> own = new ArrayList<>();
            for (int p = 0; p < values[t].length; p++) {
                int m = index(t, p);
                own.add(new Measured(values[t][p], m < 0 ? Double.NaN : scale * covariance.error(m)));
            }
            all.add(own);
        }
        return all;
    }

    private List<Measured> areas(Covariance covariance, double scale) {
        List<Measured> areas = new ArrayList<>();
        for (int t = 0; t < values.length; t++) {
            Shape shape = start.terms().get(t).shape();
            if (!shape.isPeak()) {
                areas.add(null);
                continue;
            }
            double[] area = shape.area(values[t]);
            double[] gradient = new double[moving.size()];
            for (int p = 0; p < values[t].length; p++) {
                int m = index(t, p);
                if (m >= 0) {
                    gradient[m] = area[p + 1];
                }
            }
            areas.add(new Measured(area[0], scale * covariance.errorOf(gradient)));
        }
        return areas;
    }

    /** Among the moving parameters; -1: it does not move. */
    private int index(int term, int parameter) {
        for (int m = 0; m < moving.size(); m++) {
            FreeParameters.Place place = free.places().get(moving.get(m));
            if (place.term() == term && place.parameter() == parameter) {
                return m;
            }
        }
        return -1;
    }

    private double[][] correlation(Covariance covariance) {
        int n = moving.size();
        double[][] correlation = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                correlation[a][b] = covariance.correlation(a, b);
            }
        }
        return correlation;
    }

    private void noteAlike(Covariance covariance) {
        int n = moving.size();
        for (int a = 0; a < n; a++) {
            if (covariance.isUndetermined(a)) {
                notes.add(free.name(moving.get(a)) + " is not determined by the data.");
                continue;
            }
            for (int b = 0; b < a; b++) {
                double r = covariance.correlation(a, b);
                if (!covariance.isUndetermined(b) && Math.abs(r) > ALIKE) {
                    notes.add("%s and %s are hardly told apart (correlation %.3f)."
                            .formatted(free.name(moving.get(b)), free.name(moving.get(a)), r));
                }
            }
        }
    }

    private List<Spectrum> parts(double[] energies) {
        List<Spectrum> parts = new ArrayList<>();
        for (int t = 0; t < values.length; t++) {
            double[] own = values[t];
            Shape shape = start.terms().get(t).shape();
            parts.add(data.withIntensity(
                            Arrays.stream(energies).map(e -> shape.at(own, e)).toArray())
                    .withName(start.name(t)));
        }
        return parts;
    }
}
