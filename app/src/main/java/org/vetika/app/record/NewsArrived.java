package org.vetika.app.record;

import java.time.Instant;

/**
 * There is news for those who follow. Published in the transaction that made it; it is read from
 * its {@link NewsSource} when it is told, and told once however often this is published.
 *
 * @param at when it happened
 */
public record NewsArrived(String type, String key, Instant at) {}
