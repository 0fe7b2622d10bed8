package org.vetika.app.issue;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.issue.IssueWork.Held;
import org.vetika.app.web.Language;

/**
 * Whatever one side states, the other may answer in the same place, at the same size, at any time:
 * also when the issue has ended.
 */
@Component
public class ReplyingToIssue {
  private final IssueWork work;

  ReplyingToIssue(IssueWork work) {
    this.work = work;
  }

  /**
   * Appends what a side says.
   *
   * @param asked what is asked for; may be empty
   */
  @Transactional
  public Outcome<Long> reply(
      String number, Speaker speaker, Side side, Language language, String text, String asked) {
    return reply(number, speaker, side, language, text, asked, WaitingFiles.NONE);
  }

  /** The same with files. */
  @Transactional
  public Outcome<Long> reply(
      String number,
      Speaker speaker,
      Side side,
      Language language,
      String text,
      String asked,
      WaitingFiles files) {
    String said = PlainText.clean(text);
    String wish = PlainText.clean(asked);
    Optional<Refusal> problem = IssueRules.text(said, wish);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    if (side == Side.CLOCK || side == Side.OTHER) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    return switch (work.take(number, speaker, side)) {
      case Outcome.Done<Held>(Held held) ->
          new Outcome.Done<>(
              work.append(
                  held,
                  new NewEntry(EntryKind.REPLIED, language).says(said).asks(wish).with(files)));
      case Outcome.Refused<Held>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<Held>(long entry) -> new Outcome.Overtaken<>(entry);
    };
  }
}
