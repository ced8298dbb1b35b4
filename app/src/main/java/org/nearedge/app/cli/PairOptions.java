package org.nearedge.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.nearedge.library.own.Added;
import org.nearedge.library.own.FilePair;
import org.nearedge.library.own.OwnReferences;
import org.nearedge.spectrum.InputException;
import picocli.CommandLine.Option;

/** An edge and its PDOS in files of their own, and what such files do not tell. */
final class PairOptions {
    @Option(
            names = "--add-edge",
            paramLabel = "FILE",
            description = "add one record from this spectrum (OptaDOS core loss, or any that can be read) and the"
                    + " PDOS of --add-pdos; needs --edge, --structure, --kind, --band-gap")
    private Path edgeFile;

    @Option(
            names = "--add-pdos",
            arity = "1..2",
            paramLabel = "FILE",
            description = "its PDOS: OptaDOS projected DOS, columns energy, s and p, or one file for s and one for p")
    private List<Path> pdosFiles = List.of();

    @Option(names = "--dataset", paramLabel = "N", description = "which data set of the edge's file, counted from 0")
    private Integer dataset;

    @Option(
            names = "--pdos-site",
            paramLabel = "SITE",
            description = "which site of an OptaDOS PDOS, for example 'Si 3'")
    private String pdosSite;

    @Option(names = "--structure", paramLabel = "NAME")
    private String structure;

    @Option(names = "--site", paramLabel = "N", description = "index of the atom with the core hole (default 0)")
    private int site;

    @Option(
            names = "--sigma",
            paramLabel = "EV",
            description = "Gaussian broadening of the edge, eV; left out: as its file tells")
    private Double sigma;

    @Option(names = "--pdos-sigma", paramLabel = "EV", description = "the same of the PDOS; left out: as the edge")
    private Double pdosSigma;

    @Option(
            names = "--lowest-empty",
            paramLabel = "EV",
            description = "energy of the lowest empty state (Fermi level of a metal) in the edge's file (default 0)")
    private double lowestEmpty;

    @Option(
            names = "--vbm",
            paramLabel = "EV",
            description = "energy of the valence-band maximum (Fermi level of a metal) in the PDOS file (default 0)")
    private double valenceMaximum;

    @Option(names = "--band-gap", paramLabel = "EV", description = "0 for a metal")
    private Double bandGap;

    @Option(names = "--excitation-energy", paramLabel = "EV", description = "of the core hole, if it is known")
    private Double excitationEnergy;

    @Option(
            names = "--atoms",
            paramLabel = "FILE.xyz",
            description = "structure as (extended) XYZ, for what is around the site")
    private Path atoms;

    @Option(names = "--atom", paramLabel = "N", description = "the site's atom in it, from 0 (default: --site)")
    private Integer atom;

    boolean isUsed() {
        return edgeFile != null || !pdosFiles.isEmpty();
    }

    /**
     * @param edge of the record
     * @param kinds what --kind told
     */
    FilePair pair(String edge, List<String> kinds) throws InputException {
        require(edgeFile != null, "--add-edge", "the edge's file");
        require(!pdosFiles.isEmpty(), "--add-pdos", "the file of its PDOS");
        require(edge != null, "--edge", "si-k or o-k");
        require(structure != null, "--structure", "the structure's name");
        require(kinds.size() == 1, "--kind", "one kind of structure, for example crystal");
        require(bandGap != null, "--band-gap", "the gap in eV, 0 for a metal");
        return new FilePair(
                edgeFile,
                dataset,
                pdosFiles,
                pdosSite,
                atoms,
                atom,
                new FilePair.Told(
                        edge,
                        structure,
                        site,
                        kinds.get(0),
                        sigma,
                        pdosSigma,
                        lowestEmpty,
                        valenceMaximum,
                        bandGap,
                        excitationEnergy));
    }

    /** Adds the pair; what a window would ask for in a field is asked for as an option here. */
    Added added(OwnReferences own, FilePair files) throws InputException {
        try {
            return own.add(files);
        } catch (InputException e) {
            if (!e.reason().equals(FilePair.NO_SIGMA)) {
                throw e;
            }
            throw new InputException(e.subject(), e.place(), e.reason(), "give --sigma of its Gaussian in eV", e);
        }
    }

    private static void require(boolean given, String option, String what) throws InputException {
        if (!given) {
            throw new InputException(option, "", "is needed to add an edge with its PDOS", "give " + what);
        }
    }
}
