package org.nearedge.evaluate.study;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelCatalog;
import org.nearedge.spectrum.InputException;

/** A question about the models, most often answered by training several of them. */
public interface Study {
    /** For the command line and for files: {@code regions}. */
    String name();

    /** One sentence. */
    String about();

    /**
     * @param trials trains the models; what another study has trained with them is not trained again
     * @param progress is told in a sentence what is being done
     * @param cancelled once true, the table holds what was finished until then and says so
     */
    Table run(Trials trials, Progress progress, BooleanSupplier cancelled) throws InputException;

    /** Told before each step, on the thread that does it. */
    @FunctionalInterface
    interface Progress {
        Progress NONE = (what, done, all) -> {};

        /**
         * @param what is trained or measured now
         * @param done steps of this study that are finished
         */
        void at(String what, int done, int all);
    }

    /**
     * All there are.
     *
     * @param models ids to study; empty for those that each study is about
     * @param seeds how many; they are 1, 2 and so on. Studies that train nothing measure each test record so often
     */
    static List<Study> all(List<String> models, int seeds) {
        return List.of(
                new SeedStudy(models, seeds),
                new TemplateStudy(models, seeds),
                new SplitStudy(models, seeds),
                new ExcitationStudy(seeds),
                new AmorphousStudy(seeds),
                new SizeStudy(models, seeds),
                new RegionStudy(models, seeds),
                new ExperimentStudy(ReferenceLibrary.bundled(), ModelCatalog.bundled(), models, seeds),
                new SmoothingStudy(ReferenceLibrary.bundled(), ModelCatalog.bundled(), models, seeds),
                new CountingStudy(ReferenceLibrary.bundled(), ModelCatalog.bundled(), models, seeds));
    }
}
