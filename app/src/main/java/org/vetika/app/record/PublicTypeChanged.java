package org.vetika.app.record;

/**
 * So many entries of a type changed at once (an import of all villages, for instance) that
 * listeners read all of the type anew, in their own time. Published in the transaction that did it.
 */
public record PublicTypeChanged(String type) {}
