package org.vetika.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code link} and {@code dedupe} can be told. */
final class LinkageOptions {
  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "Settings in JSON; what it does not say follows from the columns.")
  private @Nullable Path settings;

  @Option(
      names = "--save-settings",
      paramLabel = "FILE",
      description = "Writes the settings used, to be changed and given back with --settings.")
  private @Nullable Path savedSettings;

  @Option(
      names = "--id",
      paramLabel = "COLUMN",
      description =
          "The column that names a record. Without it: a column called id or the like, else the"
              + " number of the line.")
  private @Nullable String id;

  @Option(
      names = "--threshold",
      paramLabel = "P",
      description = "Smallest probability of a match, above 0 and below 1; 0.5 if not given.")
  private @Nullable Double threshold;

  @Option(
      names = "--review",
      paramLabel = "P",
      description =
          "Smallest probability of a pair that a person should look at; 0.1 if not given. Pairs"
              + " below it are not printed.")
  private @Nullable Double review;

  @Option(
      names = "--clusters",
      paramLabel = "FILE",
      description = "Writes which records are one case: cluster, list, id.")
  private @Nullable Path clusters;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Writes the pairs there and not on the output.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Prints everything as JSON: pairs, model, counts.")
  private boolean json;

  @Option(
      names = "--explain",
      description = "With --json: what each field adds to the weight of each pair.")
  private boolean explain;

  @Option(
      names = "--once-per-list",
      description = "A case holds one record of each list at most; the likeliest pairs first.")
  private boolean oncePerList;

  @Option(names = "--threads", paramLabel = "N", description = "Threads; 2 if not given.")
  private @Nullable Integer threads;

  @Option(names = "--quiet", description = "No progress and no summary on the error output.")
  private boolean quiet;

  @Option(names = "--verbose", description = "Shows the details of a failure.")
  private boolean verbose;

  Optional<Path> settings() {
    return Optional.ofNullable(settings);
  }

  Optional<Path> savedSettings() {
    return Optional.ofNullable(savedSettings);
  }

  Optional<String> id() {
    return Optional.ofNullable(id);
  }

  Optional<Double> threshold() {
    return Optional.ofNullable(threshold);
  }

  Optional<Double> review() {
    return Optional.ofNullable(review);
  }

  Optional<Path> clusters() {
    return Optional.ofNullable(clusters);
  }

  Optional<Path> out() {
    return Optional.ofNullable(out);
  }

  Optional<Integer> threads() {
    return Optional.ofNullable(threads);
  }

  boolean json() {
    return json;
  }

  boolean explain() {
    return explain;
  }

  boolean oncePerList() {
    return oncePerList;
  }

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose;
  }
}
