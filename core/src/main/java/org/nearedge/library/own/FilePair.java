package org.nearedge.library.own;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.nearedge.io.FileName;
import org.nearedge.io.PdosFile;
import org.nearedge.io.Spectra;
import org.nearedge.io.xyz.ExtendedXyz;
import org.nearedge.library.Reference;
import org.nearedge.process.Broaden;
import org.nearedge.process.Calibrate;
import org.nearedge.process.Resample;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.EnergyResolution;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.Spectrum;

/**
 * A computed edge and the PDOS of its site in files of their own, with what such files do not tell.
 *
 * @param edge spectrum, in any format that can be read
 * @param dataset which data set of the edge's file, from 0; null: the first that is a spectrum
 * @param pdos one file with s and p, or one for s and one for p
 * @param pdosSite which site of a PDOS of several sites; null if there is one
 * @param atoms structure as (extended) XYZ; null if it is not told
 * @param absorber index of the site's atom in the structure, from 0; null: {@link Told#site}
 */
public record FilePair(
        Path edge, Integer dataset, List<Path> pdos, String pdosSite, Path atoms, Integer absorber, Told told) {
    /** Why files are refused that do not tell how broad their curves are. */
    public static final String NO_SIGMA = "does not tell its broadening";

    /** As the bundled records have it, eV: edges from here, and 0.1 eV channels. */
    private static final double EDGE_FROM = -5;

    private static final double STEP = 0.1;
    /** Channels of a narrow curve, in units of its sigma. */
    private static final double STEP_PER_SIGMA = 0.5;

    private static final double EDGE_TO = 55;
    /** A curve that begins farther above zero has its zero elsewhere, eV. */
    private static final double LATEST_START = 10;

    private static final double PDOS_FROM = -30;
    private static final double PDOS_TO = 40;

    public FilePair {
        pdos = List.copyOf(pdos);
    }

    /**
     * What the files do not tell.
     *
     * @param edge {@code Si-K} or {@code O-K}
     * @param kind of structure, for example {@code crystal}
     * @param sigma Gaussian broadening of the edge, eV; null: as its file tells
     * @param pdosSigma the same of the PDOS; null: as its file tells, otherwise that of the edge
     * @param lowestEmptyState where it stands on the edge's energies, eV: becomes 0
     * @param valenceMaximum valence-band maximum (Fermi level of a metal) on the energies of the PDOS, eV: becomes 0
     * @param bandGap eV; 0 for a metal
     * @param excitationEnergy eV; null if not known
     */
    public record Told(
            String edge,
            String structure,
            int site,
            String kind,
            Double sigma,
            Double pdosSigma,
            double lowestEmptyState,
            double valenceMaximum,
            double bandGap,
            Double excitationEnergy) {}

    /** Names of the files, for people. */
    public String name() {
        return FileName.of(edge) + " and " + pdos.stream().map(FileName::of).collect(Collectors.joining(" and "));
    }

    /** The record that these files make; not yet checked against what a reference must be. */
    Reference record() throws InputException {
        requireTold();
        Spectrum computed = chosen().spectrum().withName(FileName.of(edge));
        double edgeSigma = edgeSigma(computed.metadata());
        PdosFile density =
                pdos.size() == 1 ? PdosFile.open(pdos.get(0), pdosSite) : PdosFile.joined(pdos.get(0), pdos.get(1));
        double pdosSigma = pdosSigma(density, edgeSigma);
        double sigma = Math.max(edgeSigma, pdosSigma);
        Spectrum spectrum = even(computed, -told.lowestEmptyState(), edgeSigma, sigma, EDGE_FROM, EDGE_TO);
        Pdos curves = density.pdos();
        Spectrum s = density(density.name(), curves.axis(), curves.s(), pdosSigma, sigma);
        Spectrum p = density(density.name(), curves.axis(), curves.p(), pdosSigma, sigma);
        Surroundings around = surroundings();
        return new Reference(
                told.edge(),
                told.structure().strip(),
                told.kind().strip(),
                name(),
                told.site(),
                around == null ? 1 : around.atoms(),
                1,
                sigma,
                spectrum.axis().first(),
                spectrum.axis().step(),
                spectrum.toArray(),
                null,
                s.axis().first(),
                s.axis().step(),
                s.toArray(),
                p.toArray(),
                told.bandGap(),
                around == null ? 0 : around.neighbours(),
                around == null ? null : around.bondLength(),
                around == null ? null : around.bondAngle(),
                null,
                around == null ? List.of() : around.environment(),
                null,
                null,
                told.excitationEnergy());
    }

    private void requireTold() throws InputException {
        require(pdos.size() == 1 || pdos.size() == 2, "PDOS", "has " + pdos.size() + " files", "give one, or s and p");
        require(!told.structure().isBlank(), "structure", "has no name", "give it one");
        require(!told.kind().isBlank(), "kind", "is not told", "give crystal, amorphous or another");
        require(told.site() >= 0, "site", "is " + told.site(), "give a number from 0 up");
        require(
                Double.isFinite(told.lowestEmptyState()) && Double.isFinite(told.valenceMaximum()),
                "zero",
                "is no energy",
                "give the energies of the lowest empty state and of the valence-band maximum in eV");
        require(
                told.bandGap() >= 0 && Double.isFinite(told.bandGap()),
                "band gap",
                "is " + told.bandGap() + " eV",
                "give 0 for a metal");
    }

    private static void require(boolean condition, String what, String reason, String remedy) throws InputException {
        if (!condition) {
            throw new InputException(what, "", reason, remedy);
        }
    }

    private Dataset chosen() throws InputException {
        List<Dataset> datasets = Spectra.open(edge);
        if (dataset != null && (dataset < 0 || dataset >= datasets.size())) {
            throw new InputException(
                    FileName.of(edge),
                    "data set " + dataset,
                    "does not exist",
                    "the file holds " + datasets.size() + ", counted from 0");
        }
        Dataset meant = dataset != null
                ? datasets.get(dataset)
                : datasets.stream().filter(Dataset::isSpectrum).findFirst().orElse(datasets.get(0));
        if (!meant.isSpectrum()) {
            throw new InputException(
                    FileName.of(edge), "", "holds no spectrum", "give a column of energies and one of intensities");
        }
        for (long i = 0; i < meant.count(); i++) {
            if (!Double.isFinite(meant.value(i))) {
                throw new InputException(
                        FileName.of(edge), "value " + (i + 1), "is no finite number", "compute or export it again");
            }
        }
        return meant;
    }

    private double edgeSigma(Metadata metadata) throws InputException {
        OptionalDouble file = EnergyResolution.sigma(metadata);
        if (told.sigma() == null && file.isEmpty()) {
            throw new InputException(FileName.of(edge), "", NO_SIGMA, "give sigma of its Gaussian in eV");
        }
        return positive(FileName.of(edge), told.sigma() == null ? file.getAsDouble() : told.sigma());
    }

    private double pdosSigma(PdosFile file, double edgeSigma) throws InputException {
        Double sigma = told.pdosSigma() != null ? told.pdosSigma() : file.sigma();
        if (sigma == null && told.sigma() == null) {
            throw new InputException(file.name(), "", NO_SIGMA, "give sigma of its Gaussian in eV");
        }
        return positive(file.name(), sigma == null ? edgeSigma : sigma);
    }

    private static double positive(String name, double sigma) throws InputException {
        if (!(sigma > 0 && sigma < 100)) {
            throw new InputException(name, "", "has a broadening of " + sigma + " eV", "give sigma in eV, above zero");
        }
        return sigma;
    }

    /** The s- or p-PDOS on even channels with 0 at the valence-band maximum. */
    private Spectrum density(String name, EnergyAxis axis, double[] values, double known, double sigma)
            throws InputException {
        Spectrum curve = new Spectrum(name, axis, values, Metadata.EMPTY);
        double first = axis.first() - told.valenceMaximum();
        return even(curve, -told.valenceMaximum(), known, sigma, Math.max(PDOS_FROM, first), PDOS_TO);
    }

    /** Moved, broadened from one sigma to another, and put on even channels from..to, as far as the curve goes. */
    private Spectrum even(Spectrum curve, double shift, double known, double sigma, double from, double to)
            throws InputException {
        Spectrum broadened = new Broaden(known, sigma).apply(new Calibrate(shift).apply(curve));
        double own = curve.axis().step();
        double step = own >= STEP ? own : Math.max(own, Math.min(STEP, STEP_PER_SIGMA * sigma));
        double last = Math.min(to, broadened.axis().last());
        int size = (int) Math.floor((last - from) / step + 1e-6) + 1;
        boolean besideZero =
                broadened.axis().first() > LATEST_START || broadened.axis().last() < 0;
        if (besideZero || size < 2 || size > 100_000) {
            throw new InputException(
                    curve.name(),
                    "",
                    "goes from " + number(broadened.axis().first()) + " to "
                            + number(broadened.axis().last())
                            + " eV, which cannot be with 0 eV where it should be",
                    "give the energy of the lowest empty state, or of the valence-band maximum, in its file");
        }
        return new Resample(from, step, size).apply(broadened);
    }

    private static String number(double energy) {
        return String.format(Locale.ROOT, "%.2f", energy).replaceAll("\\.?0+$", "");
    }

    private Surroundings surroundings() throws InputException {
        if (atoms == null) {
            return null;
        }
        return Surroundings.of(
                FileName.of(atoms), ExtendedXyz.open(atoms), absorber == null ? told.site() : absorber, told.edge());
    }
}
