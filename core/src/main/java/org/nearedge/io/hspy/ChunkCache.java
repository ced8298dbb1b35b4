package org.nearedge.io.hspy;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Samples;

/**
 * The chunks that were asked for last, unpacked; never more than so many bytes of them, and fewer where the program runs
 * out of memory. Safe for several threads: each chunk is unpacked by one while the others that want it wait.
 */
final class ChunkCache {
    @FunctionalInterface
    interface Loader {
        Samples load(int chunk) throws InputException;
    }

    private final Loader loader;
    private final long most;
    private final Map<Integer, SoftReference<Samples>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Integer, CompletableFuture<Samples>> loading = new HashMap<>();
    private final long chunkBytes;

    /** @param most bytes that are kept; of chunks larger than that none is */
    ChunkCache(Loader loader, long chunkBytes, long most) {
        this.loader = loader;
        this.chunkBytes = chunkBytes;
        this.most = most;
    }

    /** A quarter of the memory the program was given, between 32 and 512 MB. */
    static long usual() {
        return Math.max(32L << 20, Math.min(512L << 20, Runtime.getRuntime().maxMemory() / 4));
    }

    Samples get(int chunk) throws InputException {
        CompletableFuture<Samples> other;
        CompletableFuture<Samples> mine = new CompletableFuture<>();
        synchronized (this) {
            SoftReference<Samples> known = kept.get(chunk);
            Samples samples = known == null ? null : known.get();
            if (samples != null) {
                return samples;
            }
            other = loading.putIfAbsent(chunk, mine);
        }
        return other == null ? load(chunk, mine) : wait(other);
    }

    private Samples load(int chunk, CompletableFuture<Samples> mine) throws InputException {
        try {
            Samples samples = loader.load(chunk);
            mine.complete(samples);
            keep(chunk, samples);
            return samples;
        } catch (InputException | RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            synchronized (this) {
                loading.remove(chunk);
            }
        }
    }

    private static Samples wait(CompletableFuture<Samples> other) throws InputException {
        try {
            return other.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof InputException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    private synchronized void keep(int chunk, Samples samples) {
        kept.put(chunk, new SoftReference<>(samples));
        var eldest = kept.keySet().iterator();
        while (kept.size() * chunkBytes > most) {
            eldest.next();
            eldest.remove();
        }
    }

    /** Bytes of the chunks that are kept. */
    synchronized long bytes() {
        return kept.size() * chunkBytes;
    }
}
