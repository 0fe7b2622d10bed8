package org.vetika.app.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in form.
 *
 * @param next where to go afterwards, with its language, or empty
 * @param target where the passkey script goes afterwards
 * @param error the message key of what went wrong, or null
 * @param providers other places that can say who one is
 */
public record SignInPage(
    String email, String next, String target, @Nullable String error, List<Provider> providers) {
  /** One configured provider. */
  public record Provider(String name, String href) {}
}
