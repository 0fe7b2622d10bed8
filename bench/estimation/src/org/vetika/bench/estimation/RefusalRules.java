package org.vetika.bench.estimation;

/** Raw lines. */
final class RefusalRules {
  private RefusalRules() {}

  public static void main(String[] arguments) {
    int populations = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    for (Scenario scenario : Scenario.fresh()) {
      for (Trial trial : Coverage.trials(scenario, populations, seed)) {
        System.out.println(trial.line());
      }
    }
  }
}
