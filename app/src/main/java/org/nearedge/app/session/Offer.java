package org.nearedge.app.session;

/**
 * Something that the user may want, asked beside the work and never in front of it.
 *
 * @param text what there is, as a sentence without full stop
 * @param accept what to do with it, one word; so is decline
 */
public record Offer(String text, String accept, Runnable onAccept, String decline, Runnable onDecline) {}
