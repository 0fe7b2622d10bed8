package org.vetika.bench.linkage;

import java.util.Arrays;
import java.util.List;
import org.vetika.linkage.block.BlockingRule;

/** Which pairs of reports are compared: those that are equal in all columns of one rule. */
enum ReportRules {
  /** Few pairs: every rule has two or three columns that hardly ever agree by chance. */
  TIGHT(
      List.of(
      List.of("given_name", "family_name", "commune_code"),
      List.of("birth_date", "commune_code"),
      List.of("family_name", "birth_date"),
      List.of("commune_code", "event_date"))),
  /** Many pairs: people of the same name everywhere. */
  LOOSE(
      List.of(
      List.of("given_name", "family_name"),
      List.of("birth_date", "commune_code"),
      List.of("given_name", "commune_code"),
      List.of("family_name", "birth_date"),
      List.of("commune_code", "event_date"))),
  /** What the engine takes from the data; SQL has nothing like it. */
  CHOSEN(List.of());

  private final List<List<String>> columns;

  ReportRules(List<List<String>> columns) {
    this.columns = columns;
  }

  List<List<String>> columns() {
    return columns;
  }

  List<BlockingRule> rules() {
    return columns.stream()
        .map(rule -> BlockingRule.equal(rule.toArray(String[]::new)))
        .toList();
  }

  /** By its name in small letters. */
  static ReportRules of(String name) {
    return Arrays.stream(values())
        .filter(rules -> rules.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("tight, loose or chosen? " + name));
  }
}
