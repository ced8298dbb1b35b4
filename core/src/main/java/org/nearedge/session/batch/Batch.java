package org.nearedge.session.batch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.nearedge.io.AtomicFile;
import org.nearedge.io.FileHash;
import org.nearedge.io.FileName;
import org.nearedge.io.FileSource;
import org.nearedge.session.Analysis;
import org.nearedge.spectrum.Chunks;
import org.nearedge.spectrum.InputException;

/**
 * The same question put to many files. In the folder of the results: {@code results/} with the whole answer of each
 * file, {@code results.csv} and {@code failures.csv} in the order of the files, and {@code journal.jsonl}, by which a
 * later run knows what is done. An answer is on the disk before the journal says so: whenever the program ends, the next
 * run goes on from there, and the tables are the same in the end as if nothing had happened.
 *
 * @param out folder of the results; made if it is not there
 * @param key of the question, as {@link BatchKey} makes it
 * @param jobs files at a time; the answers are the same to the bit whatever it is
 */
public record Batch(Path out, String key, int jobs) {
    private static final String RESULTS = "results";
    /** Of a file's name, characters that its result's name keeps: no folder takes names of any length. */
    private static final int LONGEST_NAME = 60;

    /** Puts the question to one file; called in several threads. */
    @FunctionalInterface
    public interface Question {
        Answered of(Path file) throws InputException;
    }

    /** @param document the whole answer, as it is written into the file's own result */
    public record Answered(Analysis analysis, byte[] document) {}

    /** Told in the calling thread. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int failed);
    }

    /**
     * All files, or those done when it was cancelled.
     *
     * @param files as {@link InputFiles} gives them
     * @param cancelled asked in the calling thread; the tables then hold what there is
     * @throws InputException if a result or a table cannot be written; what is wrong with a file is an entry of the
     *     table of failures
     */
    public BatchSummary run(List<Path> files, Question question, Progress progress, BooleanSupplier cancelled)
            throws InputException {
        long start = System.nanoTime();
        makeFolders();
        BatchEntry[] entries = new BatchEntry[files.size()];
        AtomicInteger kept = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        try (BatchJournal journal = BatchJournal.open(out.resolve("journal.jsonl"))) {
            removeLeftovers();
            new Chunks(files.size(), 1, jobs)
                    .each(
                            (from, to) -> {
                                BatchEntry before = journal.known(files.get(from), key);
                                BatchEntry entry = entry(files.get(from), before, question);
                                entries[from] = entry;
                                if (entry == before) {
                                    kept.incrementAndGet();
                                } else if (entry.isDone()) {
                                    journal.add(key, entry);
                                } else {
                                    failed.incrementAndGet();
                                }
                            },
                            done -> progress.at(done, failed.get()),
                            cancelled);
            List<BatchEntry> all =
                    Arrays.stream(entries).filter(Objects::nonNull).toList();
            BatchTables.write(out, all);
            return new BatchSummary(
                    files.size(),
                    all.size() - kept.get() - failed.get(),
                    kept.get(),
                    failed.get(),
                    (System.nanoTime() - start) / 1e9);
        }
    }

    private void makeFolders() throws InputException {
        try {
            Files.createDirectories(out.resolve(RESULTS));
        } catch (IOException e) {
            throw new InputException(
                    FileName.of(out), "", "cannot be made a folder (" + e.getMessage() + ")", "choose another", e);
        }
    }

    /** What a killed program had begun to write; nobody else writes here now. */
    private void removeLeftovers() throws InputException {
        try (DirectoryStream<Path> begun = Files.newDirectoryStream(out.resolve(RESULTS), ".*.json.*.tmp")) {
            for (Path file : begun) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new InputException(FileName.of(out), "", "cannot be tidied (" + e.getMessage() + ")", "", e);
        }
    }

    /** @param before what the journal says of it; null: nothing that is of use */
    private BatchEntry entry(Path file, BatchEntry before, Question question) throws InputException {
        String hash = "";
        Answered answered;
        try {
            FileSource.open(file).close();
            hash = FileHash.sha256(file);
            if (before != null && before.isDone() && before.hash().equals(hash) && isThere(before.result())) {
                return before;
            }
            answered = question.of(file);
        } catch (InputException e) {
            return failed(file, hash, e.place(), e.reason(), e.remedy());
        } catch (RuntimeException e) {
            // One file that nobody thought of must not cost the other thousands.
            return failed(file, hash, "", "internal fault: " + e, "report it with the file");
        } catch (OutOfMemoryError e) {
            return failed(
                    file, hash, "", "needs more memory than the program was given", "give it more, or take fewer jobs");
        }
        String result = resultName(file);
        AtomicFile.write(out.resolve(RESULTS).resolve(result), stream -> stream.write(answered.document()));
        return new BatchEntry(file.toString(), hash, result, BatchColumns.of(answered.analysis()), null);
    }

    private static BatchEntry failed(Path file, String hash, String place, String reason, String remedy) {
        return new BatchEntry(file.toString(), hash, null, null, new BatchEntry.Failure(place, reason, remedy));
    }

    private boolean isThere(String result) {
        // The journal is a file like any other: it may not lead out of the folder.
        return result.equals(FileName.of(Path.of(result)))
                && Files.isRegularFile(out.resolve(RESULTS).resolve(result));
    }

    /** Files of one name in several folders do not meet, and a file keeps its name from run to run. */
    static String resultName(Path file) {
        String name = FileName.of(file);
        return name.substring(0, Math.min(LONGEST_NAME, name.length())) + "."
                + BatchKey.sha256(InputFiles.identity(file).toString()).substring(0, 12) + ".json";
    }
}
