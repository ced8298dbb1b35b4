package org.nearedge.app.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.nearedge.session.store.SessionDocument;
import org.nearedge.session.store.WindowLayout;

/** The window, as a session sees it. All methods are for the window's thread. */
public interface SessionPlace {
    /** Of each workspace, by its id. */
    Map<String, JsonNode> choices();

    /** Id of the workspace in front. */
    String current();

    WindowLayout layout();

    /** Makes all choices of a session in place of those that are made; what it does not tell is as at the start. */
    void restore(SessionDocument document);
}
