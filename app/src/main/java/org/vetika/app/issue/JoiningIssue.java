package org.vetika.app.issue;

import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.issue.IssueWork.Held;
import org.vetika.app.web.Language;

/**
 * "We have the same problem": joins an issue and adds weight, once for each organization or person.
 */
@Component
public class JoiningIssue {
  private final IssueWork work;
  private final Places places;
  private final JdbcClient database;

  JoiningIssue(IssueWork work, Places places, JdbcClient database) {
    this.work = work;
    this.places = places;
    this.database = database;
  }

  /**
   * Joins an issue that is seen by everybody and has not ended.
   *
   * @param speaker an organization, or a person with an account
   * @param place where the same problem is, or null
   * @param text what is to be added; may be empty
   */
  @Transactional
  public Outcome<Integer> join(
      String number, Speaker speaker, Language language, @Nullable String place, String text) {
    String said = PlainText.clean(text);
    if (said.length() > PlainText.LONGEST) {
      return Outcome.refused(Refusal.TEXT_TOO_LONG);
    }
    if (place != null && places.find(place).isEmpty()) {
      return Outcome.refused(Refusal.UNKNOWN_PLACE);
    }
    return switch (work.take(number, speaker, Side.OTHER)) {
      case Outcome.Done<Held>(Held held) -> join(held, language, place, said);
      case Outcome.Refused<Held>(Refusal refusal) -> Outcome.refused(refusal);
      case Outcome.Overtaken<Held>(long entry) -> new Outcome.Overtaken<>(entry);
    };
  }

  private Outcome<Integer> join(Held held, Language language, @Nullable String place, String said) {
    Issue issue = held.issue();
    if (issue.now().visibility() != Visibility.PUBLIC) {
      return Outcome.refused(Refusal.UNKNOWN);
    }
    if (issue.state().ended()) {
      return Outcome.refused(Refusal.WRONG_STATE);
    }
    if (alreadyIn(issue, held.speaker())) {
      return Outcome.refused(Refusal.ALREADY_SAID);
    }
    long entry = work.append(held, new NewEntry(EntryKind.JOINED, language).says(said));
    database
        .sql(
            """
            insert into issue_support (issue_id, entry_id, organization_id, person_id, place_code)
            values (:issue, :entry, :organization, :person, :place)
            """)
        .param("issue", issue.id())
        .param("entry", entry)
        .param("organization", held.speaker().spokenFor(), Types.BIGINT)
        .param("person", held.speaker().person(), Types.OTHER)
        .param("place", place, Types.VARCHAR)
        .update();
    work.save(held, issue.now().joinedBy(1));
    return new Outcome.Done<>(issue.now().weight() + 1);
  }

  private boolean alreadyIn(Issue issue, Speaker speaker) {
    Long organization = speaker.spokenFor();
    if (organization != null && organization.equals(issue.asker())) {
      return true;
    }
    return database
        .sql(
            """
            select exists (select from issue_support where issue_id = :issue
                and case when cast(:organization as bigint) is null
                  then organization_id is null and person_id = :person
                  else organization_id = :organization end)
              or exists (select from issue_person where issue_id = :issue
                and cast(:organization as bigint) is null and person_id = :person)
            """)
        .param("issue", issue.id())
        .param("organization", organization, Types.BIGINT)
        .param("person", speaker.person(), Types.OTHER)
        .query((row, index) -> row.getBoolean(1))
        .single();
  }
}
