package org.vetika.app.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.issue.IssueWork.Held;
import org.vetika.app.organization.Organizations;
import org.vetika.app.record.Passage;
import org.vetika.app.record.Removal;
import org.vetika.app.record.Removals;
import org.vetika.app.record.SealedOriginals;
import org.vetika.app.web.Language;

/**
 * A facilitator takes the text of an entry out of the record, in every language and with its files,
 * because it names a person who must be protected or a court ordered it. The entry stays where it
 * stood, with a stub: who took the text out, when and why. The original text is sealed where the
 * operator keeps a key.
 */
@Component
public class RemovingEntryText {
  private final IssueWork work;
  private final EntryRows entries;
  private final Removals removals;
  private final EntryFiles files;
  private final SealedOriginals originals;
  private final Organizations organizations;
  private final JdbcClient database;

  RemovingEntryText(
      IssueWork work,
      EntryRows entries,
      Removals removals,
      EntryFiles files,
      SealedOriginals originals,
      Organizations organizations,
      JdbcClient database) {
    this.work = work;
    this.entries = entries;
    this.removals = removals;
    this.files = files;
    this.originals = originals;
    this.organizations = organizations;
    this.database = database;
  }

  /**
   * Removes the texts of an entry; done with the name of the stub, such as {@code
   * I2026-0001/entries/17}.
   *
   * @param titleToo with the entry that raised the issue: its title goes as well
   * @param reason shown in public; must not repeat what is taken out
   */
  @Transactional
  public Outcome<String> remove(
      String number, Speaker facilitator, long entry, boolean titleToo, String reason) {
    String why = PlainText.clean(reason);
    if (why.isEmpty()) {
      return Outcome.refused(Refusal.REASON_MISSING);
    }
    if (why.length() > PlainText.LONGEST) {
      return Outcome.refused(Refusal.TEXT_TOO_LONG);
    }
    return switch (work.take(number, facilitator, Side.FACILITATOR)) {
      case Outcome.Done<Held>(Held held) ->
          entries
              .ofIssue(number, entry)
              .map(found -> remove(held, found, titleToo, why))
              .orElse(Outcome.refused(Refusal.UNKNOWN));
      case Outcome.Refused<Held>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<Held>(long newest) -> new Outcome.Overtaken<>(newest);
    };
  }

  private Outcome<String> remove(Held held, IssueEntry entry, boolean titleToo, String reason) {
    if (entry.removed()) {
      return Outcome.refused(Refusal.NOT_APPLICABLE);
    }
    String stub = IssueEntry.key(held.issue().number(), entry.id());
    var person = Objects.requireNonNull(held.speaker().person());
    // First the stub: the tables let a text become empty only after it.
    var removal = new Removal(stub, reason, by(held.speaker()), work.now(), null);
    removals.record(removal, person);
    boolean titled = titleToo && entry.kind() == EntryKind.RAISED;
    originals.sealTexts(removal, person, passages(entry, titled ? held.issue().title() : ""));
    clear(entry);
    files.remove(
        files.standing(held.issue().number(), entry.id()), reason, by(held.speaker()), person);
    if (titled) {
      database
          .sql("update issue set title = '' where id = :issue")
          .param("issue", held.issue().id())
          .update();
    }
    work.changed(held);
    return new Outcome.Done<>(stub);
  }

  /** All that {@link #clear} empties. */
  private static List<Passage> passages(IssueEntry entry, String title) {
    Language language = entry.language();
    var passages = new ArrayList<Passage>();
    passages.add(new Passage("title", language, title));
    passages.add(new Passage("text", language, entry.text()));
    passages.add(new Passage("action", language, entry.action()));
    passages.add(new Passage("responsible", null, text(entry.responsible())));
    passages.add(new Passage("legal ground", null, text(entry.legalGround())));
    passages.add(new Passage("letter", null, text(entry.letter())));
    for (IssueEntry.Translation each : entry.translations()) {
      if (!each.removed()) {
        passages.add(new Passage("title", each.language(), text(each.title())));
        passages.add(new Passage("text", each.language(), each.text()));
        passages.add(new Passage("action", each.language(), each.action()));
      }
    }
    return passages;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private void clear(IssueEntry entry) {
    for (String sql :
        List.of(
            """
            update issue_entry set text = '', action = '', responsible = null, legal_ground = null,
              letter = null, removed = true
            where id = :entry
            """,
            """
            update issue_translation set title = null, text = '', action = '', removed = true
            where entry_id = :entry and not removed
            """)) {
      database.sql(sql).param("entry", entry.id()).update();
    }
  }

  /** Who takes something out, and for whom, as stubs name them. */
  String by(Speaker speaker) {
    long organization = Objects.requireNonNull(speaker.spokenFor());
    var name = Objects.requireNonNull(organizations.names(List.of(organization)).get(organization));
    return speaker.shownName() + ", " + name.name(Language.EN);
  }
}
