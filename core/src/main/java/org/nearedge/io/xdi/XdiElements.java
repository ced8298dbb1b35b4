package org.nearedge.io.xdi;

import java.util.Locale;
import java.util.Set;

/** The symbols that XDI allows for an element and for an absorption edge; compared without regard to case. */
final class XdiElements {
    private static final Set<String> ELEMENTS = words(
            """
            H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr
            Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm
            Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No
            Lr Rf Db Sg Bh Hs Mt Ds Rg Cn Uut Fl Uup Lv Uus Uuo Nh Mc Ts Og""");

    private static final Set<String> EDGES =
            words("K L L1 L2 L3 M M1 M2 M3 M4 M5 N N1 N2 N3 N4 N5 N6 N7 O O1 O2 O3 O4 O5 O6 O7");

    private XdiElements() {}

    static boolean isElement(String symbol) {
        return ELEMENTS.contains(symbol.toLowerCase(Locale.ROOT));
    }

    static boolean isEdge(String symbol) {
        return EDGES.contains(symbol.toLowerCase(Locale.ROOT));
    }

    private static Set<String> words(String text) {
        return Set.of(text.toLowerCase(Locale.ROOT).split("\\s+"));
    }
}
