package org.nearedge.app.evaluate.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.evaluate.experiment.InstrumentCase;
import org.nearedge.evaluate.inspect.CrystalPair;
import org.nearedge.evaluate.inspect.Inspection;
import org.nearedge.evaluate.inspect.Inspector;
import org.nearedge.evaluate.inspect.LibraryChoice;
import org.nearedge.evaluate.inspect.RegionRun;
import org.nearedge.evaluate.inspect.TrainedModels;
import org.nearedge.evaluate.study.Study;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelCatalog;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.TrainingProgress;

/**
 * A figure of an evaluation made again from what it tells of itself. What was trained for it is trained again, unless it
 * is kept: the same data and seeds give the same figure.
 *
 * @param catalog the models there are
 * @param libraries the bundled one, and that with the user's own references
 * @param kept models that were trained for evaluations
 */
public record EvaluateFigures(ModelCatalog catalog, List<ReferenceLibrary> libraries, TrainedModels kept) {
    /** What the figures of this workspace begin with. */
    public static final String PREFIX = "evaluate/";

    /** Folder in the program's home in which models are kept that were trained for evaluations. */
    public static final String KEPT = "evaluations";

    public EvaluateFigures {
        libraries = List.copyOf(libraries);
    }

    /** @throws InputException if the figure does not tell enough, or its model or record is not here */
    public FigureSpec again(Origin origin) throws InputException {
        String name = origin.require(Key.FIGURE);
        if (name.equals(CrystalFigure.NAME) || name.equals(CrystalFigure.EDGE)) {
            return crystal(origin, name);
        }
        ModelCard card = card(origin);
        ReferenceLibrary library = LibraryChoice.of(card, libraries);
        Inspection inspection = inspection(origin, card, library);
        return switch (name) {
            case ErrorsFigure.NAME -> ErrorsFigure.of(inspection, measure(origin, inspection), hidden(origin));
            case TruthFigure.NAME ->
                TruthFigure.of(
                        inspection,
                        property(origin, inspection),
                        origin.text(EvaluateKey.BASELINE).orElse(null));
            case MatchingFigure.NAME ->
                MatchingFigure.of(inspection, hidden(origin)).scatter();
            case MatchingFigure.HISTOGRAM ->
                MatchingFigure.of(inspection, hidden(origin)).histogram();
            case RegionsFigure.INPUT -> channel(origin, input(origin, inspection, library));
            case RegionsFigure.OUTPUT ->
                channel(origin, RegionsFigure.all(inspection, RegionRun.output(inspection), RegionsFigure.OUTPUT));
            case RecordFigures.ANSWER -> record(origin, inspection).answer();
            case RecordFigures.INPUT -> record(origin, inspection).input();
            case RecordFigures.PDOS -> record(origin, inspection).pdos();
            case RecordFigures.PREDICTED_PDOS -> record(origin, inspection).predictedPdos();
            case ExperimentFigures.RAW -> experiment(origin, inspection).raw();
            case ExperimentFigures.INPUT -> experiment(origin, inspection).input();
            case ExperimentFigures.ANSWER ->
                channel(origin, experiment(origin, inspection).answers());
            default -> throw unknown(origin);
        };
    }

    private static InputException unknown(Origin origin) {
        return new InputException(
                origin.source(),
                "provenance",
                "is a figure that this program cannot make ("
                        + origin.text(Key.FIGURE).orElse("") + ")",
                "use the version that made it");
    }

    /** Id of the model that a figure tells; its version is not asked for: another one is told as a difference. */
    public static String model(Origin origin) throws InputException {
        return origin.require(Key.MODEL).replaceFirst(" .*", "");
    }

