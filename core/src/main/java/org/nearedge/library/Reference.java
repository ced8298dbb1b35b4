package org.nearedge.library;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.nearedge.process.AlignOnset;
import org.nearedge.process.Onset;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.Spectrum;

/**
 * One computed site: spectrum, ground-state PDOS and local properties. Energies eV, lengths angstrom, angles degrees,
 * charges and populations electrons. Null where the edge has no such property. The arrays are not to be changed.
 *
 * @param edge {@code Si-K} or {@code O-K}
 * @param kind crystal, framework, search, distorted, amorphous or suboxide
 * @param multiplicity equivalent sites it stands for
 * @param sigma native Gaussian broadening of every curve, eV
 * @param edgeTop energy above which the edge is not to be used, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Reference(
        String edge,
        String structure,
        String kind,
        String origin,
        int site,
        int atoms,
        int multiplicity,
        double sigma,
        @JsonProperty("edge_e0") double edgeE0,
        @JsonProperty("edge_step") double edgeStep,
        @JsonProperty("edge_intensity") double[] edgeIntensity,
        @JsonProperty("edge_top") Double edgeTop,
        @JsonProperty("pdos_e0") double pdosE0,
        @JsonProperty("pdos_step") double pdosStep,
        @JsonProperty("pdos_s") double[] pdosS,
        @JsonProperty("pdos_p") double[] pdosP,
        @JsonProperty("band_gap") double bandGap,
        int neighbours,
        @JsonProperty("bond_length") Double bondLength,
        @JsonProperty("bond_angle") Double bondAngle,
        @JsonProperty("voronoi_volume") Double voronoiVolume,
        List<Atom> environment,
        @JsonProperty("mulliken_charge") Double mullikenCharge,
        @JsonProperty("bond_overlap_population") Double bondOverlapPopulation,
        @JsonProperty("excitation_energy") Double excitationEnergy) {

    /** An atom around the site: position in angstrom relative to the site. */
    @com.fasterxml.jackson.annotation.JsonFormat(shape = com.fasterxml.jackson.annotation.JsonFormat.Shape.ARRAY)
    public record Atom(String element, double x, double y, double z) {}

    /** Structure and site, unique within an edge: {@code net CAN #3}. */
    public String id() {
        return structure + " #" + site;
    }

    /** The core-hole spectrum at its native broadening; 0 eV is the lowest empty state. */
    public Spectrum spectrum() {
        return new Spectrum(
                id(), EnergyAxis.uniform(edgeE0, edgeStep, edgeIntensity.length), edgeIntensity, Metadata.EMPTY);
    }

    /**
     * The spectrum as models and comparisons see it: no further than its bands go, broadened, its onset at 0 eV.
     *
     * @param broadened Gaussian sigma, eV, not below the native one
     */
    public Spectrum spectrum(double broadened) throws InputException {
        Spectrum usable = Preparation.broadened(this, broadened);
        return new AlignOnset(Onset.of(usable)).apply(usable);
    }

    /** The ground-state PDOS at its native broadening. */
    public Pdos pdos() {
        return new Pdos(EnergyAxis.uniform(pdosE0, pdosStep, pdosS.length), pdosS, pdosP);
    }

    /** The same numbers under another structure's name and origin. */
    public Reference named(String otherStructure, String otherOrigin) {
        return new Reference(
                edge,
                otherStructure,
                kind,
                otherOrigin,
                site,
                atoms,
                multiplicity,
                sigma,
                edgeE0,
                edgeStep,
                edgeIntensity,
                edgeTop,
                pdosE0,
                pdosStep,
                pdosS,
                pdosP,
                bandGap,
                neighbours,
                bondLength,
                bondAngle,
                voronoiVolume,
                environment,
                mullikenCharge,
                bondOverlapPopulation,
                excitationEnergy);
    }
}
