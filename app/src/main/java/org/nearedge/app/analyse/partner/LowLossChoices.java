package org.nearedge.app.analyse.partner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nearedge.spectrum.Dataset;

/** The low-losses that can be chosen without looking for a file: in the spectrum's own file first. */
public final class LowLossChoices {
    /**
     * One of them.
     *
     * @param lowLoss null: none
     */
    public record Choice(LowLoss lowLoss, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    private LowLossChoices() {}

    /**
     * @param dataset of the spectrum itself in its file
     * @param open all files that are open
     * @param chosen now; null: none. It is among the choices even if its file is not open
     */
    public static List<Choice> of(OpenFile own, int dataset, List<OpenFile> open, LowLoss chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(null, "None"));
        for (int i = 0; i < own.datasets().size(); i++) {
            if (i != dataset && LowLosses.startsLow(own.datasets().get(i))) {
                choices.add(new Choice(own.lowLoss(i), "This file: " + label(own.datasets(), i)));
            }
        }
        for (OpenFile file : open) {
            for (int i = 0; !own.lowLoss(0).isIn(file) && i < file.datasets().size(); i++) {
                if (LowLosses.startsLow(file.datasets().get(i))) {
                    String label = file.datasets().size() == 1 ? "" : ": " + label(file.datasets(), i);
                    choices.add(new Choice(file.lowLoss(i), file.name() + label));
                }
            }
        }
        if (chosen != null && choices.stream().noneMatch(choice -> chosen.equals(choice.lowLoss()))) {
            String number = chosen.dataset() == 0 ? "" : ", data set " + (chosen.dataset() + 1);
            choices.add(new Choice(chosen, chosen.file() + number));
        }
        return choices;
    }

    private static String label(List<Dataset> datasets, int index) {
        Dataset dataset = datasets.get(index);
        String shape = String.join(
                " \u00d7 ",
                Arrays.stream(dataset.shape()).mapToObj(String::valueOf).toList());
        return (index + 1) + "  " + dataset.title() + " (" + shape + ")";
    }
}
