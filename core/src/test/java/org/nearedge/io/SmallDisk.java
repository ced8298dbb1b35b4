package org.nearedge.io;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** A disk in memory with room for a few small files. */
public final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 4096;

    private final FileSystem system;
    private final Path folder;

    /** @param room bytes */
    public SmallDisk(long room) throws IOException {
        system = Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setBlockSize(BLOCK)
                .setMaxSize(room)
                .setMaxCacheSize(0)
                .setAttributeViews("basic", "posix")
                .build());
        folder = Files.createDirectory(system.getPath("/disk"));
    }

    public Path folder() {
        return folder;
    }

    /** Fills it until that many bytes are left. */
    public void fill(long left) throws IOException {
        Path filler = folder.resolve("filler");
        byte[] block = new byte[BLOCK];
        while (Files.getFileStore(folder).getUsableSpace() > left) {
            Files.write(filler, block, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** Names of all files but the one that fills it, sorted. */
    public List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("filler"))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        system.close();
    }
}
