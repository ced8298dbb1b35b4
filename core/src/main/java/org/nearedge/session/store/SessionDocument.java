package org.nearedge.session.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything a session keeps.
 *
 * @param program version of the program that wrote it
 * @param saved when, ISO 8601
 * @param session the user's own session file, where this is the copy that is kept against a crash; null otherwise
 * @param files input files, as they were
 * @param choices of each workspace, by its id; a field named {@code path} in them is the path of an input file
 * @param current id of the workspace in front; null: the first
 * @param window null: as it is
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionDocument(
        String program,
        String saved,
        String session,
        List<StoredFile> files,
        Map<String, JsonNode> choices,
        String current,
        WindowLayout window) {
    public SessionDocument {
        files = files == null ? List.of() : List.copyOf(files);
        choices = choices == null ? Map.of() : java.util.Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    /** Of choices alone, not saved yet. */
    public static SessionDocument of(
            String program, Map<String, JsonNode> choices, String current, WindowLayout window) {
        return new SessionDocument(program, null, null, List.of(), choices, current, window);
    }

    public SessionDocument withFiles(List<StoredFile> other) {
        return new SessionDocument(program, saved, session, other, choices, current, window);
    }

    public SessionDocument withChoices(Map<String, JsonNode> other) {
        return new SessionDocument(program, saved, session, files, other, current, window);
    }

    /** @param file the user's own session file; null: there is none */
    public SessionDocument at(Instant when, String file) {
        return new SessionDocument(program, when.toString(), file, files, choices, current, window);
    }

    /** When it was saved; null: it does not tell. */
    public Instant savedAt() {
        try {
            return saved == null ? null : Instant.parse(saved);
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }

    /** Paths of all input files in the choices, each once. */
    public List<String> paths() {
        List<String> all = new ArrayList<>();
        choices.values().forEach(value -> ChoicePaths.of(value).stream()
                .filter(path -> !all.contains(path))
                .forEach(all::add));
        return all;
    }
}
