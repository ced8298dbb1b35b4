/** The numbers of images as files. */
package org.nearedge.app.map.export;
