package org.nearedge.session.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;

/** Saves sessions with growing numbers as quickly as it can, and says each number when it is saved. */
final class SavingChild {
    /** Numbers in a session, so that writing it takes some time: about 60 kB. */
    static final int VALUES = 5000;

    private SavingChild() {}

    static SessionDocument document(int number) {
        ObjectNode choices = new JsonMapper().createObjectNode().put("number", number);
        ArrayNode values = choices.putArray("values");
        for (int i = 0; i < VALUES; i++) {
            values.add(number + i);
        }
        return SessionDocument.of("test", Map.of("analyse", choices), "analyse", null);
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        StringBuilder line = new StringBuilder();
        for (int number = Integer.parseInt(args[1]); ; number++) {
            SessionStore.save(document(number), file);
            line.setLength(0);
            System.out.println(line.append(number));
            System.out.flush();
        }
    }
}
