package org.vetika.app.consistency.web;

import java.util.regex.Pattern;
import org.vetika.app.consistency.release.Answer;
import org.vetika.app.consistency.release.ListCells;
import org.vetika.app.web.PageContext;

/** Says to parties why earlier releases keep counts from everybody. */
public final class ReleaseWords {
  private static final Pattern ESTIMATE = Pattern.compile("E[0-9]{4,9}");

  private ReleaseWords() {}

  /** One sentence or two. */
  public static String because(Answer.Reason reason, PageContext page) {
    String earlier =
        ESTIMATE.matcher(reason.earlier()).matches()
            ? page.t("release-ground.estimate", reason.earlier())
            : page.t("release-ground.round");
    return page.t("release-ground." + reason.ground().key(), earlier, ListCells.THRESHOLD);
  }
}
