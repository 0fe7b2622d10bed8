package org.vetika.app.web;

import java.util.Optional;

/** What a token of a person may be used for by programs; never more than the person may do. */
public enum ApiScope {
  /** Reads a summary result and tells what is in it; stores nothing. */
  DIALOGUES_PARSE("dialogues:parse"),
  /** Raises issues for an organization of the person. */
  ISSUES_RAISE("issues:raise"),
  /** Answers issues for an authority of the person. */
  ISSUES_ANSWER("issues:answer"),
  /** States figures for an organization of the person. */
  FIGURES_STATE("figures:state");

  private final String key;

  ApiScope(String key) {
    this.key = key;
  }

  /** As in the documentation and the database: {@code dialogues:parse}. */
  public String key() {
    return key;
  }

  public static Optional<ApiScope> ofKey(String key) {
    for (ApiScope scope : values()) {
      if (scope.key.equals(key)) {
        return Optional.of(scope);
      }
    }
    return Optional.empty();
  }
}
