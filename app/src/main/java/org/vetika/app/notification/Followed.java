package org.vetika.app.notification;

/**
 * What somebody follows.
 *
 * @param target a number of an issue, a code of a place or topic, the internal id of an authority,
 *     or the words of a search
 */
public record Followed(FollowKind kind, String target) {}
