package org.vetika.app.record;

/**
 * Something public was added, changed or withdrawn. Published in the transaction that did it;
 * listeners read the entry anew from its {@link PublicEntries}.
 */
public record PublicEntryChanged(String type, String key) {}
