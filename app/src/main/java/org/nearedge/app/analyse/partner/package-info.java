/** What stands beside a spectrum: the low-loss that was measured with it. */
package org.nearedge.app.analyse.partner;
