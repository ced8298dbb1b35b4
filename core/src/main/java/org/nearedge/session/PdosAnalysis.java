package org.nearedge.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nearedge.library.ConductionPdos;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Neighbour;
import org.nearedge.library.PreparedReferences;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelReads;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.Predictor;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.Spectrum;

/**
 * What a model makes of a ground-state PDOS: the edge that the site would show.
 *
 * @param input the PDOS as the model saw it: 0 is the bottom of the conduction band
 * @param bandGap eV
 * @param nearest the computed edge of the nearest reference, on the answer's grid; null if none was asked for, or it is not computed so far
 * @param notes what was matched and assumed
 */
public record PdosAnalysis(
        String name, Pdos input, double bandGap, Reading reading, Spectrum nearest, List<String> notes) {
    /** Share of the highest density that a gap may hold before it is doubted. */
    private static final double NEARLY_EMPTY = 0.05;

    /** How far a band reaches into the gap by its broadening, in standard deviations. */
    private static final double TAIL = 3;

    /**
     * What is known of the PDOS.
     *
     * @param pdos 0 is the valence-band maximum (Fermi level of a metal), states/eV/spin
     * @param sigma its Gaussian broadening, eV; null: not known, it is taken as not broadened
     * @param bandGap of the same calculation, eV; 0 for a metal
     */
    public record Request(String name, Pdos pdos, Double sigma, double bandGap, String model, int neighbours) {}

    public PdosAnalysis {
        notes = List.copyOf(notes);
    }

    /** @throws InputException if the model reads no PDOS, or the PDOS does not reach as far as the model looks */
    public static PdosAnalysis of(Analyser analyser, Request request) throws InputException {
        InputBroadening.require(request.name(), request.sigma());
        double sigma = request.sigma() == null ? 0 : request.sigma();
        Predictor predictor = analyser.models().forBroadening(request.model(), request.sigma());
        ModelCard card = predictor.card();
        if (card.input().reads() != ModelReads.CONDUCTION_PDOS) {
            throw new InputException(
                    request.name(), "", card.id() + " reads no PDOS", "choose a model that does, or give a spectrum");
        }
        InputGrid grid = predictor.input();
        double[] both = ConductionPdos.of(request.name(), request.pdos(), sigma, request.bandGap(), grid);
        EnergyAxis axis = EnergyAxis.uniform(grid.first(), grid.step(), grid.size());
        Pdos input = new Pdos(
                axis, Arrays.copyOf(both, grid.size()), Arrays.copyOfRange(both, grid.size(), 2 * grid.size()));
        List<Double> told = ToldNumbers.of(request.name(), card, Map.of(LocalProperty.BAND_GAP, request.bandGap()));
        List<Spectrum> curves = List.of(curve(request.name(), axis, input.s()), curve(request.name(), axis, input.p()));
        Reading reading = analyser.reading(predictor, predictor.predict(curves, told, request.neighbours()));
        return new PdosAnalysis(
                request.name(), input, request.bandGap(), reading, nearest(reading), notes(request, grid.sigma()));
    }

    private static Spectrum nearest(Reading reading) {
        List<Neighbour> neighbours = reading.prediction().neighbours();
        if (neighbours.isEmpty() || !(reading.card().output() instanceof OutputGrid grid)) {
            return null;
        }
        InputGrid edge = new InputGrid(grid.first(), grid.step(), grid.size(), grid.sigma());
        try {
            return PreparedReferences.of(List.of(neighbours.get(0).reference()), edge)
                    .spectrum(0);
        } catch (InputException e) {
            // Its PDOS may be computed far enough where its edge is not: then there is nothing to show beside.
            return null;
        }
    }

    private static Spectrum curve(String name, EnergyAxis axis, double[] values) {
        return new Spectrum(name, axis, values, Metadata.EMPTY);
    }

    private static List<String> notes(Request request, double wanted) {
        List<String> notes = new ArrayList<>();
        notes.add(
                request.sigma() == null
                        ? sentence(
                                "The broadening of the PDOS is not known: it is taken as not broadened, and broadened to"
                                        + " sigma %.2f eV.",
                                wanted)
                        : sentence("The PDOS (sigma %.2f eV) is matched to sigma %.2f eV.", request.sigma(), wanted));
        notes.add(sentence(
                "The conduction band is taken to begin at the band gap, %.2f eV above the valence-band maximum.",
                request.bandGap()));
        if (isGapFilled(request)) {
            notes.add("The PDOS has states inside that gap: check the gap, and that 0 eV is the valence-band maximum.");
        }
        return notes;
    }

    private static boolean isGapFilled(Request request) {
        double tail = TAIL * (request.sigma() == null ? 0.1 : request.sigma());
        double[] total = request.pdos().total();
        double most = Arrays.stream(total).max().orElse(0);
        for (int i = 0; i < total.length; i++) {
            double energy = request.pdos().axis().at(i);
            if (energy > tail && energy < request.bandGap() - tail && total[i] > NEARLY_EMPTY * most) {
                return true;
            }
        }
        return false;
    }

    private static String sentence(String form, Object... numbers) {
        return String.format(Locale.ROOT, form, numbers);
    }
}
