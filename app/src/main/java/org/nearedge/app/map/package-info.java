/** The Map workspace: spectrum images and line scans, their energy windows, regions, and maps of predictions. */
package org.nearedge.app.map;
