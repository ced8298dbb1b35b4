package org.nearedge.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.function.Function;

/** One number that describes a site or its structure. Its name in files is its constant's in lower case. */
public enum LocalProperty {
    /** Mean distance to the bonded neighbours. */
    @JsonProperty("bond_length")
    BOND_LENGTH("bond length", "\u00c5", Reference::bondLength),
    /** Mean angle between bonds at the site. */
    @JsonProperty("bond_angle")
    BOND_ANGLE("bond angle", "\u00b0", Reference::bondAngle),
    @JsonProperty("voronoi_volume")
    VORONOI_VOLUME("Voronoi volume", "\u00c5\u00b3", Reference::voronoiVolume),
    /** Mulliken's, mean over the bonds. */
    @JsonProperty("bond_overlap_population")
    BOND_OVERLAP_POPULATION("overlap population", "e", Reference::bondOverlapPopulation),
    @JsonProperty("mulliken_charge")
    MULLIKEN_CHARGE("Mulliken charge", "e", Reference::mullikenCharge),
    /** Of the core hole, from total energies. */
    @JsonProperty("excitation_energy")
    EXCITATION_ENERGY("excitation energy", "eV", Reference::excitationEnergy),
    /** Si within 2.05 (O-K) or 2.75 angstrom (Si-K). */
    @JsonProperty("neighbours")
    NEIGHBOURS("neighbours", "", LocalProperty::neighbours),
    /** Of the ground state (PBE: too small by nature). */
    @JsonProperty("band_gap")
    BAND_GAP("band gap", "eV", Reference::bandGap);

    private final String label;
    private final String unit;
    private final Function<Reference, Double> value;

    LocalProperty(String label, String unit, Function<Reference, Double> value) {
        this.label = label;
        this.unit = unit;
        this.value = value;
    }

    /** No neighbour among no atoms: nobody told what is around the site. */
    private static Double neighbours(Reference reference) {
        boolean told = reference.neighbours() > 0 || !reference.environment().isEmpty();
        return told ? (Double) (double) reference.neighbours() : null;
    }

    /** For people: {@code bond length}. */
    public String label() {
        return label;
    }

    /** Symbol; empty for a count. */
    public String unit() {
        return unit;
    }

    /** For files and options: {@code bond_length}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Label with its unit: {@code bond length (Å)}. */
    public String heading() {
        return unit.isEmpty() ? label : label + " (" + unit + ")";
    }

    /** Its value; NaN where the record has none. */
    public double of(Reference reference) {
        Double known = value.apply(reference);
        return known == null ? Double.NaN : known;
    }
}
