/** The Analyse workspace: its state without a toolkit, and its nodes. */
package org.nearedge.app.analyse;
