/**
 * What OptaDOS writes of a CASTEP or ONETEP calculation: core-loss edges and projected densities of states. The formats
 * are those of its own output routines (versions 1.0 to 1.3, {@code core.f90} and {@code pdos.F90}).
 */
package org.nearedge.io.optados;
