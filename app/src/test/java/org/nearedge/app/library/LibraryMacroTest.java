package org.nearedge.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.cli.Ran;
import org.nearedge.app.home.Home;
import org.nearedge.app.macro.MacroLog;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.select.Range;
import org.nearedge.library.select.ReferenceFilter;
import org.nearedge.library.select.Whose;

class LibraryMacroTest {
    @TempDir
    Path folder;

    /** The command writes the very file that the window wrote. */
    @Test
    void anExportIsRepeatedToTheByte() throws Exception {
        MacroLog log = new MacroLog();
        CurrentThreadTaskExecutor tasks = new CurrentThreadTaskExecutor();
        Knowledge knowledge = new Knowledge(new Home(folder));
        LibraryModel model = new LibraryModel(tasks, new Notices(), knowledge);
        LibraryActions actions = new LibraryActions(model, tasks, new Notices(), knowledge);
        actions.setMacro(log);
        model.start();
        model.edgeProperty().set("O-K");
        model.filterProperty()
                .set(new ReferenceFilter(
                        "O-K",
                        Set.of("crystal", "framework"),
                        "",
                        Map.of(LocalProperty.BOND_ANGLE, new Range(130, Double.POSITIVE_INFINITY)),
                        Whose.BUNDLED));
        for (String name : new String[] {"records.csv", "records.json", "curves.csv"}) {
            Path out = folder.resolve("my " + name);
            if (name.equals("curves.csv")) {
                actions.exportCurves(out);
            } else if (name.endsWith(".json")) {
                actions.exportJson(out);
            } else {
                actions.exportTable(out);
            }
            byte[] window = Files.readAllBytes(out);
            assertThat(window).isNotEmpty();
            Files.delete(out);
            assertThat(Ran.of(log.commands().get(log.commands().size() - 1).toArray())
                            .code())
                    .isZero();
            assertThat(Files.readAllBytes(out)).isEqualTo(window);
        }
    }
}
