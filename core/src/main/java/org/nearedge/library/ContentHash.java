package org.nearedge.library;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 over what records hold, field by field: texts as Java's modified UTF-8 with their length before them, numbers
 * as big-endian IEEE doubles, arrays and lists with their length before them, a missing number as NaN.
 */
final class ContentHash {
    private ContentHash() {}

    static String of(List<Reference> references) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DataOutputStream out = new DataOutputStream(
                    new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest)))) {
                out.writeInt(references.size());
                for (Reference reference : references) {
                    write(reference, out);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written to a file here", e);
        }
    }

    private static void write(Reference r, DataOutputStream out) throws IOException {
        out.writeUTF(r.edge());
        out.writeUTF(r.structure());
        out.writeUTF(r.kind());
        out.writeUTF(r.origin());
        out.writeInt(r.site());
        out.writeInt(r.atoms());
        out.writeInt(r.multiplicity());
        out.writeDouble(r.sigma());
        out.writeDouble(r.edgeE0());
        out.writeDouble(r.edgeStep());
        write(r.edgeIntensity(), out);
        write(r.edgeTop(), out);
        out.writeDouble(r.pdosE0());
        out.writeDouble(r.pdosStep());
        write(r.pdosS(), out);
        write(r.pdosP(), out);
        out.writeDouble(r.bandGap());
        out.writeInt(r.neighbours());
        write(r.bondLength(), out);
        write(r.bondAngle(), out);
        write(r.voronoiVolume(), out);
        out.writeInt(r.environment().size());
        for (Reference.Atom atom : r.environment()) {
            out.writeUTF(atom.element());
            out.writeDouble(atom.x());
            out.writeDouble(atom.y());
            out.writeDouble(atom.z());
        }
        write(r.mullikenCharge(), out);
        write(r.bondOverlapPopulation(), out);
        write(r.excitationEnergy(), out);
    }

    private static void write(double[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length);
        bytes.asDoubleBuffer().put(values);
        out.write(bytes.array());
    }

    private static void write(Double value, DataOutputStream out) throws IOException {
        out.writeDouble(value == null ? Double.NaN : value);
    }
}
