/** The session of the window: which file it is, whether it is saved, kept against a crash. No toolkit is needed. */
package org.nearedge.app.session;
