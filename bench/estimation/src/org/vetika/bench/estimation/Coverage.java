package org.vetika.bench.estimation;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.vetika.estimation.Evidence.Method;

/**
 * Prints how often 95 % intervals hold the true number, method by method, on made-up populations;
 * the table is that of docs/estimation.md. Arguments: number of populations by row (200), first
 * seed (1000).
 */
final class Coverage {
  private static final PrintStream OUT = System.out;

  private Coverage() {}

  public static void main(String[] arguments) {
    int populations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1_000;
    OUT.printf(
        "%-10s %13s %13s %13s %13s %13s %13s%n",
        "row", "independence", "AIC best", "BIC averaged", "graphs", "classes", "the figure");
    for (Scenario scenario : Scenario.published()) {
      print(scenario, trials(scenario, populations, seed));
    }
  }

  static List<Trial> trials(Scenario scenario, int populations, long seed) {
    return LongStream.range(seed, seed + populations)
        .parallel()
        .mapToObj(one -> Trial.of(scenario, one))
        .toList();
  }

  private static void print(Scenario scenario, List<Trial> trials) {
    OUT.printf(
        "%-10s %13s %13s %13s %13s %13s %13s%n",
        scenario.name(),
        cell(trials, Trial::independence),
        cell(trials, Trial::bestByAic),
        cell(trials, trial -> trial.answer(Method.MODELS)),
        cell(trials, trial -> trial.answer(Method.GRAPHS)),
        cell(trials, trial -> trial.answer(Method.CLASSES)),
        cell(trials, Trial::pooled));
  }

  /** Share of intervals that hold the truth, and the relative error of the point. */
  private static String cell(List<Trial> trials, Function<Trial, Optional<Trial.Answer>> way) {
    double held = 0;
    double squares = 0;
    for (Trial trial : trials) {
      double truth = trial.scenario().people();
      Optional<Trial.Answer> answer = way.apply(trial);
      held += answer.filter(one -> one.interval().contains(truth)).isPresent() ? 1 : 0;
      double error = answer.map(one -> one.point() / truth - 1).orElse(1.);
      squares += error * error;
    }
    return String.format(
        Locale.ROOT, "%.3f/%.2f", held / trials.size(), Math.sqrt(squares / trials.size()));
  }
}
