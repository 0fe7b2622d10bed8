package org.vetika.app.consistency.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What rules look for; docs/figures-checks.md explains them. */
public enum RuleKind {
  OUTLIER("level", "leastPeriods"),
  PLACES("tolerance"),
  INDICATORS("tolerance"),
  RATIO("least", "most"),
  COMPLETENESS("least"),
  TIMELINESS("days", "least");

  private final List<String> settings;

  RuleKind(String... settings) {
    this.settings = List.of(settings);
  }

  /** As in the database, in rule files and in message keys {@code rule-kind.<key>}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of its settings, as in rule files. */
  public List<String> settings() {
    return settings;
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
