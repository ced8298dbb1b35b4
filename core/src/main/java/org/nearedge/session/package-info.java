/** What a user works on: the whole chain from a raw spectrum to what can be said of it. */
package org.nearedge.session;
