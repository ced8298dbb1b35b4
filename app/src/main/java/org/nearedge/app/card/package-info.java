/** A model's card, readable: the same words in the window and on the command line. */
package org.nearedge.app.card;
