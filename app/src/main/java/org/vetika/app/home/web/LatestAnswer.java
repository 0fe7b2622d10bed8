package org.vetika.app.home.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.show.Excerpt;
import org.vetika.app.issue.IssueHighlights;
import org.vetika.app.issue.show.IssueCard;
import org.vetika.app.issue.show.IssueDates;
import org.vetika.app.issue.show.IssueTags;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;
import org.vetika.app.web.Tag;

/** An official answer as a line of the home page. */
public record LatestAnswer(
    Phrase title,
    String href,
    @Nullable Phrase authority,
    String when,
    Phrase text,
    List<Tag> tags,
    boolean illustration) {

  static LatestAnswer of(IssueHighlights.LatestAnswer answer, LocalDate today, PageContext page) {
    OrganizationName authority = answer.line().authority();
    Language shown = answer.text().shownIn(page.language());
    return new LatestAnswer(
        IssueCard.title(answer.line(), page),
        page.href("/issues/" + answer.line().issue().number() + "#entry-" + answer.entry()),
        authority == null ? null : Phrase.of(authority, page),
        IssueDates.words(answer.at(), page),
        Phrase.of(Excerpt.of(answer.text().shown(page.language())), shown, page),
        IssueTags.of(answer.line().issue(), today, page),
        answer.line().issue().illustration());
  }
}
