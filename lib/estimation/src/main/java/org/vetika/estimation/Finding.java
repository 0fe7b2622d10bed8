package org.vetika.estimation;

import java.util.List;

/** What the lists allow to be said about the number of cases. */
public sealed interface Finding permits Estimate, Refusal, UnionOnly {
  /** Cases known from at least one list: always true, whatever else is said. */
  long union();

  /** The finding in one or two plain sentences. */
  Message summary();

  /** What readers must know beside the finding. */
  List<Message> warnings();
}
