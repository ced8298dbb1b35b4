package org.nearedge.process.fit.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.nearedge.process.fit.FitChannels;
import org.nearedge.process.fit.peaks.Peak;
import org.nearedge.process.fit.peaks.PeakFinder;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Where a fit begins, read out of the spectrum: a step from the level before the edge to that behind it, and peaks where
 * the spectrum stands out most from what is there already, which finds shoulders as well as tops.
 */
public final class StartValues {
    /** Share of the range at either end over which its level is taken. */
    private static final double END = 0.06;

    private final Spectrum data;
    private final double from;
    private final double to;
    private double[] left;

    private StartValues(Spectrum data) {
        this.data = data;
        this.from = data.axis().first();
        this.to = data.axis().last();
        this.left = data.toArray();
    }

    /**
     * @param shapes what the model shall be a sum of, in any order; the model has them in the same order
     */
    public static ShapeModel of(Spectrum spectrum, Double from, Double to, List<Shape> shapes) throws InputException {
        StartValues start =
                new StartValues(FitChannels.of(spectrum, from, to, 2).of(spectrum));
        Term[] terms = new Term[shapes.size()];
        // What lies under the peaks first.
        for (int t = 0; t < terms.length; t++) {
            if (!shapes.get(t).isPeak()) {
                terms[t] = start.take(start.under(shapes.get(t), shapes));
            }
        }
        List<Term> peaks = start.peaks(
                shapes.stream().filter(Shape::isPeak).toList(),
                shapes.stream().allMatch(Shape::isPeak) ? start.peaksRead() : List.of());
        peaks.sort(Comparator.comparingDouble(t -> t.settings().get(1).value()));
        List<Term> unused = new ArrayList<>(peaks);
        for (int t = 0; t < terms.length; t++) {
            if (shapes.get(t).isPeak()) {
                Shape shape = shapes.get(t);
                Term first = unused.stream()
                        .filter(term -> term.shape() == shape)
                        .findFirst()
                        .orElseThrow();
                unused.remove(first);
                terms[t] = first;
            }
        }
        return new ShapeModel(List.of(terms));
    }

    private List<Peak> peaksRead() throws InputException {
        List<Peak> peaks = new ArrayList<>(PeakFinder.of(data, null, null, null));
        peaks.removeIf(peak -> Double.isNaN(peak.fwhm().value()));
        peaks.sort(Comparator.comparingDouble((Peak p) -> -p.prominence().value()));
        return peaks;
    }

    private Term under(Shape shape, List<Shape> all) {
        int n = data.size();
        int end = Math.max(1, (int) (END * n));
        double low = mean(0, end);
        double high = mean(n - end, n);
        if (shape == Shape.LINE) {
            boolean step = all.stream().anyMatch(Shape::isStep);
            // With a step the line is what lies before the edge.
            double slope = step ? 0 : (high - low) / (to - from);
            double middle = 0.5 * (from + to);
            return Term.line(step ? low : low + slope * (middle - from), slope, middle);
        }
        double base = all.contains(Shape.LINE) ? low : 0;
        double height = Math.max(high - base, 0.05 * (data.max() - data.min()));
        double half = base + height / 2;
        int rise = 0;
        while (rise < n - 1 && data.at(rise) < half) {
            rise++;
        }
        double width = Math.max(0.02 * (to - from), 2 * data.axis().step());
        return Term.peak(shape, height, data.axis().at(rise), width, from, to);
    }

    private double mean(int first, int last) {
        return Arrays.stream(data.toArray(), first, last).average().orElse(0);
    }

    private Term take(Term term) {
        double[] values = term.values();
        for (int i = 0; i < left.length; i++) {
            left[i] -= term.shape().at(values, data.axis().at(i));
        }
        return term;
    }

    private List<Term> peaks(List<Shape> shapes, List<Peak> read) {
        List<Term> terms = new ArrayList<>();
        for (int s = 0; s < shapes.size(); s++) {
            Term term = null;
            if (s < read.size()) {
                Peak peak = read.get(s);
                term = Term.peak(
                        shapes.get(s),
                        peak.height().value(),
                        peak.position().value(),
                        peak.fwhm().value(),
                        from,
                        to);
            } else {
                term = highestLeft(shapes.get(s), shapes.size());
            }
            terms.add(take(term));
        }
        return terms;
    }

    /** A peak where most is left, as wide as what is left there is high over its half. */
    private Term highestLeft(Shape shape, int count) {
        int top = 0;
        for (int i = 1; i < left.length; i++) {
            if (left[i] > left[top]) {
                top = i;
            }
        }
        int low = top;
        while (low > 0 && left[low] > left[top] / 2) {
            low--;
        }
        int high = top;
        while (high < left.length - 1 && left[high] > left[top] / 2) {
            high++;
        }
        double width = data.axis().at(high) - data.axis().at(low);
        double widest = (to - from) / Math.max(2, count);
        return Term.peak(
                shape,
                Math.max(left[top], 1e-3 * (data.max() - data.min())),
                data.axis().at(top),
                Math.max(2 * data.axis().step(), Math.min(width, widest)),
                from,
                to);
    }
}
