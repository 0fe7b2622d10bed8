package org.vetika.app.issue;

/**
 * Something was appended to an issue. Published in the transaction that did it.
 *
 * @param issue the public number
 * @param entry the id of the entry
 */
public record IssueEntryAppended(String issue, long entry, EntryKind kind, Visibility visibility) {}
