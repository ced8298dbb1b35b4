/** The low-loss part of a spectrum: its zero-loss peak, and whether it can stand beside a core loss. */
package org.nearedge.process.lowloss;
