package org.vetika.app.record;

/**
 * A published text had to go. Published in the transaction that took it out, so that whoever kept a
 * copy deletes it.
 *
 * @param entry what it was part of, as in {@link Removal}: {@code I2026-0001/entries/17}
 */
public record TextRemoved(String entry) {}
