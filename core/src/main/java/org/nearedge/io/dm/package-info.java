/** Gatan DigitalMicrograph files, DM3 and DM4: a tree of tags that holds images, their calibration and metadata. */
package org.nearedge.io.dm;
