package org.vetika.bench.estimation;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vetika.estimation.Refusal.Ground;

/**
 * Prints how often the rules refuse a good estimate and let a bad one pass, on made-up populations.
 *
 * <p>An estimate is good when its 95 % range holds the true number, bad when it does not and its
 * middle is off by more than 15 %, and near otherwise. A statement is wrong when it says "between"
 * and the number lies outside, or "at least" and the number is lower. Arguments: number of
 * populations by row (100), first seed (90000), {@code lines} to print every population.
 */
final class RefusalRules {
  private static final PrintStream OUT = System.out;

  private RefusalRules() {}

  public static void main(String[] arguments) {
    int populations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 90_000;
    boolean lines = arguments.length > 2;
    OUT.printf(
        "%-20s %5s %5s %5s | %12s %9s %9s | %8s %6s %6s | %s%n",
        "row",
        "good",
        "near",
        "bad",
        "refused good",
        "near",
        "bad",
        "at least",
        "said",
        "wrong",
        "rules");
    for (Scenario scenario : Scenario.fresh()) {
      List<Trial> trials = Coverage.trials(scenario, populations, seed);
      if (lines) {
        trials.forEach(trial -> OUT.println(trial.line()));
      }
      print(scenario, trials);
    }
  }

  private static void print(Scenario scenario, List<Trial> trials) {
    List<Trial> said = trials.stream().filter(trial -> !trial.isRefused()).toList();
    OUT.printf(
        Locale.ROOT,
        "%-20s %5d %5d %5d | %12d %9d %9d | %8d %6d %6d | %s%n",
        scenario.name(),
        count(trials, Trial::isGood),
        count(trials, Trial::isNear),
        count(trials, Trial::isBad),
        count(trials, trial -> trial.isRefused() && trial.isGood()),
        count(trials, trial -> trial.isRefused() && trial.isNear()),
        count(trials, trial -> trial.isRefused() && trial.isBad()),
        count(said, Trial::saysAtLeast),
        said.size(),
        count(said, Trial::isWrong),
        rules(trials));
  }

  private static long count(List<Trial> trials, Predicate<Trial> which) {
    return trials.stream().filter(which).count();
  }

  private static Map<String, Long> rules(List<Trial> trials) {
    return trials.stream()
        .flatMap(trial -> trial.grounds().stream().map(Ground::reason).distinct())
        .collect(
            Collectors.groupingBy(reason -> reason.code(), TreeMap::new, Collectors.counting()));
  }
}
