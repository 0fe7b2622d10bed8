package org.vetika.app.issue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.issue.Visibility;
import org.vetika.app.issue.show.IssueTags;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;
import org.vetika.app.web.Tag;

/**
 * What stands above an issue.
 *
 * @param other the title in the other language
 * @param place the innermost place, the crumb leading to the issues of its province
 * @param raisedBy who raised it, and how many report it
 * @param merged that it was merged, and where it went; null when it was not
 * @param partiesOnly whether the public does not see it
 */
public record IssueHead(
    String number,
    Phrase title,
    @Nullable Phrase other,
    List<Tag> tags,
    String place,
    @Nullable String placeHref,
    String province,
    @Nullable String provinceHref,
    Sentence raisedBy,
    String weight,
    @Nullable Sentence merged,
    boolean partiesOnly,
    boolean illustration) {

  static IssueHead of(IssueDetail detail, IssueSurroundings around, PageContext page) {
    Issue issue = detail.issue();
    Place inner = around.places().isEmpty() ? null : around.places().getLast();
    Place outer = around.places().isEmpty() ? null : around.places().getFirst();
    return new IssueHead(
        issue.number(),
        title(detail, page),
        Phrase.other(detail.title(), page),
        IssueTags.of(issue, around.today(), page),
        place(around.places(), page),
        inner == null ? null : page.href("/places/" + inner.code()),
        outer == null ? page.t("issues.whole-country") : outer.name(page.language()),
        outer == null ? null : page.href("/issues?place=" + outer.code()),
        Sentence.of(page, "issues.raised-by", new EntryWords(detail, page).asker()),
        issue.now().weight() < 2 ? "" : page.t("issues.weight", issue.now().weight()),
        merged(detail, page),
        issue.now().visibility() == Visibility.PARTIES,
        issue.illustration());
  }

  private static Phrase title(IssueDetail detail, PageContext page) {
    return detail.title().isEmpty()
        ? Phrase.plain(page.t("issues.title-removed"))
        : Phrase.of(detail.title(), page);
  }

  /** From the innermost place out: "Bati, Takeo". */
  private static String place(List<Place> places, PageContext page) {
    return places.reversed().stream()
        .map(place -> place.name(page.language()))
        .reduce((one, other) -> one + page.t("dialogues.comma") + other)
        .orElseGet(() -> page.t("issues.whole-country"));
  }

  private static @Nullable Sentence merged(IssueDetail detail, PageContext page) {
    if (detail.issue().now().mergedInto() == null) {
      return null;
    }
    String into = detail.mergedInto();
    return Sentence.of(
        page,
        "issues.merged-into",
        into == null
            ? Sentence.Part.of(page.t("issues.another"))
            : new Sentence.Part(into, null, page.href("/issues/" + into), true));
  }
}
