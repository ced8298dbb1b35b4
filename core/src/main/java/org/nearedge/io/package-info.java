/** Files in and out: readers found by content, writers by ending. One sub-package a format. */
package org.nearedge.io;
