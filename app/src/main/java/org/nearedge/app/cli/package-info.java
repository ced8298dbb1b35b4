/** The command line: one class a subcommand, everything headless. */
package org.nearedge.app.cli;
