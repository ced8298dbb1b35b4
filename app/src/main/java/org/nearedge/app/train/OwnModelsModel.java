package org.nearedge.app.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.Latest;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.OwnModels;
import org.nearedge.spectrum.InputException;

/** The user's own models: a list that follows the folder, and what can be done to its entries. Needs no toolkit. */
public final class OwnModelsModel {
    private final TaskExecutor tasks;
    private final Notices notices;
    private final Knowledge knowledge;
    private final Latest reading;
    private final ObservableList<OwnModel> models = FXCollections.observableArrayList();
    private final ObservableList<OwnModel> readOnly = FXCollections.unmodifiableObservableList(models);
    private final ObjectProperty<OwnModel> selected = new SimpleObjectProperty<>();
    /** Ids of all models there are, those of the program among them, and names of files; empty until they were read. */
    private List<String> ids = List.of();

    private Path wanted;

    private record Found(List<OwnModel> models, List<String> ids) {}

    OwnModelsModel(TaskExecutor tasks, Notices notices, Knowledge knowledge) {
        this.tasks = tasks;
        this.notices = notices;
        this.knowledge = knowledge;
        reading = new Latest(tasks);
        knowledge.modelsProperty().addListener((property, before, now) -> read());
    }

    public ObservableList<OwnModel> models() {
        return readOnly;
    }

    public ObjectProperty<OwnModel> selectedProperty() {
        return selected;
    }

    /** Where they are. */
    public Path folder() {
        return knowledge.modelFolder();
    }

    List<String> ids() {
        return ids;
    }

    /** A name that no model and no file has. */
    String freeName(String base) {
        return OwnModels.freeName("my-" + base, ids);
    }

    /** Reads the folder in the background. */
    void read() {
        ModelCatalog catalog = knowledge.models();
        OwnModels files = new OwnModels(folder());
        reading.start(BackgroundTask.of("Reading own models", progress -> found(catalog, files))
                .quiet()
                .onSuccess(this::show)
                .onFailure(fault -> notices.tell(Notice.of("Own models", fault))));
    }

    private static Found found(ModelCatalog catalog, OwnModels files) throws InputException {
        List<OwnModel> found = new ArrayList<>();
        for (ModelCard card : catalog.ownCards()) {
            found.add(new OwnModel(catalog.file(card).orElseThrow(), card, ""));
        }
        for (ModelCatalog.Refused refused : catalog.refused()) {
            found.add(new OwnModel(refused.file(), null, refused.problem()));
        }
        return new Found(found, taken(catalog, files));
    }

    /** Ids of models, and names of files whatever is in them. */
    static List<String> taken(ModelCatalog catalog, OwnModels files) throws InputException {
        Set<String> taken = new LinkedHashSet<>();
        catalog.cards().forEach(card -> taken.add(card.id()));
        taken.addAll(files.names());
        return List.copyOf(taken);
    }

    private void show(Found found) {
        ids = found.ids();
        Path keep = wanted != null
                ? wanted
                : selected.get() == null ? null : selected.get().file();
        wanted = null;
        models.setAll(found.models());
        selected.set(models.stream()
                .filter(model -> model.file().equals(keep))
                .findFirst()
                .orElse(null));
    }

    /** The folder has changed: all that choose among models are told, and the file is selected. */
    void changed(Path select) {
        wanted = select;
        knowledge.reloadModels();
    }

    /** Gives a model another name; why it cannot be called so is told as a notice. */
    public void rename(OwnModel model, String name) {
        rename(model, name, why -> {
            if (why != null) {
                notices.tell(Notice.of(model.name(), why));
            }
        });
    }

    /** @param done told null when it is renamed, otherwise why it is not */
    void rename(OwnModel model, String name, Consumer<InputException> done) {
        List<String> others =
                ids.stream().filter(id -> !id.equals(model.name())).toList();
        tasks.start(BackgroundTask.of("Renaming " + model.name(), progress -> {
                    OwnModels.requireName(name, others);
                    return name.equals(model.name())
                            ? model.file()
                            : new OwnModels(folder()).rename(model.file(), name);
                })
                .onSuccess(file -> {
                    done.accept(null);
                    changed(file);
                })
                .onFailure(fault -> {
                    if (fault instanceof InputException input) {
                        done.accept(input);
                    } else {
                        notices.tell(Notice.of(model.name(), fault));
                    }
                }));
    }

    /** Deletes the file for good. */
    public void remove(OwnModel model) {
        try {
            new OwnModels(folder()).remove(model.file());
            changed(null);
        } catch (InputException e) {
            notices.tell(Notice.of(model.name(), e));
        }
    }
}
