package org.vetika.estimation;

import java.util.List;

/**
 * Two lists: no single figure exists, but what each assumption would lead to can be shown.
 *
 * @param union cases known from at least one list
 * @param lists the figures that hold only under stated assumptions
 * @param warnings what must be said beside it
 */
public record UnionOnly(long union, TwoLists lists, List<Message> warnings) implements Finding {
  @Override
  public Message summary() {
    return Message.of("summary.two-lists", union);
  }
}
