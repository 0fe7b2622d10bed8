package org.vetika.app.consistency.estimate;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.estimate.KeptEstimate.Results;
import org.vetika.estimation.Estimate;
import org.vetika.estimation.Estimation;
import org.vetika.estimation.Finding;
import org.vetika.estimation.LatentClasses;
import org.vetika.estimation.LeftOut;
import org.vetika.estimation.MembershipCounts;
import org.vetika.estimation.Options;
import org.vetika.estimation.Options.Obstacle;
import org.vetika.estimation.Progress;
import org.vetika.estimation.Strata;
import org.vetika.estimation.Wording;

/** Computes what counts allow to be said, and keeps it with how far it is. */
@Component
class ComputingEstimates {
  private static final Logger LOG = LoggerFactory.getLogger(ComputingEstimates.class);
  private static final long PAUSE = Duration.ofMillis(500).toNanos();
  private static final Locale KHMER = Locale.forLanguageTag("km");

  private final Estimates estimates;
  private final EstimateStore store;

  ComputingEstimates(Estimates estimates, EstimateStore store) {
    this.estimates = estimates;
    this.store = store;
  }

  /**
   * Computes all that wait, one after the other.
   *
   * @param goOn false when the server goes down
   */
  void computeWaiting(BooleanSupplier goOn) {
    for (UUID id : store.waiting()) {
      if (goOn.getAsBoolean()) {
        compute(id, goOn);
      }
    }
  }

  /** Computes one, if no other server does. */
  void compute(UUID id, BooleanSupplier goOn) {
    if (!store.begin(id)) {
      return;
    }
    try {
      KeptEstimate estimate = estimates.find(id).orElseThrow();
      store.keep(id, results(estimate, progress(id, goOn)), software());
    } catch (CancellationException e) {
      store.leave(id);
    } catch (RuntimeException e) {
      LOG.error("An estimate cannot be computed", e);
      store.fail(id);
    }
  }

  private Progress progress(UUID id, BooleanSupplier goOn) {
    long[] told = {System.nanoTime()};
    return (step, share) -> {
      if (!goOn.getAsBoolean()) {
        throw new CancellationException("The server goes down");
      }
      if (System.nanoTime() - told[0] >= PAUSE) {
        told[0] = System.nanoTime();
        store.reached(id, step.name().toLowerCase(Locale.ROOT), share);
      }
    };
  }

  private static String software() {
    String version = ComputingEstimates.class.getPackage().getImplementationVersion();
    return version == null ? "Vetika" : "Vetika " + version;
  }

  private static Results results(KeptEstimate estimate, Progress progress) {
    Options options = options(estimate);
    SortedMap<String, MembershipCounts> groups = groups(estimate);
    MembershipCounts whole = groups.get("");
    Exactness everybody = Exactness.whenHidden(estimate);
    if (groups.size() == 1 && whole != null) {
      Finding finding = Estimation.of(whole, options, progress);
      List<LeftOut> leftOut =
          finding instanceof Estimate ? LeftOut.each(whole, options, progress) : List.of();
      return new Results(
          json(Locale.ENGLISH, Exactness.FULL, options).write(finding, leftOut),
          json(KHMER, Exactness.FULL, options).write(finding, leftOut),
          json(Locale.ENGLISH, everybody, options).write(finding, leftOut),
          json(KHMER, everybody, options).write(finding, leftOut));
    }
    Strata strata = Strata.of(groups, options, progress);
    return new Results(
        json(Locale.ENGLISH, Exactness.FULL, options).write(strata),
        json(KHMER, Exactness.FULL, options).write(strata),
        json(Locale.ENGLISH, everybody, options).write(strata),
        json(KHMER, everybody, options).write(strata));
  }

  private static EstimateJson json(Locale language, Exactness exactness, Options options) {
    return new EstimateJson(Wording.in(language), options.level(), exactness);
  }

  private static Options options(KeptEstimate estimate) {
    Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
    for (Obstacle each : Obstacle.values()) {
      if (estimate.obstacles().contains(EstimateFields.key(each))) {
        obstacles.add(each);
      }
    }
    return Options.usual()
        .withRun(LatentClasses.Run.usual(estimate.seed()))
        .withObstacles(obstacles);
  }

  private static SortedMap<String, MembershipCounts> groups(KeptEstimate estimate) {
    var cells = new TreeMap<String, long[]>();
    for (CountRow row : estimate.counts()) {
      long[] counts =
          cells.computeIfAbsent(row.stratum(), key -> new long[1 << estimate.lists().size()]);
      int pattern = 0;
      for (int list = 0; list < row.pattern().length(); list++) {
        pattern |= row.pattern().charAt(list) == '1' ? 1 << list : 0;
      }
      counts[pattern] = row.cases();
    }
    var groups = new TreeMap<String, MembershipCounts>();
    cells.forEach(
        (stratum, counts) -> groups.put(stratum, MembershipCounts.of(estimate.lists(), counts)));
    return groups;
  }
}
