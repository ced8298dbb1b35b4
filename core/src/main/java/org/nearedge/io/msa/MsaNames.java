package org.nearedge.io.msa;

import java.util.Map;
import java.util.Set;

/** The keywords of the standard, and what a spectrum's metadata call the same things. */
final class MsaNames {
    /** About the numbers and the axis: they say nothing that outlives the file. */
    static final Set<String> STRUCTURE = Set.of(
            "FORMAT",
            "VERSION",
            "NPOINTS",
            "NCOLUMNS",
            "XUNITS",
            "DATATYPE",
            "XPERCHAN",
            "OFFSET",
            "CHOFFSET",
            "XLABEL",
            "CHECKSUM",
            "");

    /** Keywords whose value is a number. */
    static final Set<String> NUMBERS = Set.of(
            "BEAMKV",
            "EMISSION",
            "PROBECUR",
            "BEAMDIAM",
            "MAGCAM",
            "CONVANGLE",
            "THICKNESS",
            "XTILTSTGE",
            "YTILTSTGE",
            "XPOSITION",
            "YPOSITION",
            "ZPOSITION",
            "INTEGTIME",
            "DWELLTIME",
            "COLLANGLE",
            "ELEVANGLE",
            "AZIMANGLE",
            "SOLIDANGL",
            "SOLIDANGLE",
            "LIVETIME",
            "REALTIME",
            "FWHMMNKA",
            "TBEWIND",
            "TAUWIND",
            "TDEADLYR",
            "TACTLYR",
            "TALWIND",
            "TPYWIND",
            "TBNWIND",
            "TDIWIND",
            "THCWIND");

    /** Keywords whose value is a text, other than those that have a name of their own in the metadata. */
    static final Set<String> TEXTS = Set.of("OWNER", "YLABEL", "OPERMODE", "ELSDET", "EDSDET", "COMMENT");

    /** Kind of signal: the standard's word and ours where they differ. */
    static final Map<String, String> SIGNALS = Map.of("ELS", "EELS", "CLS", "CL");

    /** Signal kinds of the standard that we call the same. */
    static final Set<String> SAME_SIGNALS = Set.of("EDS", "WDS", "AES", "PES", "XRF", "GAM");

    /** User keyword for where a spectrum comes from. */
    static final String PROVENANCE = "PROVENANCE";

    /** User keyword for what the others cannot say: JSON, cut into pieces that belong together. */
    static final String EXACT = "NEAREDGE";

    private MsaNames() {}
}
