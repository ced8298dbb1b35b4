package org.nearedge.library;

/** What a record says of where it comes from: that it is the user's own stands there wherever the record goes. */
public final class Ownership {
    private static final String MARK = "own";

    private Ownership() {}

    /** Whether a record is a user's own and not a bundled one. */
    public static boolean isOwn(Reference record) {
        return record.origin().equals(MARK) || record.origin().startsWith(MARK + ": ");
    }

    /**
     * The record as the user's own.
     *
     * @param source to be told where the record tells nothing
     */
    public static Reference own(Reference r, String source) {
        if (isOwn(r)) {
            return r;
        }
        String told = r.origin().isBlank() ? source : r.origin();
        return r.named(r.structure(), MARK + ": " + told);
    }
}
