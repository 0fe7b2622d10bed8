package org.vetika.app.dialogue.web.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.summary.Discussion;
import org.vetika.app.dialogue.summary.StatementKind;
import org.vetika.app.dialogue.summary.WordDiff;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.record.Removal;
import org.vetika.app.web.PageContext;

/** What participants said about a point, each list ordered by time alone. */
public record SaidOfPoint(
    List<Entry> comments, List<AmendmentEntry> amendments, List<Entry> reservations) {

  /**
   * Something an organization said.
   *
   * @param form what its form of removal is called
   * @param action where that is posted to
   * @param removed who took its words out, when and why; null when they are there
   */
  public record Entry(
      String organization,
      String author,
      String date,
      String text,
      String form,
      String action,
      @Nullable String removed) {}

  /**
   * A proposed wording.
   *
   * @param form what the form of the decision is called
   * @param decision null while it waits
   */
  public record AmendmentEntry(
      Entry proposal,
      String reason,
      List<WordDiff.Change> changes,
      @Nullable String decision,
      String decisionReason,
      String form,
      String action) {}

  static SaidOfPoint of(PointPage.Material material, String path, PageContext page) {
    var reader = new Reader(material, path, page);
    var point = material.point();
    return new SaidOfPoint(
        material.work().comments().stream()
            .filter(each -> each.pointNumber().equals(point.number()))
            .map(reader::comment)
            .toList(),
        material.work().amendments().stream()
            .filter(each -> each.pointNumber().equals(point.number()))
            .map(reader::amendment)
            .toList(),
        material.work().reservations().stream()
            .filter(each -> each.point() == point.id())
            .map(reader::reservation)
            .toList());
  }

  /** Turns records into lines for one reader. */
  private record Reader(PointPage.Material material, String path, PageContext page) {

    Entry comment(Discussion.Comment each) {
      String stub = each.removed() ? stub(StatementKind.COMMENTS, each.id()) : null;
      return entry(
          new Said(each.organization(), each.author(), each.text(), each.at()),
          StatementKind.COMMENTS,
          each.id(),
          stub);
    }

    Entry reservation(Discussion.Reservation each) {
      String stub =
          each.removed() ? stub(StatementKind.RESERVATIONS, each.organizationNumber()) : null;
      return entry(
          new Said(each.organization(), "", each.text(), each.at()),
          StatementKind.RESERVATIONS,
          each.id(),
          stub);
    }

    AmendmentEntry amendment(Discussion.Amendment each) {
      Boolean accepted = each.accepted();
      String reason = each.decisionReason();
      String stub = each.removed() ? stub(StatementKind.AMENDMENTS, each.id()) : null;
      return new AmendmentEntry(
          entry(
              new Said(each.organization(), each.author(), each.newText(), each.at()),
              StatementKind.AMENDMENTS,
              each.id(),
              stub),
          each.reason(),
          WordDiff.between(each.oldText(), each.newText()),
          accepted == null
              ? null
              : page.t(accepted ? "desk-dialogue.accepted" : "desk-dialogue.declined"),
          reason == null ? "" : reason,
          "amendments-" + each.id(),
          path + "/amendments/" + each.id());
    }

    private record Said(long organization, String author, String text, Instant at) {}

    private Entry entry(Said said, StatementKind kind, long id, @Nullable String stub) {
      OrganizationName name = material.names().get(said.organization());
      return new Entry(
          name == null ? "" : name.name(page.language()),
          said.author(),
          day(said.at()),
          said.text(),
          "remove-" + kind.key() + "-" + id,
          path + "/" + kind.key() + "/" + id + "/remove",
          stub);
    }

    /** The point may have had another number when the stub was written: its end tells it apart. */
    private String stub(StatementKind kind, Object which) {
      String end = "/" + kind.key() + "/" + which;
      Removal removal =
          material.removals().stream()
              .filter(each -> each.entry().endsWith(end) && ofPoint(each, kind))
              .findFirst()
              .orElse(null);
      return removal == null
          ? page.t("desk-dialogue.removed")
          : page.t("desk-dialogue.removed.by", removal.by(), day(removal.at()), removal.reason());
    }

    /** Ids are unique in a summary; a reservation is named after its organization. */
    private boolean ofPoint(Removal removal, StatementKind kind) {
      return kind != StatementKind.RESERVATIONS
          || removal.entry().contains("/results/" + material.point().number() + "/");
    }

    private String day(Instant at) {
      return page.date(at.atZone(SummaryPage.ZONE).toLocalDate());
    }
  }
}
