package org.vetika.app.issue;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.issue.IssueWork.Held;
import org.vetika.app.web.Language;

/** The competent authority says what will be done by which day on the way to what it promised. */
@Component
public class SettingMilestone {
  private final IssueWork work;
  private final IssueRules rules;

  SettingMilestone(IssueWork work, IssueRules rules) {
    this.work = work;
    this.rules = rules;
  }

  /**
   * Appends a milestone; done with its entry, to which progress is reported.
   *
   * @param action what will be done
   * @param by the day until which it is done
   * @param text what is to be said about it; may be empty
   */
  @Transactional
  public Outcome<Long> set(
      String number,
      Speaker officer,
      Language language,
      String action,
      @Nullable LocalDate by,
      String text) {
    return set(number, officer, language, action, by, text, WaitingFiles.NONE);
  }

  /** The same with plans and other files. */
  @Transactional
  public Outcome<Long> set(
      String number,
      Speaker officer,
      Language language,
      String action,
      @Nullable LocalDate by,
      String text,
      WaitingFiles files) {
    String done = PlainText.clean(action);
    String said = PlainText.clean(text);
    Optional<Refusal> problem = IssueRules.text(done, said).or(() -> rules.promise(by));
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    return switch (work.take(number, officer, Side.AUTHORITY)) {
      case Outcome.Done<Held>(Held held) ->
          held.issue().state().ended()
              ? Outcome.refused(Refusal.WRONG_STATE)
              : new Outcome.Done<>(
                  work.append(
                      held,
                      new NewEntry(EntryKind.MILESTONE, language)
                          .says(said)
                          .asks(done)
                          .promises(by)
                          .with(files)));
      case Outcome.Refused<Held>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<Held>(long entry) -> new Outcome.Overtaken<>(entry);
    };
  }
}
