package org.vetika.app.notification;

/** That somebody follows something. */
record Subscription(long id, Followed followed, Rhythm rhythm) {}
