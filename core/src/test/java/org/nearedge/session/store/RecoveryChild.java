package org.nearedge.session.store;

import java.nio.file.Path;

/** Keeps work and waits to be killed. */
final class RecoveryChild {
    private RecoveryChild() {}

    public static void main(String[] args) throws Exception {
        new Recovery(Path.of(args[0])).save(SessionStoreTest.numbered(41));
        System.out.println("saved");
        Thread.sleep(60_000);
    }
}
