/** The Compare workspace: spectra over one another, their differences, what they are made of, and their peaks. */
package org.nearedge.app.compare;
