package org.nearedge.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.nearedge.spectrum.InputException;

/** The SHA-256 of a file as it is now, for the provenance of what was made of it. */
public final class FileHash {
    private FileHash() {}

    /**
     * 64 hexadecimal digits; the file is never held in memory whole.
     *
     * @throws InputException if the file cannot be read (any more)
     */
    public static String sha256(Path file) throws InputException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new InputException(
                    file.getFileName() == null
                            ? file.toString()
                            : file.getFileName().toString(),
                    "",
                    "cannot be read again (" + e.getMessage() + ")",
                    "a figure carries the hash of its file: put the file back",
                    e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
