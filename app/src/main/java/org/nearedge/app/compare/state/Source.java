package org.nearedge.app.compare.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where a spectrum comes from: enough to read it again. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "from")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Source.File.class, name = "file"),
    @JsonSubTypes.Type(value = Source.Sample.class, name = "sample"),
    @JsonSubTypes.Type(value = Source.Record.class, name = "reference")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Source {

    /** The same with other steps; null: none. */
    Source withRecipe(String recipe);

    /**
     * A file of the user's.
     *
     * @param path whole path; in a figure's provenance the file's name alone
     * @param sha256 of its content; null where it was not asked for
     * @param dataset index in the file; null: the first with an energy axis
     * @param position flat index in a spectrum image; null: all of them summed
     * @param recipe JSON of the steps that are done first; null: none
     * @param lowLoss the low-loss spectrum that the steps may need; null: none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record File(String path, String sha256, Integer dataset, Integer position, String recipe, LowLoss lowLoss)
            implements Source {
        public File {
            if (path == null) {
                throw new IllegalArgumentException("a file has a path");
            }
        }

        public File(String path) {
            this(path, null, null, null, null, null);
        }

        @Override
        public File withRecipe(String other) {
            return new File(path, sha256, dataset, position, other, lowLoss);
        }
    }

    /** A low-loss spectrum: as {@link File} has it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LowLoss(String path, String sha256, Integer dataset) {}

    /**
     * A bundled sample.
     *
     * @param file its name
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sample(String file, String recipe) implements Source {
        @Override
        public Sample withRecipe(String other) {
            return new Sample(file, other);
        }
    }

    /**
     * A record of the library, its onset at 0 eV.
     *
     * @param sigma Gaussian broadening, eV
     */
    record Record(String edge, String id, double sigma) implements Source {
        @Override
        public Record withRecipe(String other) {
            return this;
        }
    }
}
