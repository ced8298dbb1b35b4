package org.nearedge.library;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A spectrum that travels with the program: a simulated measurement of a computed structure that no model has seen.
 *
 * @param file file name, its ending that of its format
 * @param title begins with "Simulated measurement"
 * @param description what it shows and how it was made, plain words
 * @param edge {@code Si-K} or {@code O-K}
 * @param structure name of the structure in the reference library
 * @param sigma Gaussian standard deviation of everything that broadened it, native and instrument, eV
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SampleSpectrum(
        String file,
        String title,
        String description,
        String edge,
        String structure,
        @JsonProperty("total_sigma_eV") double sigma) {
    /** File name without its ending. */
    public String name() {
        return file.substring(0, file.lastIndexOf('.'));
    }
}
