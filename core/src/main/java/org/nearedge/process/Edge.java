package org.nearedge.process;

/**
 * A core-loss edge.
 *
 * @param name field's name, for example {@code Si-K}, {@code Fe-L2,3}
 * @param onset tabulated onset energy, eV
 */
public record Edge(String name, double onset) {}
