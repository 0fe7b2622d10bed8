package org.vetika.app.consistency.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.Period;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.web.Language;

/**
 * Something that a rule found about a party's figures: a question, not a verdict.
 *
 * @param number public, such as {@code Q0001}
 * @param rule internal id of the rule
 * @param indicator public number of what is counted
 * @param method how the figures were counted, such as {@code records}
 * @param kind what is the matter, such as {@code outlier-high}; message key {@code check.<kind>}
 * @param place an official code; null for the whole country
 * @param period null when it is about all periods
 * @param figure public number of the figure it is about; null when it is about several
 * @param numbers the figures behind it by name, as in docs/figures-checks.md; empty when the reader
 *     may not see them because they count people at risk
 * @param missing the periods without a figure, as in addresses
 * @param illustration invented, as what is counted is
 * @param publicOn from when everybody sees it
 * @param closedAt when the rule found it no more; null while it does
 * @param answers what the party said, oldest first
 */
public record RuleFinding(
    long id,
    String number,
    long rule,
    RuleKind ruleKind,
    String indicator,
    OrganizationName party,
    String method,
    String kind,
    @Nullable String place,
    @Nullable Period period,
    @Nullable String figure,
    SortedMap<String, Double> numbers,
    List<String> missing,
    FindingState state,
    boolean illustration,
    Instant foundAt,
    LocalDate publicOn,
    @Nullable Instant closedAt,
    List<Answer> answers) {
  public RuleFinding {
    missing = List.copyOf(missing);
    answers = List.copyOf(answers);
  }

  /**
   * What the party says to it.
   *
   * @param position {@code explains} or {@code stands}
   * @param text empty when a figure stands without more
   * @param author the person's name
   */
  public record Answer(
      String position,
      Language language,
      String text,
      Instant at,
      String author,
      OrganizationName organization) {}

  RuleFinding with(OrganizationName named, List<Answer> said) {
    return new RuleFinding(
        id,
        number,
        rule,
        ruleKind,
        indicator,
        named,
        method,
        kind,
        place,
        period,
        figure,
        numbers,
        missing,
        state,
        illustration,
        foundAt,
        publicOn,
        closedAt,
        said);
  }

  RuleFinding withoutNumbers() {
    return new RuleFinding(
        id,
        number,
        rule,
        ruleKind,
        indicator,
        party,
        method,
        kind,
        place,
        period,
        figure,
        new TreeMap<>(Map.of()),
        missing,
        state,
        illustration,
        foundAt,
        publicOn,
        closedAt,
        answers);
  }
}
