package org.vetika.app.issue;

import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Visitor;

/** Who raises an issue, and how it came onto the record. */
public sealed interface Raiser {
  /** An organization, by somebody who speaks for it. */
  record ByOrganization(Speaker.ForOrganization speaker) implements Raiser {}

  /** A person with an account, not named in public. */
  record ByAccount(Visitor visitor) implements Raiser {}

  /**
   * A person without an account.
   *
   * @param receiptHash of the code that was shown once; see {@link Receipts}
   * @param email confirmed already; null when none was left
   */
  record ByStranger(byte[] receiptHash, @Nullable String email) implements Raiser {}

  /**
   * A facilitator enters what was said on the floor of a dialogue of theirs, or takes up a point of
   * its summary result.
   *
   * @param dialogue the number of the dialogue
   * @param result the number of the published point, or null for the floor
   * @param asker internal id of the organization that said it; null when a person did
   * @param receiptHash for a person on the floor, else null
   */
  record AtDialogue(
      Speaker.ForOrganization facilitator,
      String dialogue,
      @Nullable String result,
      @Nullable Long asker,
      byte @Nullable [] receiptHash)
      implements Raiser {}

  /**
   * Somebody enters for another what was told by radio call, on paper or by telephone.
   *
   * @param told how and for whom, as shown in public; no personal data
   */
  record Assisted(
      Speaker.ForOrganization by, String told, byte[] receiptHash, @Nullable String email)
      implements Raiser {}
}
