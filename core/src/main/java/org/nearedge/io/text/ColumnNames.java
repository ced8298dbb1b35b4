package org.nearedge.io.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names of the columns in the lines before the numbers. */
final class ColumnNames {
    /** {@code Column.2: energy eV} (XDI), {@code 2 [1-D Positioner 1] monochromator, eV} (mda2ascii). */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:column[ ._]*)?(\\d{1,5})(?:\\s*[:=]\\s*|\\s*\\[[^\\]]*\\]\\s*)(.*)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> UNITS = Set.of(
            "ev",
            "kev",
            "mev",
            "counts",
            "cts",
            "count",
            "a.u.",
            "au",
            "arb. units",
            "arb.units",
            "arb. u.",
            "s",
            "nm",
            "a",
            "na",
            "pa",
            "v",
            "mv",
            "deg",
            "cps",
            "mm",
            "um",
            "1",
            "e-");

    private static final int LINES_SEARCHED = 3;

    private final Dialect dialect;
    private final int columns;

    private ColumnNames(Dialect dialect, int columns) {
        this.dialect = dialect;
        this.columns = columns;
    }

    /** One name per column, or empty if the header names none. */
    static Optional<List<String>> in(List<String> header, Dialect dialect, int columns) {
        ColumnNames names = new ColumnNames(dialect, columns);
        Optional<List<String>> row = names.row(header);
        return row.isPresent() ? row : names.numbered(header);
    }

    private Optional<List<String>> row(List<String> header) {
        int last = header.size() - 1;
        Optional<List<String>> nearest = Optional.empty();
        for (int i = last; i >= 0 && i > last - LINES_SEARCHED; i--) {
            String line = Comment.text(header.get(i));
            Optional<List<String>> cells = cells(line);
            if (cells.isEmpty()) {
                continue;
            }
            Optional<List<String>> above = i > 0 ? cells(Comment.text(header.get(i - 1))) : Optional.empty();
            boolean units = cells.get().stream().allMatch(ColumnNames::isUnit) && above.isPresent();
            List<String> names = units ? joined(above.get(), cells.get()) : cells.get();
            if (names.stream().anyMatch(name -> ColumnMeaning.energy(name) > 0)) {
                return Optional.of(names);
            }
            nearest = nearest.isPresent() ? nearest : Optional.of(names);
            // Origin writes a row of comments below names and units; words of a sentence are not looked for.
            if (dialect.separatesByBlanks() || i > 0 && header.get(i - 1).indexOf(dialect.separator()) < 0) {
                return nearest;
            }
        }
        return nearest;
    }

    private static boolean isUnit(String cell) {
        String bare = cell.replaceAll("^[\\[(]|[\\])]$", "").strip().toLowerCase(Locale.ROOT);
        return bare.isEmpty() || UNITS.contains(bare);
    }

    private static List<String> joined(List<String> names, List<String> units) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String unit = units.get(i).replaceAll("^[\\[(]|[\\])]$", "").strip();
            joined.add(unit.isEmpty() ? names.get(i) : names.get(i) + " (" + unit + ")");
        }
        return joined;
    }

    /** The cells of a line that has one for every column, and letters in at least one of them. */
    private Optional<List<String>> cells(String line) {
        if (line.length() > LineCursor.LONGEST / 4 || line.chars().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        for (char separator : new char[] {dialect.separator(), '\t', ';', ','}) {
            if (separator != ' ') {
                List<String> cells = split(line, new Dialect(separator, '.'));
                if (cells.size() == columns) {
                    return Optional.of(cells);
                }
            }
        }
        List<String> wide = Arrays.asList(line.strip().split("\\s{2,}"));
        if (wide.size() == columns && columns > 1) {
            return Optional.of(wide);
        }
        List<String> words = bracketsJoined(split(line, new Dialect(' ', '.')));
        // A single column's name may be anything; a sentence is a name only of one column.
        return words.size() == columns && (columns > 1 || line.length() < 40) ? Optional.of(words) : Optional.empty();
    }

    private List<String> split(String line, Dialect other) {
        Cells cells = new Cells();
        cells.split(line, other);
        cells.dropMissing(columns);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < cells.count() && i <= columns + 64; i++) {
            texts.add(cells.text(line, i));
        }
        return texts;
    }

    /** {@code Energy (eV) Counts} is two names, though three words. */
    private static List<String> bracketsJoined(List<String> words) {
        List<String> joined = new ArrayList<>();
        for (String word : words) {
            boolean unit = word.startsWith("(") || word.startsWith("[");
            int last = joined.size() - 1;
            if (unit && last >= 0 && !joined.get(last).matches(".*[)\\]]")) {
                joined.set(last, joined.get(last) + " " + word);
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    private Optional<List<String>> numbered(List<String> header) {
        String[] names = new String[columns];
        int named = 0;
        for (String line : header) {
            Matcher numbered = NUMBERED.matcher(limited(Comment.text(line)));
            if (!numbered.matches()) {
                continue;
            }
            int column = Integer.parseInt(numbered.group(1)) - 1;
            if (column >= 0 && column < columns && names[column] == null) {
                String name = numbered.group(2).replaceAll("[,\\s]+$", "");
                names[column] = name.isEmpty() ? "column " + (column + 1) : name;
                named++;
            }
        }
        return named == columns ? Optional.of(List.of(names)) : Optional.empty();
    }

    private static String limited(String line) {
        return line.length() > 2000 ? line.substring(0, 2000) : line;
    }
}
