package org.vetika.app.consistency.round;

import static org.vetika.app.consistency.round.RoundState.AGREED;
import static org.vetika.app.consistency.round.RoundState.ENDED;
import static org.vetika.app.consistency.round.RoundState.LINKING;
import static org.vetika.app.consistency.round.RoundState.PROPOSED;
import static org.vetika.app.consistency.round.RoundState.RESULT;
import static org.vetika.app.consistency.round.RoundState.REVIEWING;
import static org.vetika.app.consistency.round.RoundState.SIGNED;
import static org.vetika.app.consistency.round.RoundState.UPLOADING;
import static org.vetika.app.consistency.round.RoundState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The table of states: what happens, from where, to where, and who brings it about. */
public enum RoundChange {
  ALL_AGREED(EnumSet.of(PROPOSED), AGREED, Actor.ALL_PARTIES),
  FIRST_LIST(EnumSet.of(AGREED), UPLOADING, Actor.A_PARTY),
  ALL_LISTS(EnumSet.of(UPLOADING), LINKING, Actor.ALL_PARTIES),
  LINKING_CANCELED(EnumSet.of(LINKING), UPLOADING, Actor.A_PARTY),
  LINKING_FAILED(EnumSet.of(LINKING, REVIEWING), UPLOADING, Actor.PLATFORM),
  LINKING_AGAIN(EnumSet.of(UPLOADING), LINKING, Actor.A_PARTY),
  LINKED_WITH_DOUBTS(EnumSet.of(LINKING), REVIEWING, Actor.PLATFORM),
  LINKED_WITHOUT_DOUBTS(EnumSet.of(LINKING), RESULT, Actor.PLATFORM),
  REVIEWED(EnumSet.of(REVIEWING), RESULT, Actor.PLATFORM),
  ALL_SIGNED(EnumSet.of(RESULT), SIGNED, Actor.ALL_PARTIES),
  NOT_SIGNED_BY_ALL(EnumSet.of(RESULT), ENDED, Actor.ALL_PARTIES),
  /** Some party neither signed nor said why not in time. */
  NOT_SPOKEN_IN_TIME(EnumSet.of(RESULT), ENDED, Actor.PLATFORM),
  /** The day on which all lists are destroyed came before the result. */
  LISTS_DESTROYED(EnumSet.of(UPLOADING, LINKING, REVIEWING), ENDED, Actor.PLATFORM),
  TIME_IS_UP(EnumSet.of(PROPOSED, AGREED, UPLOADING), ENDED, Actor.PLATFORM),
  PARTY_WITHDREW(
      EnumSet.of(PROPOSED, AGREED, UPLOADING, LINKING, REVIEWING, RESULT),
      WITHDRAWN,
      Actor.A_PARTY);

  /** Who brings a change about. */
  public enum Actor {
    A_PARTY,
    ALL_PARTIES,
    PLATFORM
  }

  /** A copy, which nobody can change. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<RoundState> from;

  private final RoundState to;
  private final Actor actor;

  RoundChange(EnumSet<RoundState> from, RoundState to, Actor actor) {
    this.from = Set.copyOf(from);
    this.to = to;
    this.actor = actor;
  }

  /** As in the database and in message keys {@code round-change.<key>}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it can happen in this state. */
  public boolean isPossibleIn(RoundState state) {
    return from.contains(state);
  }

  public RoundState to() {
    return to;
  }

  public Actor actor() {
    return actor;
  }
}
