package org.vetika.app.issue.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Tag;

/**
 * An issue on somebody's desk.
 *
 * @param title in the language {@code titleLang}
 * @param waiting who must act by when, in a sentence; null when the issue has ended
 * @param actings links to act in another part; empty when there is only one
 * @param acting in which part the visitor acts, in words; null for who only reads
 * @param form of the chosen action; null when none is, or when it cannot be done any more
 * @param kept what was typed for an action that cannot be done any more
 * @param newer what others added while something was typed here
 * @param problem why nothing was done; null when nothing was refused
 * @param done what was done, in words
 */
public record IssueDeskPage(
    String number,
    String publicPath,
    String title,
    String titleLang,
    @Nullable String otherTitle,
    String otherLang,
    List<Tag> tags,
    @Nullable String waiting,
    List<ThreadEntry.Fact> facts,
    List<ThreadEntry.Link> actings,
    @Nullable String acting,
    List<ThreadEntry.Link> actions,
    @Nullable ActionForm form,
    List<ThreadEntry.Fact> kept,
    List<ThreadEntry> newer,
    List<ThreadEntry> thread,
    @Nullable Problem problem,
    @Nullable String done) {
  /** Why nothing was done, and at which field; the field is empty when it is at none. */
  public record Problem(String field, String text) {}
}
