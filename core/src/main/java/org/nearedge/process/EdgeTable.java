package org.nearedge.process;

import java.util.ArrayList;
import java.util.List;

/**
 * Onset energies of the edges that core-loss spectra commonly show, eV: binding energies of the X-ray Data Booklet
 * (Lawrence Berkeley National Laboratory) as EELS atlases round them, for L2,3 and M4,5 that of the lower edge.
 */
final class EdgeTable {
    /**
     * @param tolerance how far from the table a rise may be, eV: chemical shift and a miscalibrated axis
     * @param rank among edges that explain the same rise, the lowest is taken: 0 everyday, 1 rarer
     */
    record Entry(Edge edge, double tolerance, int rank) {}

    private static final String EVERYDAY =
            """
            Si-L2,3 99, B-K 188, C-K 284, Ca-L2,3 346, N-K 401, Ti-L2,3 456, O-K 532, Cr-L2,3 575, Mn-L2,3 640,
            F-K 685, Fe-L2,3 708, Co-L2,3 779, La-M4,5 832, Ni-L2,3 855, Ce-M4,5 883, Cu-L2,3 931, Zn-L2,3 1020,
            Na-K 1072, Mg-K 1305, Al-K 1560, Si-K 1839, P-K 2146, S-K 2472, Cl-K 2822, K-K 3608, Ca-K 4038""";
    private static final String RARER =
            """
            Li-K 55, Al-L2,3 73, Be-K 111, P-L2,3 132, S-L2,3 165, Cl-L2,3 200, K-L2,3 294, Ag-M4,5 367, Sc-L2,3 402,
            In-M4,5 443, Sn-M4,5 485, V-L2,3 513, Ba-M4,5 781, Pr-M4,5 931, Nd-M4,5 978, Sm-M4,5 1080, Ga-L2,3 1115,
            Eu-M4,5 1131, Gd-M4,5 1185, Ge-L2,3 1217, Tb-M4,5 1241, Dy-M4,5 1295, As-L2,3 1323, Ho-M4,5 1351,
            Er-M4,5 1409, Se-L2,3 1436, Hf-M4,5 1662, Ta-M4,5 1735, W-M4,5 1809, Sr-L2,3 1940, Y-L2,3 2080,
            Pt-M4,5 2122, Au-M4,5 2206, Zr-L2,3 2222, Nb-L2,3 2371, Mo-L2,3 2520""";
    private static final String HARD =
            """
            Sc-K 4492, Ti-K 4966, V-K 5465, Cr-K 5989, Mn-K 6539, Fe-K 7112, Co-K 7709, Ni-K 8333, Cu-K 8979,
            Zn-K 9659, Ga-K 10367, Ge-K 11103, As-K 11867, Se-K 12658, Br-K 13474, Sr-K 16105, Y-K 17038,
            Zr-K 17998, Nb-K 18986, Mo-K 20000""";

    /** All edges, the everyday ones first. */
    static final List<Entry> ENTRIES = entries();

    private EdgeTable() {}

    private static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        add(entries, EVERYDAY, 10, 0);
        // Above 4 keV the edges of neighbours are 500 eV apart, and the rise of an oxide comes 10 eV late.
        add(entries, HARD, 18, 0);
        add(entries, RARER, 5, 1);
        return List.copyOf(entries);
    }

    private static void add(List<Entry> entries, String lines, double tolerance, int rank) {
        for (String line : lines.split(",\\s+")) {
            int space = line.lastIndexOf(' ');
            Edge edge = new Edge(line.substring(0, space), Double.parseDouble(line.substring(space + 1)));
            entries.add(new Entry(edge, Math.min(tolerance, 0.1 * edge.onset()), rank));
        }
    }
}
