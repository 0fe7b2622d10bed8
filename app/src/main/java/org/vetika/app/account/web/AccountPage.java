package org.vetika.app.account.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The own account.
 *
 * @param fresh whether the sign-in is recent enough to add passkeys and tokens
 * @param done the message key of what was just done, or null
 * @param newToken a token just made, shown this once, or null
 * @param errors what is wrong, as text, by the id of the field
 */
public record AccountPage(
    String name,
    String email,
    boolean hasPassword,
    boolean fresh,
    List<PasskeyRow> passkeys,
    List<TokenRow> tokens,
    List<Scope> scopes,
    @Nullable String done,
    @Nullable String newToken,
    Map<String, String> errors) {
  /** A passkey in the list. */
  public record PasskeyRow(String id, String label, String created, String used) {}

  /** A token in the list. */
  public record TokenRow(String id, String name, String scopes, String expires, String used) {}

  /** What a token may be used for. */
  public record Scope(String key, String text) {}

  public @Nullable String error(String field) {
    return errors.get(field);
  }
}
