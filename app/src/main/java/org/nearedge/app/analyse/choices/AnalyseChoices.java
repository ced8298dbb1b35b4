package org.nearedge.app.analyse.choices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;
import org.nearedge.app.analyse.AnalyseModel;
import org.nearedge.app.analyse.OpenSpectrum;
import org.nearedge.app.analyse.SpectrumOpener;
import org.nearedge.app.analyse.SpectrumSource;
import org.nearedge.app.analyse.Treatment;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.Progress;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.spectrum.InputException;

/**
 * The choices of Analyse: {@code {"spectra": [{"path", "selected", "dataset", "position", "edge", "sigma", "recipe",
 * "model", "told"}…], "overlays": [ids]}}.
 */
public final class AnalyseChoices {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_TOLD = 2;

    private final AnalyseModel model;
    private final Workbench bench;
    private final SpectrumOpener opener;
    private final ObjectBinding<JsonNode> choices;
    private final Map<OpenSpectrum, Known> known = new WeakHashMap<>();

    private record Known(Treatment treatment, ObjectNode node) {}

    /** Of the session that was opened: what could not be opened stays in it until it is opened by hand. */
    private List<JsonNode> unopened = List.of();

    /** What is being opened again: it is what was chosen, though nothing of it is open yet. Null: nothing is. */
    private JsonNode pending;

    public AnalyseChoices(AnalyseModel model, Workbench bench, SpectrumOpener opener) {
        this.model = model;
        this.bench = bench;
        this.opener = opener;
        choices = Bindings.createObjectBinding(this::now, model.revisionProperty());
    }

    public ObservableValue<JsonNode> value() {
        return choices;
    }

    private JsonNode now() {
        ObjectNode all = JSON.createObjectNode();
        ArrayNode spectra = all.putArray("spectra");
        for (OpenSpectrum item : model.spectra()) {
            ObjectNode node = spectra.addObject();
            node.setAll(known(item));
            if (item == model.selectedProperty().get()) {
                node.put("selected", true);
            }
        }
        if (pending != null) {
            pending.path("spectra").forEach(spectra::add);
        }
        unopened.stream()
                .filter(node ->
                        !node.has("path") || paths().noneMatch(node.get("path").asText()::equals))
                .forEach(spectra::add);
        ArrayNode overlays = all.putArray("overlays");
        if (pending != null) {
            pending.path("overlays").forEach(overlays::add);
        } else {
            model.overlays().forEach(overlays::add);
        }
        return all;
    }

    /** Only what changed is written anew: this is asked for with every move of a slider. */
    private ObjectNode known(OpenSpectrum item) {
        Known before = known.get(item);
        if (before != null && before.treatment() == item.treatment()) {
            return before.node();
        }
        ObjectNode node = JSON.createObjectNode();
        if (before == null) {
            SourceJson.put(item, node);
        } else {
            node.setAll(before.node());
        }
        node.setAll(TreatmentJson.of(item.treatment()));
        known.put(item, new Known(item.treatment(), node));
        return node;
    }

    private Stream<String> paths() {
        return model.spectra().stream()
                .filter(item -> item.path() != null)
                .map(item -> item.path().toAbsolutePath().toString());
    }

    /**
     * Opens everything again in the background, in place of what is open; what cannot be opened is told once, and the
     * rest opens. Until then, and if it is cancelled, the choices are these: saved meanwhile nothing of them is lost.
     */
    public void restore(JsonNode wanted) {
        JsonNode own = wanted.deepCopy();
        pending = own;
        unopened = List.of();
        model.clear();
        choices.invalidate();
        ReferenceLibrary library = bench.knowledge().own().together();
        bench.tasks()
                .start(BackgroundTask.of("Opening the session's spectra", progress -> read(own, library, progress))
                        .breakable()
                        .onSuccess(found -> {
                            if (pending == own) {
                                show(found);
                            }
                        })
                        .onFailure(fault -> bench.notices().tell(Notice.of("Session", fault)))
                        .onFinished(() -> keep(own)));
    }

    /** Neither opened nor replaced by another session: cancelled, or a fault of the program. */
    private void keep(JsonNode wanted) {
        if (pending == wanted) {
            pending = null;
            List<JsonNode> all = new ArrayList<>();
            wanted.path("spectra").forEach(all::add);
            unopened = List.copyOf(all);
            choices.invalidate();
            if (!all.isEmpty()) {
                bench.notices()
                        .tell(Notice.warning(
                                "Session", "Its spectra were not opened; they stay in it: open the session again"));
            }
        }
    }

    private record Found(
            List<SpectrumSource.Treated> spectra,
            int selected,
            List<String> overlays,
            List<String> faults,
            List<String> missing,
            List<JsonNode> unopened) {}

    private Found read(JsonNode wanted, ReferenceLibrary library, Progress progress) {
        SourceJson sources = new SourceJson(opener, library);
        List<SpectrumSource.Treated> spectra = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<JsonNode> unopened = new ArrayList<>();
        JsonNode nodes = wanted.path("spectra");
        int selected = -1;
        for (JsonNode node : nodes) {
            progress.report(
                    (double) (spectra.size() + unopened.size()) / nodes.size(),
                    node.path("name").asText());
            progress.check();
            try {
                SpectrumSource source = sources.open(node);
                Treatment first = source.first();
                Treatment treatment = TreatmentJson.parse(node, first, source.name());
                if (treatment.dataset() < 0
                        || treatment.dataset() >= source.datasets().size()) {
                    throw new InputException(
                            source.name(),
                            "",
                            "has no data set " + treatment.dataset() + " any more",
                            "choose another");
                }
                if (node.path("selected").asBoolean()) {
                    selected = spectra.size();
                }
                spectra.add(new SpectrumSource.Treated(source, treatment));
            } catch (InputException e) {
                (SourceJson.isMissing(node) ? missing : faults).add(e.getMessage());
                unopened.add(node);
            }
        }
        List<String> overlays = new ArrayList<>();
        wanted.path("overlays").forEach(id -> overlays.add(id.asText()));
        return new Found(spectra, selected, overlays, faults, missing, unopened);
    }

    private void show(Found found) {
        pending = null;
        unopened = found.unopened();
        List<SpectrumSource.Treated> all = new ArrayList<>(found.spectra());
        // What was opened meanwhile stays.
        model.spectra().stream()
                .filter(item -> item.path() == null
                        || found.spectra().stream().noneMatch(treated -> item.path()
                                .equals(treated.source().path())))
                .map(OpenSpectrum::treated)
                .forEach(all::add);
        int selected = found.selected() < 0 ? found.spectra().size() - 1 : found.selected();
        model.replaceAll(all, selected, found.overlays());
        List<String> faults = new ArrayList<>(found.faults());
        if (bench.notices().tellsOfMissing()) {
            // Whoever opened the session has told it.
            found.missing().forEach(text -> bench.notices().keep(Notice.warning("Session", text)));
        } else {
            faults.addAll(found.missing());
        }
        if (!faults.isEmpty()) {
            String subject = faults.size() == 1
                    ? "One spectrum of the session could not be opened"
                    : faults.size() + " spectra of the session could not be opened";
            String some = String.join(" ", faults.subList(0, Math.min(MOST_TOLD, faults.size())));
            int more = faults.size() - MOST_TOLD;
            bench.notices()
                    .tell(new Notice(
                            Notice.Kind.WARNING,
                            subject,
                            some.substring(0, some.length() - 1),
                            more > 0 ? more + " more in the log" : ""));
            faults.stream().skip(MOST_TOLD).forEach(text -> bench.notices().keep(Notice.warning("Session", text)));
        }
    }
}
