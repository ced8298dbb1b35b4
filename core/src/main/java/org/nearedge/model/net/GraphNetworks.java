package org.nearedge.model.net;

import org.nearedge.model.Architecture;
import org.nearedge.model.Network;
import org.nearedge.model.NetworkFactory;

/** The service that builds networks in Deeplearning4j. */
public final class GraphNetworks implements NetworkFactory {
    @Override
    public Network create(Architecture architecture, float[] weights) {
        return new GraphNetwork(architecture, weights);
    }
}
