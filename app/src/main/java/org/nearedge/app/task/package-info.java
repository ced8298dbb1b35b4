/** Background tasks: one executor, progress, cancel, and newest-wins for previews. No window is needed. */
package org.nearedge.app.task;
