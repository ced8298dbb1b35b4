package org.nearedge.app.map.state;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.nearedge.session.ImageAnalysis;
import org.nearedge.session.PartnersOfImage;

/**
 * What the models read of an image.
 *
 * @param from the image as it was opened
 * @param plane what was predicted: binned, perhaps
 * @param binning positions that were summed in each direction
 * @param treated what was decided beforehand; its recipe is null where it was made automatically
 * @param partners what stands beside each position: low-loss and components, as far as the recipe wants them
 * @param analyses one a model, the primary first; all with the same recipe
 */
public record Predicted(
        OpenImage from,
        Plane plane,
        int binning,
        Treated treated,
        PartnersOfImage partners,
        List<ImageAnalysis> analyses) {
    public Predicted {
        analyses = List.copyOf(analyses);
    }

    /** Whether it was not cancelled before its last position. */
    public boolean isComplete() {
        return analyses.get(0).leftOut().cancelled() == 0;
    }

    public List<Quantity> quantities() {
        List<Quantity> all = new ArrayList<>();
        analyses.forEach(analysis -> all.addAll(Quantity.of(analysis)));
        return all;
    }

    /** What the model says that a quantity is of. */
    public ImageAnalysis analysis(Quantity quantity) {
        return analyses.stream()
                .filter(analysis -> analysis.sum().card().id().equals(quantity.model()))
                .findFirst()
                .orElseThrow();
    }

    /** Positions that are less familiar than a share of the training set, flat; those that were not read are not among them. */
    public BitSet masked(Quantity quantity, double threshold) {
        double[] novelty = analysis(quantity).novelty();
        BitSet masked = new BitSet();
        for (int i = 0; i < novelty.length; i++) {
            masked.set(i, novelty[i] > threshold);
        }
        return masked;
    }
}
