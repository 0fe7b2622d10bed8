package org.vetika.app.consistency.discrepancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;

/** Words whose keys are put together while the application runs. */
class DiscrepancyWordsTest {
  private final Messages messages = new Messages();

  private static List<String> keys() {
    var keys = new ArrayList<String>();
    for (DiscrepancyState state : DiscrepancyState.values()) {
      keys.add("discrepancy-state." + state.key());
    }
    for (DiscrepancyDeed deed : DiscrepancyDeed.values()) {
      keys.add("discrepancy-deed." + deed.key());
    }
    for (DiscrepancySide side : DiscrepancySide.values()) {
      for (Course course : reachable()) {
        course.open(side).forEach(deed -> keys.add("discrepancy-do." + deed.key()));
        course.open(null).forEach(deed -> keys.add("discrepancy-do." + deed.key()));
        course.open(side).forEach(deed -> keys.add("discrepancy-do." + deed.key() + ".text"));
        course.open(null).forEach(deed -> keys.add("discrepancy-do." + deed.key() + ".text"));
      }
    }
    for (String type :
        List.of(
            DiscrepancyNotices.REMINDER,
            DiscrepancyNotices.REMINDER + ".text",
            DiscrepancyNotices.OVERDUE,
            DiscrepancyNotices.OVERDUE + ".text",
            DiscrepancyNotices.OWNER,
            DiscrepancyNotices.OWNER + ".text",
            DiscrepancyNotices.OWNER_LEFT,
            DiscrepancyNotices.OWNER_LEFT + ".text")) {
      keys.add("discrepancy-mail." + type);
    }
    for (String filter : List.of("state", "overdue", "owner", "place", "indicator")) {
      keys.add("discrepancies.filter." + filter);
    }
    for (String part : List.of("all", "mine", "unnamed")) {
      keys.add("discrepancies.part." + part);
      keys.add("discrepancies.part." + part + ".found");
    }
    return keys;
  }

  private static List<Course> reachable() {
    return Course.TABLE.stream().map(line -> new Course(line.from(), Course.BEGUN.owes())).toList();
  }

  @ParameterizedTest
  @EnumSource
  void every_state_and_deed_has_words(Language language) {
    assertThat(keys()).hasSizeGreaterThan(25).allMatch(key -> messages.has(language, key));
  }
}
