package org.vetika.app.account.web;

import org.jspecify.annotations.Nullable;

/** What the sign-in form posts. */
record SignInForm(@Nullable String email, @Nullable String password, @Nullable String next) {
  String emailOrEmpty() {
    return email == null ? "" : email.strip();
  }
}
