/** What is computed of the choices, without a window. */
package org.nearedge.app.compare.work;
