package org.vetika.app.issue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.issue.IssueWork.Held;
import org.vetika.app.web.Language;

/**
 * The competent authority says how far it is, with a milestone or with the whole. Nothing waits
 * less for it: that something was done is stated by verification.
 */
@Component
public class ReportingProgress {
  private final IssueWork work;
  private final EntryRows entries;

  ReportingProgress(IssueWork work, EntryRows entries) {
    this.work = work;
    this.entries = entries;
  }

  /**
   * Appends a report; done with its entry.
   *
   * @param milestone the entry that set it, or null for the whole
   * @param done of {@code total}, both or none
   */
  @Transactional
  public Outcome<Long> report(
      String number,
      Speaker officer,
      @Nullable Long milestone,
      Language language,
      String text,
      @Nullable Integer done,
      @Nullable Integer total) {
    return report(number, officer, milestone, language, text, done, total, WaitingFiles.NONE);
  }

  /** The same with evidence. */
  @Transactional
  public Outcome<Long> report(
      String number,
      Speaker officer,
      @Nullable Long milestone,
      Language language,
      String text,
      @Nullable Integer done,
      @Nullable Integer total,
      WaitingFiles files) {
    String said = PlainText.clean(text);
    Optional<Refusal> problem = IssueRules.text(said).or(() -> IssueRules.counts(done, total));
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    if (milestone != null && !isMilestone(number, milestone)) {
      return Outcome.refused(Refusal.UNKNOWN_MILESTONE);
    }
    return switch (work.take(number, officer, Side.AUTHORITY)) {
      case Outcome.Done<Held>(Held held) ->
          ended(held)
              ? Outcome.refused(Refusal.WRONG_STATE)
              : new Outcome.Done<>(
                  work.append(
                      held,
                      new NewEntry(EntryKind.PROGRESS, language)
                          .says(said)
                          .counts(done, total)
                          .of(milestone)
                          .with(files)));
      case Outcome.Refused<Held>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<Held>(long entry) -> new Outcome.Overtaken<>(entry);
    };
  }

  /** An answer that stands unverified may still be carried out. */
  private static boolean ended(Held held) {
    IssueState state = held.issue().state();
    return state.ended() && state != IssueState.UNVERIFIED;
  }

  private boolean isMilestone(String number, long entry) {
    return entries
        .ofIssue(number, entry)
        .filter(found -> found.kind() == EntryKind.MILESTONE)
        .isPresent();
  }
}
