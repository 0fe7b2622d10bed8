package org.vetika.estimation;

import java.util.Locale;

/** Why no figure is given. The codes are stable: files and other programs use them. */
public enum RefusalReason {
  /** One list alone says nothing about what it misses. */
  ONE_LIST,
  /** Two lists cannot tell dependence from a larger number. */
  TWO_LISTS,
  /** Declared: one list was made from another; merge them. */
  FED_BY_ANOTHER,
  /** Declared: the same case cannot be recognized across lists. */
  NOT_LINKABLE,
  /** Declared: the lists do not count the same thing. */
  DEFINITIONS_DIFFER,
  /** Declared: the lists are about different times. */
  PERIODS_DIFFER,
  /** All cases of one list stand on another, more than chance allows. */
  CONTAINED_LIST,
  /** A list shares no case with any other. */
  UNCONNECTED_LIST,
  /** Nearly no case stands on two lists. */
  FEW_OVERLAPS,
  /** No model has a finite, single answer. */
  NO_USABLE_MODEL,
  /** The model that fits best has no finite answer. */
  NO_FINITE_ANSWER,
  /** The best model repeats the counts: nothing is left to check it by. */
  NOTHING_TO_CHECK,
  /** Models that fit about equally well give very different numbers. */
  MODELS_DISAGREE,
  /** Methods give very different numbers. */
  METHODS_DISAGREE,
  /** The sampler gives different numbers from different starts. */
  SAMPLER_UNSTABLE,
  /** Nearly all cases would be unseen. */
  MOSTLY_UNSEEN,
  /** A part of the sum cannot be estimated. */
  STRATUM_REFUSED;

  /** As in files: {@code methods-disagree}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
