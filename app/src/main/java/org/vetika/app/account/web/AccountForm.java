package org.vetika.app.account.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the forms of the own account post; each sends the fields it has. */
record AccountForm(
    @Nullable String name,
    @Nullable String email,
    @Nullable String present,
    @Nullable String wanted,
    @Nullable String tokenName,
    @Nullable Integer days,
    @Nullable List<String> scopes) {
  static String text(@Nullable String field) {
    return Objects.requireNonNullElse(field, "");
  }

  List<String> scopeKeys() {
    return scopes == null ? List.of() : scopes;
  }
}
