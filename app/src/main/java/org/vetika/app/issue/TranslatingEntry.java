package org.vetika.app.issue;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.dialogue.MakerKind;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.issue.IssueWork.Held;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Language;

/**
 * A party or a facilitator gives an entry in the other language, marked with who made the
 * translation. Translations are appended; the newest one is shown, the original always stays.
 */
@Component
public class TranslatingEntry {
  private final IssueWork work;
  private final EntryRows entries;
  private final Organizations organizations;
  private final JdbcClient database;

  TranslatingEntry(
      IssueWork work, EntryRows entries, Organizations organizations, JdbcClient database) {
    this.work = work;
    this.entries = entries;
    this.organizations = organizations;
    this.database = database;
  }

  /**
   * A translation into the language that the entry is not in.
   *
   * @param title of the issue; for the entry that raised it, else ignored
   * @param action what is asked, or will be done; empty where the entry says nothing of it
   * @param maker of a person or machine the name; ignored for an organization, which is the one
   *     spoken for
   */
  public record Content(String title, String text, String action, MakerKind madeBy, String maker) {}

  /** Appends a translation; done with the language it is in. */
  @Transactional
  public Outcome<Language> translate(
      String number, Speaker speaker, Side side, long entry, Content raw) {
    if (side == Side.CLOCK || side == Side.OTHER) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    return switch (work.take(number, speaker, side)) {
      case Outcome.Done<Held>(Held held) ->
          entries
              .ofIssue(number, entry)
              .map(original -> translate(held, original, cleaned(raw, speaker, original)))
              .orElse(Outcome.refused(Refusal.UNKNOWN));
      case Outcome.Refused<Held>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<Held>(long newest) -> new Outcome.Overtaken<>(newest);
    };
  }

  private Outcome<Language> translate(Held held, IssueEntry original, Content content) {
    if (original.removed() || (original.text() + original.action()).isEmpty()) {
      return Outcome.refused(Refusal.NOT_APPLICABLE);
    }
    Optional<Refusal> problem = problem(held, original, content);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    boolean raised = original.kind() == EntryKind.RAISED;
    insert(held, original, content, raised && !content.title().isEmpty() ? content.title() : null);
    work.changed(held);
    return new Outcome.Done<>(original.language().other());
  }

  private static Optional<Refusal> problem(Held held, IssueEntry original, Content content) {
    boolean titled = original.kind() == EntryKind.RAISED && !held.issue().title().isEmpty();
    if (titled && content.title().isEmpty()) {
      return Optional.of(Refusal.TITLE_MISSING);
    }
    if (content.title().length() > IssueRules.LONGEST_TITLE) {
      return Optional.of(Refusal.TITLE_TOO_LONG);
    }
    boolean missing =
        (!original.text().isEmpty() && content.text().isEmpty())
            || (!original.action().isEmpty() && content.action().isEmpty());
    return IssueRules.text(missing ? "" : content.text() + content.action())
        .or(() -> IssueRules.text("-", content.text(), content.action()))
        .or(() ->
            content.maker().isEmpty() ? Optional.of(Refusal.MAKER_MISSING) : Optional.empty());
  }

  private Content cleaned(Content raw, Speaker speaker, IssueEntry original) {
    return new Content(
        PlainText.clean(raw.title()).replace('\n', ' '),
        PlainText.clean(raw.text()),
        PlainText.clean(raw.action()),
        raw.madeBy(),
        maker(raw, speaker.spokenFor(), original.language().other()));
  }

  /** People who speak for nobody else are not named, so they may not sign as an organization. */
  private String maker(Content raw, @Nullable Long organization, Language language) {
    return switch (raw.madeBy()) {
      case PERSON, MACHINE -> PlainText.clean(raw.maker());
      case ORGANIZATION ->
          organization == null
              ? ""
              : Objects.requireNonNull(organizations.names(List.of(organization)).get(organization))
                  .name(language);
    };
  }

  private void insert(Held held, IssueEntry original, Content content, @Nullable String title) {
    database
        .sql(
            """
            insert into issue_translation (entry_id, language, title, text, action, made_by, maker,
              person_id, made_at)
            values (:entry, :language, :title, :text, :action, :kind, :maker, :person, :at)
            """)
        .param("entry", original.id())
        .param("language", original.language().other().tag())
        .param("title", title, Types.VARCHAR)
        .param("text", content.text())
        .param("action", content.action())
        .param("kind", content.madeBy().key())
        .param("maker", content.maker())
        .param("person", held.speaker().person(), Types.OTHER)
        .param("at", work.now().atOffset(ZoneOffset.UTC))
        .update();
  }
}
