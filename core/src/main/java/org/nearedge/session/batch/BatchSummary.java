package org.nearedge.session.batch;

/**
 * How a run went.
 *
 * @param files that were asked for
 * @param done in this run
 * @param kept that an earlier run had done
 * @param failed that could not be read
 * @param seconds from the first file to the tables
 */
public record BatchSummary(int files, int done, int kept, int failed, double seconds) {
    /** Files looked at in this run, a second. */
    public double filesPerSecond() {
        return (done + kept + failed) / Math.max(seconds, 1e-9);
    }

    /** Whether the run was ended before all files were looked at. */
    public boolean isPartial() {
        return done + kept + failed < files;
    }
}
