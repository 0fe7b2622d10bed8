package org.vetika.estimation;

import java.util.List;

/**
 * The lists do not allow a figure: only the union may be quoted.
 *
 * @param union cases known from at least one list
 * @param grounds why, the most basic first; never empty
 * @param evidence what was computed before it was clear; empty when nothing was
 * @param warnings what must be said beside it
 */
public record Refusal(long union, List<Ground> grounds, Evidence evidence, List<Message> warnings)
    implements Finding {

  /**
   * One reason with what it was seen by.
   *
   * @param reason stable code
   * @param explanation the reason as a sentence with its numbers
   */
  public record Ground(RefusalReason reason, Message explanation) {
    static Ground of(RefusalReason reason, Object... arguments) {
      return new Ground(reason, new Message("refusal." + reason.code(), List.of(arguments)));
    }
  }

  /** The most basic reason. */
  public RefusalReason reason() {
    return grounds.getFirst().reason();
  }

  @Override
  public Message summary() {
    return Message.of("summary.refused", union, grounds.getFirst().explanation());
  }
}
