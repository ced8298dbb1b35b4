package org.nearedge.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nearedge.io.json.MetadataJson;
import org.nearedge.io.optados.ProjectedDos;
import org.nearedge.io.optados.SitePdos;
import org.nearedge.io.text.DecodedText;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.Spectrum;

/**
 * Reads the s- and p-PDOS of one site from columns of text named energy, s and p, or from JSON with arrays of those
 * names, at its top or under {@code pdos}, as a prediction is written. Energies in eV with 0 at the valence-band maximum
 * (Fermi level of a metal), densities in states/eV/spin. A file may tell {@code sigma} and {@code band_gap}, eV. Projected
 * densities of OptaDOS and two files of two columns each are read as well, and their energies left as they are.
 *
 * @param name of the file, without its folder
 * @param sigma Gaussian broadening that the file tells, eV, or null
 * @param bandGap that the file tells, eV, or null
 * @param notices what was noticed while reading
 */
public record PdosFile(String name, Pdos pdos, Double sigma, Double bandGap, List<String> notices) {
    private static final String SIGMA = "sigma";
    private static final String BAND_GAP = "band_gap";
    private static final String REMEDY = "give columns, or JSON arrays, named energy, s and p";
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,20})?)\\s*(?:eV)?");
    /** Words beside s or p that do not make a column another quantity. */
    private static final Set<String> BESIDE = Set.of("pdos", "dos", "ldos", "states", "ev", "spin", "projected");

    public PdosFile {
        notices = List.copyOf(notices);
    }

    public static PdosFile open(Path path) throws InputException {
        return open(path, null);
    }

    /**
     * @param site which site of an OptaDOS file is meant, for example {@code Si 3}; null if it holds one only, and for
     *     files of one site
     */
    public static PdosFile open(Path path, String site) throws InputException {
        try (FileSource source = FileSource.open(path)) {
            String head = new String(source.head(), StandardCharsets.UTF_8);
            if (ProjectedDos.isHeading(head)) {
                return projected(source.name(), DecodedText.of(source.all()), site);
            }
            if (site != null) {
                throw new InputException(
                        source.name(),
                        "site " + site,
                        "cannot be chosen: the file does not name its sites",
                        "leave it out");
            }
            String start = (head.startsWith("\uFEFF") ? head.substring(1) : head).stripLeading();
            if (start.startsWith("{")) {
                return json(source.name(), source.all());
            }
        }
        return columns(FileName.of(path), Spectra.open(path));
    }

    /** One file for s and one for p, each with a column of energies and one of densities. */
    public static PdosFile joined(Path s, Path p) throws InputException {
        Dataset sColumn = onlyColumn(s);
        Dataset pColumn = onlyColumn(p);
        Spectrum sCurve = sColumn.spectrum();
        Spectrum pCurve = pColumn.spectrum();
        if (!sCurve.axis().equals(pCurve.axis())) {
            throw new InputException(
                    FileName.of(p),
                    "",
                    "has other energies (" + pCurve.axis() + ") than " + FileName.of(s) + " (" + sCurve.axis() + ")",
                    "export both on the same energies");
        }
        List<String> notices = new ArrayList<>(sColumn.notices());
        notices.addAll(pColumn.notices());
        return new PdosFile(
                FileName.of(s) + " and " + FileName.of(p),
                new Pdos(sCurve.axis(), sCurve.toArray(), pCurve.toArray()),
                number(sColumn, SIGMA),
                number(sColumn, BAND_GAP),
                notices);
    }

    private static Dataset onlyColumn(Path path) throws InputException {
        List<Dataset> datasets = Spectra.open(path);
        if (datasets.size() != 1 || !datasets.get(0).isSpectrum()) {
            throw new InputException(
                    FileName.of(path),
                    "",
                    "holds " + datasets.size() + " columns beside the energies",
                    "give one file for s and one for p, of two columns each, or one file alone");
        }
        return datasets.get(0);
    }

    private static PdosFile projected(String name, String text, String wanted) throws InputException {
        List<SitePdos> sites = ProjectedDos.parse(name, text).sites();
        List<SitePdos> meant = sites.stream()
                .filter(site -> wanted == null ? sites.size() == 1 : site.isCalled(wanted))
                .toList();
        if (meant.size() != 1) {
            String names = sites.stream().limit(20).map(SitePdos::name).collect(Collectors.joining(", "));
            throw new InputException(
                    name,
                    wanted == null ? "" : "site " + wanted,
                    wanted == null ? "holds the PDOS of " + sites.size() + " sites" : "is not in the file",
                    "say which one is meant: " + names + (sites.size() > 20 ? ", \u2026" : ""));
        }
        SitePdos site = meant.get(0);
        List<String> notices = new ArrayList<>();
        notices.add("the densities of " + site.name() + " were divided by 2, to be those of one spin");
        if (site.isMean()) {
            notices.add("the file sums " + site.atoms().size() + " sites: their mean was taken");
        }
        return new PdosFile(name, site.pdos(), null, null, notices);
    }

    private static PdosFile columns(String name, List<Dataset> datasets) throws InputException {
        // The reader of text sorts columns by how much they look like a spectrum.
        List<Dataset> inOrder =
                datasets.stream().sorted(Comparator.comparing(Dataset::title)).toList();
        boolean unnamed = datasets.size() == 2
                && inOrder.get(0).title().endsWith(", column 2")
                && inOrder.get(1).title().endsWith(", column 3");
        Dataset s = unnamed ? inOrder.get(0) : column(name, datasets, "s");
        Dataset p = unnamed ? inOrder.get(1) : column(name, datasets, "p");
        Spectrum sCurve = s.spectrum();
        Spectrum pCurve = p.spectrum();
        if (!sCurve.axis().equals(pCurve.axis())) {
            throw new InputException(name, "", "has gaps in the column s or p", "fill or leave out those rows");
        }
        return new PdosFile(
                name,
                new Pdos(sCurve.axis(), sCurve.toArray(), pCurve.toArray()),
                number(s, SIGMA),
                number(s, BAND_GAP),
                unnamed
                        ? with(s.notices(), "the columns have no names: they were taken as energy, s and p")
                        : s.notices());
    }

    private static List<String> with(List<String> notices, String another) {
        List<String> all = new ArrayList<>(notices);
        all.add(another);
        return all;
    }

    private static Dataset column(String name, List<Dataset> datasets, String wanted) throws InputException {
        if (datasets.size() == 1) {
            throw new InputException(
                    name, "", "holds no PDOS: there is one column beside the energy, not s and p", REMEDY);
        }
        for (Dataset dataset : datasets) {
            if (dataset.isSpectrum() && isNamed(dataset.title(), wanted)) {
                return dataset;
            }
        }
        throw new InputException(name, "", "holds no PDOS: no column is named " + wanted, REMEDY);
    }

    /** Whether a data set is the s or the p column of a PDOS. */
    public static boolean isColumn(Dataset dataset) {
        return isNamed(dataset.title(), "s") || isNamed(dataset.title(), "p");
    }

    /** A reader of several columns puts each one's name behind the last comma of the title. */
    private static boolean isNamed(String title, String wanted) {
        String column = title.substring(title.lastIndexOf(", ") + 1).toLowerCase(Locale.ROOT);
        boolean found = false;
        for (String word : column.split("[^a-z0-9]+")) {
            found |= word.equals(wanted);
            if (!word.isEmpty() && !word.equals(wanted) && !BESIDE.contains(word)) {
                return false;
            }
        }
        return found;
    }

    private static Double number(Dataset dataset, String wanted) {
        return dataset.metadata().entries().entrySet().stream()
                .filter(e ->
                        e.getKey().toLowerCase(Locale.ROOT).replace(' ', '_').equals(wanted))
                .map(e -> NUMBER.matcher(e.getValue().toString().strip()))
                .filter(Matcher::matches)
                .map(m -> Double.valueOf(m.group(1)))
                .findFirst()
                .orElse(null);
    }

    private static PdosFile json(String name, byte[] bytes) throws InputException {
        JsonNode top;
        try {
            top = new ObjectMapper(MetadataJson.FACTORY).readTree(bytes);
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
            throw new InputException(name, line, "is no valid JSON", "save or copy it again", e);
        } catch (IOException e) {
            throw new InputException(name, "", "cannot be read (" + e.getMessage() + ")", "", e);
        }
        JsonNode node = top.path("pdos").isObject() ? top.get("pdos") : top;
        double[] energies = array(name, node, "energy");
        double[] s = array(name, node, "s");
        double[] p = array(name, node, "p");
        if (s.length != energies.length || p.length != energies.length) {
            throw new InputException(
                    name,
                    "pdos",
                    "has %d energies, %d s and %d p values".formatted(energies.length, s.length, p.length),
                    "give as many of each");
        }
        return new PdosFile(
                name, new Pdos(axis(name, energies), s, p), number(node, SIGMA), number(node, BAND_GAP), List.of());
    }

    private static double[] array(String name, JsonNode node, String field) throws InputException {
        JsonNode values = node.path(field);
        if (!values.isArray() || values.size() < 2) {
            throw new InputException(name, "", "holds no PDOS: there is no array " + field, REMEDY);
        }
        double[] numbers = new double[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values.get(i).isNumber() ? values.get(i).asDouble() : Double.NaN;
            if (!Double.isFinite(numbers[i])) {
                throw new InputException(name, field + " " + (i + 1), "is no number", "correct it");
            }
        }
        return numbers;
    }

    private static EnergyAxis axis(String name, double[] energies) throws InputException {
        try {
            return EnergyAxis.of(energies);
        } catch (IllegalArgumentException e) {
            throw new InputException(name, "energy", e.getMessage(), "sort the energies", e);
        }
    }

    private static Double number(JsonNode node, String field) {
        return node.path(field).isNumber() ? (Double) node.get(field).asDouble() : null;
    }
}
