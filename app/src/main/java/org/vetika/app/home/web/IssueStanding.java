package org.vetika.app.home.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.IssueScore;
import org.vetika.app.issue.show.ScoreShare;
import org.vetika.app.web.PageContext;

/**
 * How the issues on record stand.
 *
 * @param open how many wait for somebody, in words
 */
public record IssueStanding(String total, List<ScoreShare> shares, String open) {

  /** Null while there is no issue. */
  static @Nullable IssueStanding of(IssueScore score, PageContext page) {
    return score.total() == 0
        ? null
        : new IssueStanding(
            page.number(score.total()),
            ScoreShare.of(score, page),
            page.t("home.issues.open", score.open()));
  }
}
