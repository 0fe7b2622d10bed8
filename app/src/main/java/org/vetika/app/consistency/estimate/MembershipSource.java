package org.vetika.app.consistency.estimate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vetika.app.web.Visitor;

/** Where counts of lists come from, other than a table that somebody brings. */
public interface MembershipSource {
  /**
   * Counts that a person may use for an estimate; empty when there are none, or they are not for
   * the person.
   */
  Optional<Taken> take(UUID id, Visitor visitor);

  /** What a person may take counts from, the newest first. */
  List<Choice> choices(Visitor visitor);

  /** Something that has counts. */
  record Choice(UUID id, String title) {}

  /**
   * What was taken.
   *
   * @param title what is counted, in the words of the parties
   * @param typed what the form begins with: {@code definition}, {@code language}, and if known
   *     {@code indicator}, {@code period}, {@code place}
   * @param parties internal ids of organizations, in the order of their lists
   * @param table as {@link CountsTable} reads it
   */
  record Taken(
      String title,
      Map<String, String> typed,
      List<Long> parties,
      String table,
      boolean illustration) {}
}
