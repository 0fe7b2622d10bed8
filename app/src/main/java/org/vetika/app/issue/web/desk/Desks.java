package org.vetika.app.issue.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.vetika.app.attachment.FileViewer;
import org.vetika.app.attachment.ListedFile;
import org.vetika.app.issue.EntryFiles;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.Issues;
import org.vetika.app.issue.Side;
import org.vetika.app.issue.Speaker;
import org.vetika.app.issue.Standing;
import org.vetika.app.issue.Viewer;
import org.vetika.app.issue.Wait;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Finds an issue for a visitor, and in which parts the visitor may act in it. */
@Component
class Desks {
  private final Issues issues;
  private final Standing standing;
  private final EntryFiles entryFiles;

  Desks(Issues issues, Standing standing, EntryFiles entryFiles) {
    this.issues = issues;
    this.standing = standing;
    this.entryFiles = entryFiles;
  }

  /**
   * An issue on somebody's desk.
   *
   * @param actings all parts in which the visitor may act; empty for somebody who only reads
   * @param files by the id of their entry
   * @param acting the chosen one; null when the one asked for is not, or no longer, the visitor's
   */
  record Desk(
      IssueDetail detail,
      Visitor visitor,
      Map<Long, List<ListedFile>> files,
      List<Acting> actings,
      @Nullable Acting acting) {
    Issue issue() {
      return detail.issue();
    }

    String number() {
      return issue().number();
    }

    boolean may(Action action) {
      return acting != null && action.fits(issue(), acting.side());
    }

    /** Whether the visitor speaks for an organization that is, or was, in the thread. */
    boolean tookPart() {
      return Stream.concat(
              Stream.of(issue().asker(), issue().now().authority()),
              detail.entries().stream()
                  .flatMap(entry ->
                      Stream.of(entry.organization(), entry.fromAuthority(), entry.toAuthority())))
          .anyMatch(each -> each != null && visitor.actsFor(each));
    }

    boolean hasFiles(IssueEntry entry) {
      return files.getOrDefault(entry.id(), List.of()).stream()
          .anyMatch(file -> !file.attachment().removed());
    }

    /** Entries that came after the one the visitor had seen. */
    List<IssueEntry> after(long seen) {
      return detail.entries().stream().filter(entry -> entry.id() > seen).toList();
    }
  }

  /**
   * The desk of an issue; 404 when there is none that the visitor may see.
   *
   * @param chosen the key of the part asked for; null or empty takes the one that is waited for
   * @param action with no part asked for: one in which this can be done
   */
  Desk at(String number, Visitor visitor, @Nullable String chosen, @Nullable Action action) {
    IssueDetail detail = detail(number, Viewer.of(visitor));
    List<Acting> actings = actings(detail, visitor);
    if (actings.isEmpty()) {
      // Who takes no part sees what everybody sees, also of an issue that is public.
      detail = issues.detail(number, Viewer.EVERYBODY).orElse(detail);
    }
    Acting acting =
        chosen == null || chosen.isEmpty()
            ? first(detail.issue(), actings, action)
            : actings.stream().filter(each -> each.key().equals(chosen)).findFirst().orElse(null);
    var files = entryFiles.of(number, detail.entries(), FileViewer.of(visitor));
    return new Desk(detail, visitor, files, actings, acting);
  }

  private IssueDetail detail(String number, Viewer viewer) {
    return issues
        .detail(number, viewer)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static @Nullable Acting first(
      Issue issue, List<Acting> actings, @Nullable Action action) {
    if (action != null) {
      return actings.stream()
          .filter(each -> action.fits(issue, each.side()))
          .findFirst()
          .orElse(null);
    }
    Wait wait = issue.waiting();
    return actings.stream()
        .filter(each -> wait != null && each.side() == wait.waitsFor())
        .findFirst()
        .or(() -> actings.stream().findFirst())
        .orElse(null);
  }

  private List<Acting> actings(IssueDetail detail, Visitor visitor) {
    var found = new ArrayList<Acting>();
    for (Visitor.Mandate mandate : visitor.mandates()) {
      var speaker = new Speaker.ForOrganization(visitor, mandate.organization());
      for (Side side : sides(mandate.role())) {
        if (standing.is(detail.issue(), speaker, side)) {
          found.add(Acting.of(speaker, side, mandate.organizationName()));
        }
      }
      if (found.stream().noneMatch(each -> each.speaker().equals(speaker))
          && spokeBefore(detail, speaker)) {
        found.add(Acting.of(speaker, Side.OTHER, mandate.organizationName()));
      }
    }
    var self = new Speaker.Account(visitor);
    if (standing.is(detail.issue(), self, Side.ASKER)) {
      found.add(Acting.self(self));
    }
    return found.stream().distinct().toList();
  }

  /** Who gave the issue away, or joined it, may still correct what they said. */
  private boolean spokeBefore(IssueDetail detail, Speaker speaker) {
    return detail.entries().stream()
        .anyMatch(entry -> standing.said(detail.issue(), speaker, entry));
  }

  private static List<Side> sides(Role role) {
    return switch (role) {
      case OFFICER -> List.of(Side.AUTHORITY, Side.ASKER);
      case FACILITATOR -> List.of(Side.FACILITATOR, Side.ASKER);
      case MEMBER -> List.of(Side.ASKER);
      case ADMINISTRATOR -> List.of();
    };
  }

  /** Which entries the acting may correct. */
  boolean said(Desk desk, IssueEntry entry) {
    return Optional.ofNullable(desk.acting())
        .filter(acting -> standing.said(desk.issue(), acting.speaker(), entry))
        .isPresent();
  }
}
