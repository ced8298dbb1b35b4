/** The user's own references: added, checked, kept apart from the bundled ones, removed. */
package org.nearedge.library.own;
