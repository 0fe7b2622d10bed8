package org.vetika.app.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vetika.estimation.Cutoffs;
import org.vetika.estimation.LatentClasses.Run;
import org.vetika.estimation.Options;
import org.vetika.estimation.Options.Obstacle;

/**
 * The settings file of {@code vetika estimate}: {@code name=value} lines, see docs/estimation.md.
 */
final class EstimateSettings {
  private final @Nullable Path file;
  private final Properties values = new Properties();

  private EstimateSettings(@Nullable Path file) {
    this.file = file;
  }

  /**
   * The usual settings, changed by the file if there is one.
   *
   * @param seed of the command line, which goes before that of the file
   * @throws CommandFailure when a setting is unknown or has no possible value
   */
  static Options read(@Nullable Path file, @Nullable Long seed) throws IOException {
    EstimateSettings settings = new EstimateSettings(file);
    if (file != null) {
      InputFile.check(file);
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        settings.values.load(reader);
      } catch (IllegalArgumentException e) {
        throw new CommandFailure("Not a settings file: " + file, e);
      }
    }
    Options options = settings.options(seed);
    settings.refuseUnknown();
    return options;
  }

  private Options options(@Nullable Long seed) {
    Options usual = Options.usual();
    Run run = usual.run();
    Cutoffs cutoffs = usual.cutoffs();
    long firstSeed = take("seed", run.seed(), Long.MIN_VALUE, Long.MAX_VALUE);
    return new Options(
        take("level", usual.level(), 0.5, 0.999),
        new Run(
            seed == null ? firstSeed : seed,
            (int) take("chains", run.chains(), 2, 64),
            (int) take("discarded-sweeps", run.discarded(), 0, 100_000_000),
            (int) take("sweeps", run.sweeps(), 1_000, 100_000_000),
            (int) take("most-sweeps", run.mostSweeps(), 1_000, 100_000_000),
            (int) take("thinning", run.thinning(), 1, 100)),
        new Cutoffs(
            take("fewest-overlaps", cutoffs.overlaps(), 1, 1_000_000),
            take("copy-chance", cutoffs.copyChance(), 0, 1),
            take("bic-units", cutoffs.bicUnits(), 0, 1000),
            take("model-ratio", cutoffs.modelRatio(), 1, 1000),
            take("method-ratio", cutoffs.methodRatio(), 1, 1000),
            take("seed-ratio", cutoffs.seedRatio(), 1, 1000),
            take("unseen-ratio", cutoffs.unseenRatio(), 0, 1000),
            take("shared-reach", cutoffs.sharedReach(), -1000, 1000)),
        obstacles());
  }

  private Set<Obstacle> obstacles() {
    Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
    for (String word : taken("obstacles", "").split("[,\\s]+")) {
      if (!word.isEmpty()) {
        obstacles.add(obstacle(word));
      }
    }
    return obstacles;
  }

  private Obstacle obstacle(String word) {
    for (Obstacle obstacle : Obstacle.values()) {
      if (obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
        return obstacle;
      }
    }
    throw new CommandFailure(file + ": unknown obstacle \"" + word + "\"");
  }

  private String taken(String name, String usual) {
    Object value = values.remove(name);
    return value == null ? usual : value.toString().strip();
  }

  private double take(String name, double usual, double least, double most) {
    String written = taken(name, Double.toString(usual));
    try {
      double value = Double.parseDouble(written);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw impossible(name, written, e);
    }
    throw impossible(name, written, null);
  }

  private long take(String name, long usual, long least, long most) {
    String written = taken(name, Long.toString(usual));
    try {
      long value = Long.parseLong(written);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw impossible(name, written, e);
    }
    throw impossible(name, written, null);
  }

  private CommandFailure impossible(String name, String value, @Nullable Exception cause) {
    String line = file + ": impossible value for " + name + ": " + value;
    return cause == null ? new CommandFailure(line) : new CommandFailure(line, cause);
  }

  private void refuseUnknown() {
    if (!values.isEmpty()) {
      throw new CommandFailure(
          file + ": unknown setting " + values.stringPropertyNames().stream().sorted().toList());
    }
  }
}
