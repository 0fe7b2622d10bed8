package org.vetika.bench.estimation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.vetika.estimation.GraphAveraging;
import org.vetika.estimation.LatentClasses;
import org.vetika.estimation.LogLinear;
import org.vetika.estimation.LogLinearModel;
import org.vetika.estimation.MembershipCounts;
import org.vetika.estimation.ModelSearch;
import org.vetika.estimation.Progress;

/** Prints how long the parts take on the published table of four lists, warm, on one thread. */
final class Timing {
  private static final int ROUNDS = 40;
  private static final int SWEEPS = 200_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Timing() {}

  public static void main(String[] arguments) {
    MembershipCounts kosovo = kosovo();
    List<LogLinearModel> models = LogLinearModel.all(4);
    print(
        "113 log-linear models with profile intervals, ms",
        milliseconds(() -> models.forEach(model -> LogLinear.fit(kosovo, model, 0.95)), ROUNDS));
    MembershipCounts three = Scenario.independent(3).population(1);
    MembershipCounts five = Scenario.independent(5).population(1);
    print("1,024 models of five lists, ms", milliseconds(() -> ModelSearch.of(five, 0.95), 5));
    print(
        "821 graphs of five lists, ms",
        milliseconds(() -> GraphAveraging.of(five, GraphAveraging.Assumptions.usual(five)), 5));
    print("sweeps per second, 7 patterns", sweepsPerSecond(three));
    print("sweeps per second, 15 patterns", sweepsPerSecond(kosovo));
    print("sweeps per second, 31 patterns", sweepsPerSecond(five));
  }

  private static double sweepsPerSecond(MembershipCounts counts) {
    LatentClasses.Run run = new LatentClasses.Run(1, 1, 0, SWEEPS, SWEEPS, 100);
    return SWEEPS / milliseconds(() -> LatentClasses.of(counts, run, Progress.NONE), 3) * 1000;
  }

  /** CPU time of this thread in the fastest of some rounds. */
  private static double milliseconds(Runnable work, int rounds) {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      work.run();
      best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
    }
    return best;
  }

  private static void print(String what, double value) {
    System.out.printf(Locale.ROOT, "%-52s %,12.1f%n", what, value);
  }

  private static MembershipCounts kosovo() {
    Map<String, Long> counts = new TreeMap<>();
    String table =
        """
        1000:1131 0100:845 1100:177 0010:936 1010:228 0110:217 1110:181 0001:306 1001:106
        0101:31 1101:18 0011:123 1011:42 0111:32 1111:27\
        """;
    for (String cell : table.split("\\s+")) {
      counts.put(cell.substring(0, 4), Long.valueOf(cell.substring(5)));
    }
    return MembershipCounts.of(List.of("EXH", "ABA", "OSCE", "HRW"), counts);
  }
}
