package org.vetika.app.issue;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.attachment.Attachment;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.issue.IssueWork.Held;

/**
 * A facilitator takes one file of an entry out of the record, because it shows a person who must be
 * protected; what was said stays. A stub says who took it out, when and why.
 */
@Component
public class RemovingEntryFile {
  private final IssueWork work;
  private final EntryFiles files;
  private final RemovingEntryText texts;

  RemovingEntryFile(IssueWork work, EntryFiles files, RemovingEntryText texts) {
    this.work = work;
    this.files = files;
    this.texts = texts;
  }

  /**
   * Removes a file; done with the name of its stub.
   *
   * @param reason shown in public; must not repeat what is taken out
   */
  @Transactional
  public Outcome<String> remove(
      String number, Speaker facilitator, long entry, UUID file, String reason) {
    String why = PlainText.clean(reason);
    if (why.isEmpty()) {
      return Outcome.refused(Refusal.REASON_MISSING);
    }
    if (why.length() > PlainText.LONGEST) {
      return Outcome.refused(Refusal.TEXT_TOO_LONG);
    }
    return switch (work.take(number, facilitator, Side.FACILITATOR)) {
      case Outcome.Done<Held>(Held held) -> remove(held, entry, file, why);
      case Outcome.Refused<Held>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<Held>(long newest) -> new Outcome.Overtaken<>(newest);
    };
  }

  private Outcome<String> remove(Held held, long entry, UUID file, String reason) {
    List<Attachment> found =
        files.standing(held.issue().number(), entry).stream()
            .filter(each -> each.id().equals(file))
            .toList();
    if (found.isEmpty()) {
      return Outcome.refused(Refusal.NOT_APPLICABLE);
    }
    UUID person = Objects.requireNonNull(held.speaker().person());
    files.remove(found, reason, texts.by(held.speaker()), person);
    work.changed(held);
    return new Outcome.Done<>(found.getFirst().stubEntry());
  }
}
