package org.nearedge.io.xdi;

import java.util.ArrayList;
import java.util.List;

/** Checks the fields of a header against the dictionary: what is required, recommended, and how values must look. */
final class XdiRules {
    private XdiRules() {}

    /**
     * Sentences about what the specification demands and the file does not give.
     *
     * @param angle the abscissa is an angle or a step count, which makes the d-spacing required
     */
    static List<String> check(XdiHeader header, boolean angle) {
        List<String> notices = new ArrayList<>();
        List<String> required = new ArrayList<>(List.of(XdiField.SYMBOL, XdiField.EDGE));
        if (angle) {
            required.add(XdiField.D_SPACING);
        }
        for (String name : required) {
            if (header.value(name) == null) {
                notices.add(name + " is required by XDI and missing");
            }
        }
        for (XdiHeader.Field field : header.fields()) {
            String fault = XdiField.fault(field.name(), field.value());
            if (!fault.isEmpty()) {
                notices.add(field.name() + " \"" + shortened(field.value()) + "\" " + fault);
            }
        }
        List<String> missing = XdiField.RECOMMENDED.stream()
                .filter(name -> header.value(name) == null && !required.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            notices.add("fields that XDI recommends are missing: " + String.join(", ", missing));
        }
        return notices;
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 39) + "…";
    }
}
