package org.vetika.app.issue.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.Visibility;
import org.vetika.app.issue.Wait;
import org.vetika.app.issue.clock.LegalTime;
import org.vetika.app.issue.show.IssueTags;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Tag;

/** Words for the state of an issue and for the time somebody has left. */
@Component
class Wording {
  private final LegalTime time;
  private final Clock clock;

  Wording(LegalTime time, Clock clock) {
    this.time = time;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  List<Tag> tags(Issue issue, PageContext page) {
    var tags = new ArrayList<>(IssueTags.withoutAge(issue, today(), page));
    String flag = issue.now().flag();
    if (flag != null) {
      tags.add(new Tag("late", "flag", page.t("issue-desk.flag." + flag)));
    }
    if (issue.now().visibility() == Visibility.PARTIES) {
      tags.add(new Tag("flat", "lock", page.t("issue-visibility.parties")));
    }
    return Tag.marked(tags, issue.illustration(), page);
  }

  String awaited(Wait wait, PageContext page) {
    return page.t("issue-awaited." + wait.awaited().key());
  }

  /** How much time is left, or by how much it is late, in working days. */
  String left(Wait wait, PageContext page) {
    if (wait.pausedSince() != null) {
      return page.t("issue-desk.left.paused", page.date(wait.pausedSince()));
    }
    if (wait.overdue(today())) {
      return page.t("issue-desk.left.late", time.workingDaysBetween(wait.dueOn(), today()));
    }
    int days = time.workingDaysBetween(today(), wait.dueOn());
    return days == 0 ? page.t("issue-desk.left.today") : page.t("issue-desk.left.days", days);
  }

  /** For how many working days it has been waited. */
  int age(Wait wait) {
    return Math.max(0, time.workingDaysBetween(wait.beganOn(), today()));
  }

  @Nullable String sentence(Issue issue, String who, PageContext page) {
    Wait wait = issue.waiting();
    return wait == null
        ? null
        : page.t(
            "issue-desk.wait",
            who,
            awaited(wait, page),
            page.date(wait.dueOn()),
            left(wait, page),
            age(wait));
  }
}
