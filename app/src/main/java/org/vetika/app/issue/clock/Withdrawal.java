package org.vetika.app.issue.clock;

import java.time.Instant;

/** That an entry no longer holds: when, by whom, why. */
public record Withdrawal(Instant at, String by, String because) {}
