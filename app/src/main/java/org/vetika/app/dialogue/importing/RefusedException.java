package org.vetika.app.dialogue.importing;

import java.io.IOException;

/**
 * Carries a refusal out of the depth of a library's callbacks; {@link SummaryReader} turns it into
 * a {@link ReadingOutcome.Refused}. An IOException, so that PDF and XML callbacks let it through.
 */
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final RefusalReason reason;

  RefusedException(RefusalReason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  RefusalReason reason() {
    return reason;
  }
}
