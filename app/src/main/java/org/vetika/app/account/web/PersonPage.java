package org.vetika.app.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as administrators see them.
 *
 * @param open whether the account is not closed
 * @param waiting whether the invitation was not used yet
 * @param done the message key of what was just done, or null
 * @param problem the message key of why it was not, or null
 */
public record PersonPage(
    String id,
    String name,
    String email,
    String state,
    boolean open,
    boolean waiting,
    List<RoleRow> roles,
    List<Choice> choices,
    List<Event> events,
    @Nullable String done,
    @Nullable String problem) {
  /** A role held now. */
  public record RoleRow(String role, String roleKey, long organization, String organizationName) {}

  /** A role that can be given. */
  public record Choice(String key, String text) {}

  /** Something that happened to the account. */
  public record Event(String when, String text, String by) {}
}