    private ModelCard card(Origin origin) throws InputException {
        String id = model(origin);
        Double sigma = origin.number(EvaluateKey.SIGMA);
        return catalog.cards().stream()
                .filter(card ->
                        card.id().equals(id) && (sigma == null || card.input().sigma() == sigma))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        origin.source(),
                        "provenance, " + Key.MODEL,
                        "is " + id + " at sigma " + sigma + " eV, which is not here",
                        "put its bundle into the folder of models"));
    }

    private Inspection inspection(Origin origin, ModelCard card, ReferenceLibrary library) throws InputException {
        Inspector inspector = new Inspector(library, kept);
        if (!origin.text(EvaluateKey.TRAINED).equals(Optional.of(EvaluateKey.AFRESH))) {
            return inspector.asItIs(
                    catalog.forBroadening(card.id(), card.input().sigma()));
        }
        return inspector.afresh(card, scheme(origin), seed(origin), TrainingProgress.Listener.NONE, () -> false);
    }

    /** How the records were divided. */
    public static Split.Scheme scheme(Origin origin) throws InputException {
        String told = origin.require(EvaluateKey.SPLIT);
        return Arrays.stream(Split.Scheme.values())
                .filter(scheme -> scheme.toString().equals(told))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        origin.source(), "provenance, " + EvaluateKey.SPLIT, "is no split (" + told + ")", ""));
    }

    /** Seed of split and networks. */
    public static long seed(Origin origin) throws InputException {
        return origin.index(EvaluateKey.SPLIT_SEED, 1);
    }

    /** Kinds of structure that were left out. */
    public static Set<String> hidden(Origin origin) {
        return origin.text(EvaluateKey.HIDDEN).stream()
                .flatMap(kinds -> Arrays.stream(kinds.split(",")))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private static ErrorMeasure measure(Origin origin, Inspection inspection) throws InputException {
        String key = origin.require(EvaluateKey.SORTED_BY);
        return ErrorMeasure.of(inspection.card().output()).stream()
                .filter(measure -> measure.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        origin.source(),
                        "provenance, " + EvaluateKey.SORTED_BY,
                        "is " + key + ", which the model does not give",
                        ""));
    }

    private static LocalProperty property(Origin origin, Inspection inspection) throws InputException {
        String key = origin.require(EvaluateKey.PROPERTY);
        return inspection.properties().stream()
                .filter(property -> property.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        origin.source(),
                        "provenance, " + EvaluateKey.PROPERTY,
                        "is " + key + ", which the model does not give",
                        ""));
    }

    private static String id(Origin origin, Inspection inspection) throws InputException {
        String id = origin.require(EvaluateKey.RECORD);
        if (inspection.record(id).isEmpty()) {
            throw new InputException(
                    origin.source(),
                    "provenance, " + EvaluateKey.RECORD,
                    "is " + id + ", which is no test record of this model and split",
                    "use the library that the figure was made with");
        }
        return id;
    }

    private static RecordFigures record(Origin origin, Inspection inspection) throws InputException {
        return RecordFigures.of(inspection, inspection.detail(id(origin, inspection)));
    }

    private List<FigureSpec> input(Origin origin, Inspection inspection, ReferenceLibrary library)
            throws InputException {
        return origin.text(EvaluateKey.MEASURED).isPresent()
                ? RegionsFigure.measured(inspection)
                : RegionsFigure.all(
                        inspection,
                        new RegionRun(library, kept).input(inspection, Study.Progress.NONE, () -> false),
                        RegionsFigure.INPUT);
    }

    /** The one of the channel that the figure tells; the only one if it tells none. */
    private static FigureSpec channel(Origin origin, List<FigureSpec> figures) throws InputException {
        Optional<String> channel = origin.text(EvaluateKey.CHANNEL);
        return figures.stream()
                .filter(figure ->
                        channel.equals(Optional.ofNullable(figure.provenance().get(EvaluateKey.CHANNEL))))
                .findFirst()
                .orElseThrow(() -> unknown(origin));
    }

    private ExperimentFigures experiment(Origin origin, Inspection inspection) throws InputException {
        if (origin.text(EvaluateKey.DOSE).isEmpty()) {
            throw new InputException(
                    origin.source(),
                    "",
                    "is of the spectrum " + origin.text(Key.FILE).orElse("") + ", not of a test record",
                    "open that spectrum in Analyse, then look at it in Evaluate");
        }
        Reference reference = inspection.reference(id(origin, inspection));
        double dose = origin.number(EvaluateKey.DOSE);
        Double fwhm = origin.number(EvaluateKey.FWHM);
        long seed = origin.index(EvaluateKey.COUNTS_SEED, 1);
        double width = fwhm == null ? 0 : fwhm;
        return ExperimentFigures.of(
                InstrumentCase.simulated(
                        ExperimentFigures.answering(inspection, catalog, reference, width),
                        reference,
                        dose,
                        width,
                        seed),
                inspection::knownValues,
                ExperimentFigures.provenance(inspection, reference.id(), dose, width, seed));
    }

    private FigureSpec crystal(Origin origin, String name) throws InputException {
        ReferenceLibrary bundled = libraries.get(0);
        CrystalPair pair = origin.text(EvaluateKey.TRAINED).equals(Optional.of(EvaluateKey.AFRESH))
                ? CrystalPair.afresh(new Inspector(bundled, kept), seed(origin), Study.Progress.NONE, () -> false)
                : CrystalPair.bundled(bundled);
        if (name.equals(CrystalFigure.NAME)) {
            return CrystalFigure.of(pair);
        }
        String id = id(origin, pair.without());
        return CrystalFigure.edge(
                pair, pair.without().detail(id).self(), pair.with().detail(id).self());
    }
}
