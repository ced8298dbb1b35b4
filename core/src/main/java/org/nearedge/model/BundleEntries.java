package org.nearedge.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.nearedge.spectrum.InputException;

/**
 * The zip of a bundle: named entries, and a manifest with the SHA-256 of each. Written without compression and with a
 * fixed time, so that equal entries give equal bytes on every machine.
 */
final class BundleEntries {
    static final String MANIFEST = "manifest";
    private static final int MOST_ENTRIES = 64;
    static final int MOST_ENTRY_BYTES = 32 << 20;
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private BundleEntries() {}

    static void write(Map<String, byte[]> entries, OutputStream out) throws IOException {
        StringBuilder manifest = new StringBuilder();
        long total = 0;
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            total += entry.getValue().length;
            if (entry.getValue().length > MOST_ENTRY_BYTES || total > ModelBundle.MOST_BYTES) {
                // Nothing is written that could not be read again.
                throw new IOException("its entry " + entry.getKey() + " makes it larger than a bundle may be: "
                        + "train with fewer records");
            }
            manifest.append(sha256(entry.getValue()))
                    .append("  ")
                    .append(entry.getKey())
                    .append('\n');
        }
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(zip, MANIFEST, manifest.toString().getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            put(zip, entry.getKey(), entry.getValue());
        }
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Every entry but the manifest, each equal to what the manifest says of it. */
    static Map<String, byte[]> read(InputStream in, String file) throws InputException {
        Map<String, byte[]> entries = unzipped(in, file);
        byte[] manifest = entries.remove(MANIFEST);
        if (manifest == null) {
            throw new InputException(file, "", "has no manifest", "choose a model bundle");
        }
        Map<String, String> hashes = hashes(manifest, file);
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            String hash = hashes.remove(entry.getKey());
            if (hash == null) {
                throw refused(file, entry.getKey(), "is not in the manifest");
            }
            if (!hash.equals(sha256(entry.getValue()))) {
                throw refused(file, entry.getKey(), "was changed after it was written: its SHA-256 is another");
            }
        }
        if (!hashes.isEmpty()) {
            throw refused(file, hashes.keySet().iterator().next(), "is missing");
        }
        return entries;
    }

    private static Map<String, byte[]> unzipped(InputStream in, String file) throws InputException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        String place = "";
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = printable(entry.getName());
                place = "entry " + name;
                if (entries.containsKey(name)) {
                    throw refused(file, name, "is there twice");
                }
                if (entries.size() == MOST_ENTRIES) {
                    throw refused(file, name, "is one more than the " + MOST_ENTRIES + " that a bundle may have");
                }
                byte[] bytes = bounded(zip, file, name);
                total += bytes.length;
                if (total > ModelBundle.MOST_BYTES) {
                    throw refused(file, name, "makes the bundle larger than " + (ModelBundle.MOST_BYTES >> 20) + " MB");
                }
                entries.put(name, bytes);
            }
        } catch (IOException | IllegalArgumentException e) {
            String why = e instanceof ZipException ? "is damaged (" + e.getMessage() + ")" : "ends early or is damaged";
            throw new InputException(file, place, why, "get the bundle again", e);
        }
        if (entries.isEmpty()) {
            throw new InputException(file, "", "is not a model bundle (no zip entries)", "choose a model bundle");
        }
        return entries;
    }

    private static byte[] bounded(ZipInputStream zip, String file, String name) throws IOException, InputException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            if (out.size() + n > MOST_ENTRY_BYTES) {
                throw refused(file, name, "is larger than " + (MOST_ENTRY_BYTES >> 20) + " MB");
            }
            out.write(buffer, 0, n);
        }
        return out.toByteArray();
    }

    private static Map<String, String> hashes(byte[] manifest, String file) throws InputException {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String line : new String(manifest, StandardCharsets.UTF_8).split("\n")) {
            String[] parts = line.strip().split("  ", 2);
            if (parts.length != 2 || !parts[0].matches("[0-9a-f]{64}") || hashes.put(parts[1], parts[0]) != null) {
                throw refused(file, MANIFEST, "is not a list of one SHA-256 and name a line");
            }
        }
        return hashes;
    }

    static InputException refused(String file, String entry, String reason) {
        return new InputException(file, "entry " + entry, reason, "get the bundle again or train it anew");
    }

    private static String printable(String name) {
        String clean = name.replaceAll("[^\\x20-\\x7e]", "?");
        return clean.length() > 100 ? clean.substring(0, 100) + "…" : clean;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
