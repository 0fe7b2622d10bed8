package org.vetika.app.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everybody with an account, and the form that invites.
 *
 * @param more the address of the next page, or null
 * @param name what was entered in the form
 * @param error the message key of what is wrong in the form, or null
 */
public record PeoplePage(
    List<Row> rows, @Nullable String more, String name, String email, @Nullable String error) {
  /** A person in the list; {@code state} is a text. */
  public record Row(String name, String email, String state, String href) {}
}
