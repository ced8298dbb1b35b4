/** The recipe as cards: one small class a step. */
package org.nearedge.app.analyse.cards;
