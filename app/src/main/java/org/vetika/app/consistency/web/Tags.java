package org.vetika.app.consistency.web;

import org.vetika.app.consistency.Bridge.StepState;
import org.vetika.app.consistency.Standing;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Tag;

/** How something stands: an icon and words, never a color alone. */
final class Tags {
  private Tags() {}

  static Tag of(Standing standing, PageContext page) {
    String words = page.t("standing." + standing.key());
    return switch (standing) {
      case TO_SETTLE -> new Tag("late", "alert", words);
      case NOT_COMPARABLE -> new Tag("wait", "help", words);
      case EXPLAINED, AGREE -> new Tag("done", "check", words);
      case SINGLE -> new Tag("flat", "info", words);
    };
  }

  static Tag of(StepState state, PageContext page) {
    String words = page.t("step-state." + state.key());
    return switch (state) {
      case EXPLAINED -> new Tag("done", "check", words);
      case TO_DO, AWAITED -> new Tag("wait", "clock", words);
      case CONTESTED, OUTDATED -> new Tag("late", "alert", words);
    };
  }
}
