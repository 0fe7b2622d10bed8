package org.vetika.app.consistency.discrepancy;

import static org.vetika.app.consistency.discrepancy.DiscrepancyDeed.CONFIRM;
import static org.vetika.app.consistency.discrepancy.DiscrepancyDeed.DECLINE;
import static org.vetika.app.consistency.discrepancy.DiscrepancyDeed.EVEN_OUT;
import static org.vetika.app.consistency.discrepancy.DiscrepancyDeed.EXPLAIN;
import static org.vetika.app.consistency.discrepancy.DiscrepancyDeed.LAST_WORD;
import static org.vetika.app.consistency.discrepancy.DiscrepancyDeed.LET_STAND;
import static org.vetika.app.consistency.discrepancy.DiscrepancyDeed.PROPOSE;
import static org.vetika.app.consistency.discrepancy.DiscrepancyDeed.REVISE;
import static org.vetika.app.consistency.discrepancy.DiscrepancyState.DISCUSSED;
import static org.vetika.app.consistency.discrepancy.DiscrepancyState.LAST_WORDS;
import static org.vetika.app.consistency.discrepancy.DiscrepancyState.OPEN;
import static org.vetika.app.consistency.discrepancy.DiscrepancyState.PROPOSED;
import static org.vetika.app.consistency.discrepancy.DiscrepancyState.SETTLED;
import static org.vetika.app.consistency.discrepancy.DiscrepancyState.STANDING;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a discrepancy stands and who has to speak next.
 *
 * @param owes the sides that have to; empty when it is closed
 */
public record Course(DiscrepancyState state, Set<DiscrepancySide> owes) {
  /** Both sides are to explain. */
  static final Course BEGUN =
      new Course(OPEN, Set.of(DiscrepancySide.FIRST, DiscrepancySide.SECOND));

  public Course {
    owes = Set.copyOf(owes);
  }

  /** Who may do it. */
  enum Who {
    /** Either side. */
    ANY_SIDE,
    /** A side that has to speak. */
    OWING_SIDE,
    /** A facilitator, and the clock. */
    NO_SIDE
  }

  /** Who has to speak afterwards. */
  enum Owing {
    /** Whoever had to before, without the one who spoke; nobody left: both, in the next state. */
    REST,
    BOTH,
    OTHER,
    NOBODY
  }

  /** A line of the table. */
  record Line(
      DiscrepancyState from, DiscrepancyDeed deed, Who who, DiscrepancyState to, Owing owing) {}

  /** Everything that can happen; what is not here cannot. */
  static final List<Line> TABLE =
      List.of(
          new Line(OPEN, EXPLAIN, Who.ANY_SIDE, DISCUSSED, Owing.REST),
          new Line(OPEN, PROPOSE, Who.ANY_SIDE, PROPOSED, Owing.OTHER),
          new Line(OPEN, LAST_WORD, Who.ANY_SIDE, LAST_WORDS, Owing.OTHER),
          new Line(DISCUSSED, EXPLAIN, Who.ANY_SIDE, DISCUSSED, Owing.BOTH),
          new Line(DISCUSSED, PROPOSE, Who.ANY_SIDE, PROPOSED, Owing.OTHER),
          new Line(DISCUSSED, LAST_WORD, Who.ANY_SIDE, LAST_WORDS, Owing.OTHER),
          new Line(PROPOSED, CONFIRM, Who.OWING_SIDE, SETTLED, Owing.NOBODY),
          new Line(PROPOSED, DECLINE, Who.OWING_SIDE, DISCUSSED, Owing.BOTH),
          new Line(PROPOSED, PROPOSE, Who.OWING_SIDE, PROPOSED, Owing.OTHER),
          new Line(PROPOSED, LAST_WORD, Who.OWING_SIDE, LAST_WORDS, Owing.OTHER),
          new Line(LAST_WORDS, LAST_WORD, Who.OWING_SIDE, STANDING, Owing.NOBODY),
          new Line(LAST_WORDS, PROPOSE, Who.OWING_SIDE, PROPOSED, Owing.OTHER),
          new Line(LAST_WORDS, LET_STAND, Who.NO_SIDE, STANDING, Owing.NOBODY),
          new Line(OPEN, REVISE, Who.NO_SIDE, OPEN, Owing.BOTH),
          new Line(DISCUSSED, REVISE, Who.NO_SIDE, OPEN, Owing.BOTH),
          new Line(PROPOSED, REVISE, Who.NO_SIDE, OPEN, Owing.BOTH),
          new Line(LAST_WORDS, REVISE, Who.NO_SIDE, OPEN, Owing.BOTH),
          new Line(SETTLED, REVISE, Who.NO_SIDE, OPEN, Owing.BOTH),
          new Line(STANDING, REVISE, Who.NO_SIDE, OPEN, Owing.BOTH),
          new Line(OPEN, EVEN_OUT, Who.NO_SIDE, SETTLED, Owing.NOBODY),
          new Line(DISCUSSED, EVEN_OUT, Who.NO_SIDE, SETTLED, Owing.NOBODY),
          new Line(PROPOSED, EVEN_OUT, Who.NO_SIDE, SETTLED, Owing.NOBODY),
          new Line(LAST_WORDS, EVEN_OUT, Who.NO_SIDE, SETTLED, Owing.NOBODY),
          new Line(SETTLED, EVEN_OUT, Who.NO_SIDE, SETTLED, Owing.NOBODY),
          new Line(STANDING, EVEN_OUT, Who.NO_SIDE, SETTLED, Owing.NOBODY));

  /**
   * After a deed; empty when it cannot be done now, or not by that side.
   *
   * @param by null for a facilitator and for the clock
   */
  Optional<Course> after(DiscrepancyDeed deed, @Nullable DiscrepancySide by) {
    return TABLE.stream()
        .filter(line -> line.from() == state && line.deed() == deed && may(line.who(), by))
        .findFirst()
        .map(line -> go(line, by));
  }

  /** What a side can say now, in the order of the table; null for a facilitator. */
  public List<DiscrepancyDeed> open(@Nullable DiscrepancySide by) {
    return TABLE.stream()
        .filter(line -> line.from() == state && !line.deed().byClock() && may(line.who(), by))
        .map(Line::deed)
        .toList();
  }

  private boolean may(Who who, @Nullable DiscrepancySide by) {
    return switch (who) {
      case ANY_SIDE -> by != null;
      case OWING_SIDE -> by != null && owes.contains(by);
      case NO_SIDE -> by == null;
    };
  }

  private Course go(Line line, @Nullable DiscrepancySide by) {
    return switch (line.owing()) {
      case NOBODY -> new Course(line.to(), Set.of());
      case BOTH -> new Course(line.to(), BEGUN.owes());
      case OTHER -> new Course(line.to(), by == null ? BEGUN.owes() : Set.of(by.other()));
      case REST -> {
        EnumSet<DiscrepancySide> rest = EnumSet.noneOf(DiscrepancySide.class);
        rest.addAll(owes);
        if (by != null) {
          rest.remove(by);
        }
        yield rest.isEmpty() ? new Course(line.to(), BEGUN.owes()) : new Course(state, rest);
      }
    };
  }
}
