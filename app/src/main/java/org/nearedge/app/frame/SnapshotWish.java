package org.nearedge.app.frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nearedge.spectrum.InputException;

/**
 * What pictures are wanted, as the command line says it.
 *
 * @param picture one picture; null with a gallery
 * @param gallery folder for pictures of everything; null with one picture
 * @param width pixels; so is height
 * @param workspace id; null: the first
 * @param select how many references are laid over the charts
 * @param firstLight whether the first bundled sample is opened
 */
record SnapshotWish(
        Path picture,
        Path gallery,
        int width,
        int height,
        Theme theme,
        String workspace,
        int select,
        boolean firstLight,
        List<Path> files) {
    static final String SCREENSHOT = "--screenshot";
    static final String GALLERY = "--gallery";

    /** @throws InputException if no file is named, or the size is none */
    static SnapshotWish of(List<String> words) throws InputException {
        Path picture = null;
        Path gallery = null;
        String size = "1280x800";
        Theme theme = Theme.LIGHT;
        int select = 0;
        String workspace = null;
        boolean firstLight = false;
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean named = i + 1 < words.size();
            if (word.equals(SCREENSHOT) && named) {
                picture = Path.of(words.get(++i));
            } else if (word.equals(GALLERY) && named) {
                gallery = Path.of(words.get(++i));
            } else if (word.equals("--size") && named) {
                size = words.get(++i);
            } else if (word.equals("--theme") && named) {
                theme = words.get(++i).equals("dark") ? Theme.DARK : Theme.LIGHT;
            } else if (word.equals("--workspace") && named) {
                workspace = words.get(++i);
            } else if (word.equals("--select") && named && words.get(i + 1).matches("\\d")) {
                select = Integer.parseInt(words.get(++i));
            } else if (word.equals("--first-light")) {
                firstLight = true;
            } else {
                files.add(Path.of(word));
            }
        }
        if (picture == null && gallery == null || !size.matches("\\d{3,4}x\\d{3,4}")) {
            throw new InputException(
                    "screenshot",
                    "",
                    "needs a file and a size",
                    SCREENSHOT + " OUT.png --size 1280x800 --theme dark FILE");
        }
        String[] sides = size.split("x");
        return new SnapshotWish(
                picture,
                gallery,
                Integer.parseInt(sides[0]),
                Integer.parseInt(sides[1]),
                theme,
                workspace,
                select,
                firstLight,
                files);
    }
}
