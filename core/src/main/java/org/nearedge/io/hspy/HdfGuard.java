package org.nearedge.io.hspy;

import org.nearedge.spectrum.InputException;

/**
 * The border to the HDF5 library: it throws many kinds of unchecked exceptions on damaged files, follows addresses in
 * circles until the stack ends, and believes declared lengths. Here all of that becomes one sentence about the file.
 */
final class HdfGuard {
    @FunctionalInterface
    interface Task<T> {
        T run() throws InputException;
    }

    private HdfGuard() {}

    static <T> T guarded(String name, String place, Task<T> task) throws InputException {
        try {
            return task.run();
        } catch (RuntimeException e) {
            if (reason(e).startsWith("A required filter")) {
                throw new InputException(
                        name,
                        place,
                        "is packed in a way that is not read here (" + reason(e) + ")",
                        "save it again from HyperSpy with compression='gzip'",
                        e);
            }
            throw damaged(name, place, reason(e), e);
        } catch (InternalError e) {
            // A page of a mapped file that is gone.
            throw damaged(name, place, "it was cut short while it was read", e);
        } catch (StackOverflowError e) {
            throw damaged(name, place, "its addresses run in circles", e);
        } catch (OutOfMemoryError e) {
            throw new InputException(
                    name,
                    place,
                    "declares more numbers than fit into the program's memory",
                    "crop or bin it, copy it again if it is damaged, or start with more memory",
                    e);
        }
    }

    private static InputException damaged(String name, String place, String detail, Throwable cause) {
        return new InputException(
                name,
                place,
                "the HDF5 file is damaged (" + detail + ")",
                "copy it again or save it again from HyperSpy",
                cause);
    }

    private static String reason(RuntimeException e) {
        String message = e.getMessage();
        if (message == null || message.isBlank()) {
            return e.getClass().getSimpleName();
        }
        String line = message.lines().findFirst().orElse("").strip();
        return line.length() <= 120 ? line : line.substring(0, 119) + "…";
    }
}
