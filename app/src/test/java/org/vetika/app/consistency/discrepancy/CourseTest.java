package org.vetika.app.consistency.discrepancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The table of what can happen to a discrepancy. */
class CourseTest {
  /** A deed by one side, or by neither. */
  private record Step(DiscrepancyDeed deed, int who) {}

  private static Course apply(Course course, Step step) {
    DiscrepancySide by = step.who() == 2 ? null : List.of(DiscrepancySide.values()).get(step.who());
    return course.after(step.deed(), by).orElse(course);
  }

  private static Step step(int number) {
    List<DiscrepancyDeed> deeds = List.of(DiscrepancyDeed.values());
    return new Step(
        deeds.get(Math.floorMod(number, deeds.size())), Math.floorMod(number / deeds.size(), 3));
  }

  @Property
  void whatever_is_done_somebody_has_to_speak_until_it_is_closed(@ForAll List<Integer> deeds) {
    Course course = Course.BEGUN;
    for (int deed : deeds) {
      course = apply(course, step(deed));
      assertThat(course.owes().isEmpty()).isEqualTo(course.state().closed());
    }
  }

  @Property
  void nobody_settles_it_alone(@ForAll List<Integer> deeds) {
    Course course = Course.BEGUN;
    for (int deed : deeds) {
      Step step = new Step(step(deed).deed(), 0);
      if (step.deed() != DiscrepancyDeed.EVEN_OUT) {
        course = apply(course, step);
      }
    }
    assertThat(course.state().closed()).isFalse();
  }

  @Test
  void for_a_state_a_deed_and_a_side_there_is_one_outcome() {
    assertThat(Course.TABLE)
        .doesNotHaveDuplicates()
        .extracting(line -> line.from() + " " + line.deed() + " " + line.who())
        .doesNotHaveDuplicates();
  }

  @Test
  void every_open_state_can_end_and_every_closed_one_opens_again() {
    for (DiscrepancyState state : DiscrepancyState.values()) {
      assertThat(Course.TABLE)
          .as(state.key())
          .anyMatch(line -> line.from() == state && line.deed() == DiscrepancyDeed.REVISE);
      assertThat(Course.TABLE)
          .as(state.key())
          .anyMatch(line -> line.from() == state && line.to().closed());
    }
  }
}
