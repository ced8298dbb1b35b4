package org.nearedge.model;

import java.util.ServiceLoader;

/** Builds networks; found as a service, so that nothing but the engine's own package knows the engine. */
public interface NetworkFactory {
    /** @param weights the flat weights in the engine's order, as many as {@link Architecture#parameters()} */
    Network create(Architecture architecture, float[] weights);

    /** The engine that is installed. The first call loads its native code, which takes seconds. */
    static NetworkFactory installed() {
        return ServiceLoader.load(NetworkFactory.class, NetworkFactory.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no network engine is on the class path"));
    }
}
