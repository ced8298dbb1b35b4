package org.nearedge.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nearedge.library.LocalProperty;
import org.nearedge.model.AbsoluteAxis;
import org.nearedge.model.ModelCard;
import org.nearedge.spectrum.InputException;

/** The numbers that a model is told beside its curves, in its order. */
public final class ToldNumbers {
    private ToldNumbers() {}

    /**
     * @param subject name of the spectrum or PDOS, for a fault
     * @throws InputException if the model needs one that is not there, or one that cannot be meant
     */
    public static List<Double> of(String subject, ModelCard card, Map<LocalProperty, Double> told)
            throws InputException {
        List<Double> numbers = new ArrayList<>();
        for (LocalProperty property : card.input().told()) {
            Double number = told.get(property);
            if (number == null) {
                throw new InputException(
                        subject,
                        "",
                        card.id() + " has to be told the " + property.heading(),
                        "give it" + example(property));
            }
            requireOnAxis(subject, card, property, number);
            numbers.add(number);
        }
        return numbers;
    }

    /** @throws InputException if a number is there that the model has no use for */
    static void requireUsed(String subject, ModelCard card, Map<LocalProperty, Double> told) throws InputException {
        String unused = told.keySet().stream()
                .filter(property -> !card.input().told().contains(property))
                .sorted()
                .map(LocalProperty::label)
                .collect(Collectors.joining(" and the "));
        if (!unused.isEmpty()) {
            throw new InputException(
                    subject, "", card.id() + " cannot be told the " + unused, "leave it out, or choose another model");
        }
    }

    private static void requireOnAxis(String subject, ModelCard card, LocalProperty property, double number)
            throws InputException {
        AbsoluteAxis axis = card.input().absolute();
        if (axis != null && !(number >= axis.first() && number <= axis.first() + axis.size() * axis.step())) {
            throw new InputException(
                    subject,
                    property.label(),
                    String.format(
                            Locale.ROOT,
                            "is said to be %s eV, but %s knows %.4g to %.4g eV",
                            number,
                            card.id(),
                            axis.first(),
                            axis.first() + axis.size() * axis.step()),
                    "give it" + example(property));
        }
    }

    private static String example(LocalProperty property) {
        return property == LocalProperty.EXCITATION_ENERGY ? " on the computed scale (alpha-quartz: 543.6 eV)" : "";
    }
}
