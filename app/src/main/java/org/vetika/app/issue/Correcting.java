package org.vetika.app.issue;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.issue.IssueWork.Held;
import org.vetika.app.web.Language;

/**
 * Who said something wrong corrects it: a new entry points to the old one, and both stay. It can be
 * done at any time, also when the issue has ended or has gone to another authority.
 */
@Component
public class Correcting {
  private final IssueWork work;
  private final EntryRows entries;

  Correcting(IssueWork work, EntryRows entries) {
    this.work = work;
    this.entries = entries;
  }

  /**
   * Appends a correction; done with its entry.
   *
   * @param entry an own one, which was not removed
   * @param text what is right
   */
  @Transactional
  public Outcome<Long> correct(
      String number, Speaker speaker, long entry, Language language, String text) {
    return correct(number, speaker, entry, language, text, WaitingFiles.NONE);
  }

  /** The same with files: the right one beside a wrong one, which stays. */
  @Transactional
  public Outcome<Long> correct(
      String number,
      Speaker speaker,
      long entry,
      Language language,
      String text,
      WaitingFiles files) {
    String said = PlainText.clean(text);
    Optional<Refusal> problem = IssueRules.text(said);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    Optional<IssueEntry> wrong = entries.ofIssue(number, entry);
    if (wrong.isEmpty()) {
      return Outcome.refused(Refusal.UNKNOWN);
    }
    return switch (work.takeOwn(number, speaker, wrong.get())) {
      case Outcome.Done<Held>(Held held) -> {
        if (wrong.get().removed()) {
          yield Outcome.refused(Refusal.NOT_APPLICABLE);
        }
        yield new Outcome.Done<>(
            work.append(
                held,
                new NewEntry(EntryKind.CORRECTED, language)
                    .says(said)
                    .corrects(entry)
                    .with(files)));
      }
      case Outcome.Refused<Held>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<Held>(long newest) -> new Outcome.Overtaken<>(newest);
    };
  }
}
