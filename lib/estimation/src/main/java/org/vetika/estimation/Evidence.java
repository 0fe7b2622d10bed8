package org.vetika.estimation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All results behind a finding.
 *
 * @param models log-linear models; absent when nothing was computed
 * @param stepwise forward selection, from five lists on
 * @param graphs average over decomposable graphs, up to five lists
 * @param classes latent classes
 * @param methods each method's own answer, those that the figure is made of first
 * @param used how many of the methods the figure is made of
 */
public record Evidence(
    Optional<ModelSearch> models,
    Optional<Stepwise> stepwise,
    Optional<GraphAveraging> graphs,
    Optional<LatentClasses> classes,
    List<Answer> methods,
    int used) {

  /** A way from counts to a number. */
  public enum Method {
    /** Log-linear models averaged by BIC. */
    MODELS,
    /** One log-linear model, selected step by step. */
    STEPWISE,
    /** Decomposable graphs, averaged. */
    GRAPHS,
    /** Latent classes. */
    CLASSES;

    /** As in files and wordings: {@code models}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One method's answer. */
  public record Answer(Method method, SizeDistribution size) {}

  /** Nothing was computed. */
  public static Evidence none() {
    return new Evidence(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 0);
  }

  /** The answers that the figure is made of, as one distribution; empty when there are none. */
  public Optional<SizeDistribution> pooled() {
    List<SizeDistribution> parts = methods.stream().limit(used).map(Answer::size).toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(SizeDistribution.pool(parts));
  }

  /** The answer of one method, if it was asked and had one. */
  public Optional<SizeDistribution> answer(Method method) {
    return answers(method).findFirst();
  }

  private Stream<SizeDistribution> answers(Method method) {
    return methods.stream().filter(answer -> answer.method() == method).map(Answer::size);
  }
}
