/** What the program remembers for its user between two starts. */
package org.nearedge.app.home;
