/** The atoms around a site on screen, turnable: in 3-D, or drawn where there is none. */
package org.nearedge.app.atoms;
