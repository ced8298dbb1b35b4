package org.nearedge.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.nearedge.evaluate.study.Study;
import org.nearedge.evaluate.study.Table;
import org.nearedge.evaluate.study.Trials;
import org.nearedge.io.AtomicFile;
import org.nearedge.io.FileName;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.TrainingConfiguration;
import picocli.CommandLine.Option;

/** Which studies are run, and where their tables go. */
final class StudyChoice {
    private static final String ALL = "all";
    private static final int MOST_SEEDS = 100;
    private static final List<String> ENDINGS = List.of(".md", ".csv", ".json");

    @Option(
            names = "--study",
            paramLabel = "NAME|all",
            description = {
                "seeds: each model and the baselines over several splits by structure",
                "template: network against template matching (dMSE)",
                "splits: the papers' random split against the split by structure",
                "excitation: six properties with and without the excitation energy",
                "amorphous: fitted to crystals, tested on amorphous oxides",
                "size: size of the training set against the error",
                "regions: energy regions of input and output",
                "experiment: bundled models on simulated measurements, against dose, resolution, onset, background",
                "smoothing: whether smoothing such measurements lowers the error",
                "counting: what counting noise in the intervals does to their coverage and width",
                "OUT may be a .md, .csv or .json file, or a folder for a .md and a .csv of each"
            })
    private String name;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "how many splits and trainings, or measurements of each record (default 5)")
    private Integer seeds;

    /** Seeds without a study would do nothing. */
    void requireUnused() throws InputException {
        if (seeds != null) {
            throw new InputException("--seeds", "", "is for a study", "give --study, or --seed for one training");
        }
    }

    boolean isGiven() {
        return name != null;
    }

    /**
     * @param model the only one to study, or null
     * @param sigma broadening of the inputs, eV
     * @param configuration of that model, or null for its own
     */
    void run(String model, double sigma, Path configuration, Path out, boolean json, BooleanSupplier cancelled)
            throws InputException {
        int count = seeds == null ? 5 : seeds;
        if (count < 1 || count > MOST_SEEDS) {
            throw new InputException("--seeds", "", count + " seeds make no study", "give 1 to " + MOST_SEEDS);
        }
        List<Study> studies = studies(Study.all(model == null ? List.of() : List.of(model), count));
        boolean folder = isFolder(out, studies.size());
        TrainingConfiguration own = configuration == null ? null : TrainingConfiguration.read(configuration);
        if (model != null && own == null) {
            TrainingConfiguration.bundled(model);
        }
        Trials trials = new Trials(
                ReferenceLibrary.bundled(),
                sigma,
                id -> own != null && own.model().equals(id) ? own : TrainingConfiguration.bundled(id));
        List<Table> tables = new ArrayList<>();
        for (Study study : studies) {
            if (!cancelled.getAsBoolean()) {
                Table table = study.run(
                                trials,
                                (what, done, all) ->
                                        System.err.printf("%s, %d of %d: %s%n", study.name(), done + 1, all, what),
                                cancelled)
                        .withNote("Measured on " + LocalDate.now() + ".");
                tables.add(table);
                if (folder) {
                    write(out.resolve(table.name() + ".md"), table.markdown());
                    write(out.resolve(table.name() + ".csv"), table.csv());
                } else if (out != null) {
                    write(out, content(ending(out), table));
                }
                if (!json) {
                    Json.printText(table.markdown());
                }
            }
        }
        if (json) {
            Json.print(Map.of("studies", tables));
        }
    }

    private List<Study> studies(List<Study> all) throws InputException {
        List<Study> chosen = all.stream()
                .filter(study -> name.equals(ALL) || study.name().equals(name))
                .toList();
        if (chosen.isEmpty()) {
            throw new InputException(
                    name,
                    "--study",
                    "is no study",
                    "choose one of "
                            + String.join(", ", all.stream().map(Study::name).toList()) + ", all");
        }
        return chosen;
    }

    /** Everything that can be known of the places to write, before hours of work. */
    private static boolean isFolder(Path out, int studies) throws InputException {
        if (out == null) {
            return false;
        }
        if (!Files.isDirectory(out) && ENDINGS.contains(ending(out))) {
            if (studies > 1) {
                throw new InputException(FileName.of(out), "", "cannot hold several tables", "give a folder");
            }
            AtomicFile.requireWritable(out);
            return false;
        }
        try {
            Files.createDirectories(out);
        } catch (java.io.IOException e) {
            throw new InputException(
                    FileName.of(out), "", "is no folder and none can be made there", "give a folder", e);
        }
        AtomicFile.requireWritable(out.resolve("study.md"));
        return true;
    }

    private static String ending(Path out) {
        String file = FileName.of(out).toLowerCase(Locale.ROOT);
        int dot = file.lastIndexOf('.');
        return dot < 0 ? "" : file.substring(dot);
    }

    private static String content(String ending, Table table) {
        return switch (ending) {
            case ".csv" -> table.csv();
            case ".json" -> Json.text(table) + "\n";
            default -> table.markdown();
        };
    }

    private static void write(Path file, String content) throws InputException {
        AtomicFile.write(file, stream -> stream.write(content.getBytes(StandardCharsets.UTF_8)));
    }
}
