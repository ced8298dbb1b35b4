/** What is open in Analyse and what was decided about it, as JSON for sessions, and the way back. */
package org.nearedge.app.analyse.choices;
