package org.vetika.app.dialogue.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vetika.app.dialogue.SummaryState;
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.dialogue.summary.SummaryResult.Point;
import org.vetika.app.dialogue.summary.SummaryResult.Section;
import org.vetika.app.web.Language;

class PointNumbersTest {
  @Test
  void printed_numbers_stay_while_they_are_unique() {
    assertThat(PointNumbers.unique(List.of("1.1", "1.2", "2.1"), List.of("1", "1", "2")))
        .containsExactly("1.1", "1.2", "2.1");
  }

  @Test
  void a_document_that_begins_again_in_each_section_gets_the_sections_number_first() {
    assertThat(PointNumbers.unique(List.of("1", "2", "1"), List.of("1", "1", "4")))
        .containsExactly("1.1", "2", "4.1");
  }

  @Test
  void bullets_get_the_next_free_number_of_their_section() {
    assertThat(PointNumbers.unique(Arrays.asList(null, "3.1", null), List.of("3", "3", "3")))
        .containsExactly("3.2", "3.1", "3.3");
  }

  @Property(tries = 500)
  void numbers_of_any_document_are_valid_and_unique(
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 6) Integer> points,
      @ForAll @Size(min = 30, max = 30) List<String> sections) {
    var printed = new ArrayList<@Nullable String>();
    points.forEach(point -> printed.add(point == 0 ? null : point == 6 ? "១.១" : "1." + point));

    List<String> numbers = PointNumbers.unique(printed, sections);

    assertThat(numbers).hasSameSizeAs(points).doesNotHaveDuplicates().allMatch(PointNumbers::valid);
  }

  @Property
  void renumbering_keeps_every_point_in_its_place_and_done_twice_changes_nothing(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 8) Integer> sizes) {
    SummaryResult summary = summary(sizes);

    SummaryResult renumbered = PointNumbers.renumbered(summary);

    assertThat(renumbered.points().map(Point::id).toList())
        .isEqualTo(summary.points().map(Point::id).toList());
    assertThat(renumbered.points().map(Point::number).toList())
        .doesNotHaveDuplicates()
        .allMatch(PointNumbers::valid);
    assertThat(PointNumbers.renumbered(renumbered)).isEqualTo(renumbered);
  }

  @Property
  void moving_a_point_loses_none(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 0, max = 4) Integer> sizes,
      @ForAll boolean up) {
    SummaryResult summary = summary(sizes);
    var ids = new HashSet<>(summary.points().map(Point::id).toList());

    for (Point point : summary.points().toList()) {
      SummaryResult moved = EditingPoints.moved(summary, point, up);
      assertThat(moved.points().map(Point::id).toList()).containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  private static SummaryResult summary(List<Integer> sizes) {
    var sections = new ArrayList<Section>();
    long id = 0;
    for (int size : sizes) {
      var points = new ArrayList<Point>();
      for (int i = 0; i < size; i++) {
        id++;
        points.add(
            new Point(id, "x" + id, null, Language.KM, "…", List.of(), List.of(), List.of(), 0));
      }
      sections.add(new Section(sections.size(), null, null, TextPair.NONE, points));
    }
    return new SummaryResult(1, 1, "D2021-001", SummaryState.DRAFT, TextPair.NONE, 0, sections);
  }
}
