package org.vetika.app.consistency.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What rules look for; docs/figures-checks.md explains them. */
public enum RuleKind {
  OUTLIER,
  PLACES,
  INDICATORS,
  RATIO,
  COMPLETENESS,
  TIMELINESS;

  /** As in the database, in rule files and in message keys {@code rule-kind.<key>}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it compares the indicator with others. */
  public boolean namesOthers() {
    return this == INDICATORS || this == RATIO;
  }

  public static Optional<RuleKind> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  static RuleKind stored(String key) {
    return ofKey(key).orElseThrow();
  }
}
