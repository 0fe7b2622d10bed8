package org.vetika.app.consistency.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.round.RoundResults.PatternCount;
import org.vetika.app.consistency.round.StatedReasons.Stated;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.web.Visitor;

/** A party says why cases are not on all lists, in numbers, until it has signed or declined. */
@Component
public class StatingReasons {
  private final ActingInRound acting;
  private final RoundResults results;
  private final StatedReasons reasons;
  private final Signatures signatures;
  private final RoundHistory history;

  StatingReasons(
      ActingInRound acting,
      RoundResults results,
      StatedReasons reasons,
      Signatures signatures,
      RoundHistory history) {
    this.acting = acting;
    this.results = results;
    this.reasons = reasons;
    this.signatures = signatures;
    this.history = history;
  }

  /** Name of the field for the number of cases of a group with this reason. */
  public static String field(String pattern, NonMatchReason reason) {
    return "why-" + pattern + "-" + reason.key();
  }

  /**
   * States all numbers of a party anew.
   *
   * @param typed {@link #field}; empty is zero
   */
  @Transactional
  public Outcome<RoundState> state(Visitor visitor, UUID id, Map<String, String> typed) {
    return acting.asParty(visitor, id, (round, by) -> state(round, by, typed));
  }

  private Outcome<RoundState> state(Round round, RoundHistory.By by, Map<String, String> typed) {
    if (round.state() != RoundState.RESULT || signatures.hasSpoken(round.id(), by)) {
      return new Outcome.NotAllowed<>();
    }
    List<PatternCount> groups =
        results.patterns(round.id()).stream().filter(PatternCount::isPartial).toList();
    var problems = new ArrayList<FieldProblem>();
    var numbers = new ArrayList<Stated>();
    groups.forEach(group -> numbers.addAll(read(group, by, typed, problems)));
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    List<Stated> before = reasons.of(round.id());
    numbers.stream()
        .filter(each -> each.cases() != stated(before, each))
        .forEach(each -> reasons.add(round.id(), by, each.pattern(), each.reason(), each.cases()));
    history.note(round, "reasons-stated", by);
    return new Outcome.Done<>(round.state());
  }

  private static List<Stated> read(
      PatternCount group,
      RoundHistory.By by,
      Map<String, String> typed,
      List<FieldProblem> problems) {
    var numbers = new ArrayList<Stated>();
    int sum = 0;
    for (NonMatchReason reason : NonMatchReason.values()) {
      String field = field(group.pattern(), reason);
      String text = TypedTerms.value(typed, field);
      if (text.matches("\\p{Nd}{0,7}")) {
        int cases = text.isEmpty() ? 0 : Integer.parseInt(text);
        sum += cases;
        numbers.add(new Stated(by.party(), group.pattern(), reason, cases));
      } else {
        problems.add(new FieldProblem(field, "number", ""));
      }
    }
    if (sum > group.cases()) {
      String first = field(group.pattern(), NonMatchReason.DEFINITION);
      problems.add(new FieldProblem(first, "more-than-group", Integer.toString(group.cases())));
    }
    return numbers;
  }

  private static int stated(List<Stated> before, Stated now) {
    return before.stream()
        .filter(each ->
            each.organization() == now.organization()
                && each.pattern().equals(now.pattern())
                && each.reason() == now.reason())
        .mapToInt(Stated::cases)
        .findFirst()
        .orElse(0);
  }
}
