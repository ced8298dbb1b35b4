/** Trained models as bundles, and what they predict. */
package org.nearedge.model;
