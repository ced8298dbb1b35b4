package org.nearedge.io.hspy;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nearedge.spectrum.InputException;

/**
 * HyperSpy's dictionaries: attributes are values, groups are dictionaries, names carry prefixes that say what Python type
 * the value had. Read as dotted paths without the prefixes; whole signals and long arrays inside are left out.
 */
final class HspyTree {
    private static final int MAX_DEPTH = 16;
    private static final int MAX_ENTRIES = 4000;
    private static final Pattern COUNTED = Pattern.compile("_(?:list|tuple)_\\d+_(.*)", Pattern.DOTALL);
    private static final Pattern PREFIX =
            Pattern.compile("_(?:list_empty|tuple_empty|list|tuple|bs|datetime)_(.*)", Pattern.DOTALL);
    private static final Pattern PYTHON_DATE =
            Pattern.compile("(?:datetime\\.)?(date|time)\\((\\d+), (\\d+)(?:, (\\d+))?(?:, \\d+)?\\)");

    private final String name;
    private final long fileSize;
    /** Null where everything must be read. */
    private final List<String> notices;

    private final Map<String, Object> entries = new LinkedHashMap<>();

    private HspyTree(String name, long fileSize, List<String> notices) {
        this.name = name;
        this.fileSize = fileSize;
        this.notices = notices;
    }

    /** Paths to String, Double, Long or Boolean; every entry must be readable. */
    static Map<String, Object> read(String name, long fileSize, Group group) throws InputException {
        HspyTree tree = new HspyTree(name, fileSize, null);
        tree.add("", group, 0);
        return tree.entries;
    }

    /**
     * The same, but what cannot be read is left out and told: the library stumbles over the untagged binary values that
     * HyperSpy may write, and a comment that is lost is no reason to refuse a spectrum.
     */
    static Map<String, Object> readable(String name, long fileSize, Group group, List<String> notices)
            throws InputException {
        HspyTree tree = new HspyTree(name, fileSize, notices);
        tree.add("", group, 0);
        return tree.entries;
    }

    private void add(String path, Group group, int depth) throws InputException {
        if (notices == null) {
            attributes(path, group);
            children(path, group, depth);
            return;
        }
        if (tolerant(group, () -> attributes(path, group))) {
            tolerant(group, () -> children(path, group, depth));
        }
    }

    private interface Part {
        void read() throws InputException;
    }

    private boolean tolerant(Group group, Part part) {
        try {
            HdfGuard.guarded(name, group.getPath(), () -> {
                part.read();
                return null;
            });
            return true;
        } catch (InputException e) {
            if (notices.size() < 20) {
                notices.add("part of the metadata was left out: " + e.getMessage());
            }
            return false;
        }
    }

    private void attributes(String path, Group group) {
        for (Attribute attribute : group.getAttributes().values()) {
            if (attribute.getName().matches("_(list|tuple)_empty_.*")) {
                put(path + plain(attribute.getName()), "");
            } else if (!attribute.getName().startsWith("_sig_")) {
                put(path + plain(attribute.getName()), HdfValues.of(attribute, fileSize));
            }
        }
    }

    private void children(String path, Group group, int depth) throws InputException {
        for (Node node : group.getChildren().values()) {
            String child = node.getName();
            if (child.startsWith("_sig_") || child.startsWith("_hspy_") || child.startsWith("_ragged_")) {
                continue;
            }
            if (node instanceof Group inner && depth < MAX_DEPTH && entries.size() < MAX_ENTRIES) {
                add(path + plain(child) + ".", inner, depth + 1);
            } else if (node instanceof Dataset list) {
                put(path + plain(child), HdfValues.of(name, list, fileSize));
            }
        }
    }

    private void put(String path, Object value) {
        if (value == null || value.equals("_None_") || entries.size() >= MAX_ENTRIES) {
            return;
        }
        entries.put(path, value instanceof String text ? date(text) : value);
    }

    private static String plain(String name) {
        Matcher counted = COUNTED.matcher(name);
        if (counted.matches()) {
            return counted.group(1);
        }
        Matcher prefixed = PREFIX.matcher(name);
        return prefixed.matches() ? prefixed.group(1) : name;
    }

    /** Old files hold Python's own words for a date or a time; ISO 8601 for both. */
    private static String date(String text) {
        Matcher python = PYTHON_DATE.matcher(text);
        if (text.length() > 60 || !python.matches()) {
            return text;
        }
        String third = python.group(4) == null ? "0" : python.group(4);
        String format = python.group(1).equals("date") ? "%04d-%02d-%02d" : "%02d:%02d:%02d";
        return format.formatted(Long.valueOf(python.group(2)), Long.valueOf(python.group(3)), Long.valueOf(third));
    }
}
