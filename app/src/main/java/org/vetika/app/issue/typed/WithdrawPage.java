package org.vetika.app.issue.typed;

/**
 * Asks why something is withdrawn.
 *
 * @param what it is, in words
 * @param action where the answer goes
 * @param back where the reader came from
 */
public record WithdrawPage(String what, String action, String back, ShownForm form) {}
