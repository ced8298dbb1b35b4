package org.nearedge.process.fit.shape;

import java.util.List;
import org.nearedge.process.fit.FitQuality;
import org.nearedge.process.fit.Measured;
import org.nearedge.spectrum.Spectrum;

/**
 * A spectrum fitted by a sum of shapes.
 *
 * @param model with the fitted values
 * @param values those of every term; error NaN for what was fixed, is held by a bound, or is not determined
 * @param areas one a term, intensity times eV; null for what is no peak
 * @param free names of the free parameters, for example {@code Gaussian 2 centre}
 * @param correlation of the free parameters, -1 to 1, shape (free, free)
 * @param data the fitted channels
 * @param fit on the same axis, as {@code residual} (data - fit) and the {@code parts}, one a term
 * @param notes sentences that a reader of the numbers has to know
 */
public record ShapeFit(
        ShapeModel model,
        List<List<Measured>> values,
        List<Measured> areas,
        List<String> free,
        double[][] correlation,
        FitQuality quality,
        Spectrum data,
        Spectrum fit,
        Spectrum residual,
        List<Spectrum> parts,
        List<String> notes) {}
