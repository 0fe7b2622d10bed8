package org.vetika.app.issue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;

/** An entry as it is about to be appended. */
final class NewEntry {
  final EntryKind kind;
  Language language;
  String text = "";
  String action = "";
  @Nullable Long corrects;
  @Nullable Decision decision;
  @Nullable String responsible;
  @Nullable LocalDate promisedOn;
  @Nullable String legalGround;
  @Nullable String letter;
  @Nullable Long fromAuthority;
  @Nullable Long toAuthority;
  @Nullable LocalDate dueOn;
  @Nullable Position position;
  @Nullable Integer done;
  @Nullable Integer total;
  @Nullable LocalDate onDay;
  @Nullable LocalDate untilDay;
  @Nullable Long otherIssue;
  @Nullable Long milestone;
  WaitingFiles files = WaitingFiles.NONE;

  NewEntry(EntryKind kind, Language language) {
    this.kind = kind;
    this.language = language;
  }

  NewEntry says(String said) {
    this.text = said;
    return this;
  }

  NewEntry asks(String asked) {
    this.action = asked;
    return this;
  }

  NewEntry corrects(long entry) {
    this.corrects = entry;
    return this;
  }

  NewEntry answers(AnswerContent answer) {
    this.decision = answer.decision();
    this.responsible = blankIsNull(answer.responsible());
    this.promisedOn = answer.promisedOn();
    this.legalGround = blankIsNull(answer.legalGround());
    this.letter = blankIsNull(answer.letter());
    return this;
  }

  NewEntry hands(@Nullable Long from, long to, LocalDate due) {
    this.fromAuthority = from;
    this.toAuthority = to;
    this.dueOn = due;
    return this;
  }

  NewEntry addressed(@Nullable Long authority) {
    this.toAuthority = authority;
    return this;
  }

  NewEntry due(LocalDate day) {
    this.dueOn = day;
    return this;
  }

  NewEntry states(Position stated, @Nullable Integer finished, @Nullable Integer of) {
    this.position = stated;
    this.done = finished;
    this.total = of;
    return this;
  }

  NewEntry counts(@Nullable Integer finished, @Nullable Integer of) {
    this.done = finished;
    this.total = of;
    return this;
  }

  NewEntry promises(@Nullable LocalDate day) {
    this.promisedOn = day;
    return this;
  }

  NewEntry days(@Nullable LocalDate from, @Nullable LocalDate until) {
    this.onDay = from;
    this.untilDay = until;
    return this;
  }

  NewEntry about(long issue) {
    this.otherIssue = issue;
    return this;
  }

  NewEntry of(@Nullable Long milestoneEntry) {
    this.milestone = milestoneEntry;
    return this;
  }

  NewEntry with(WaitingFiles given) {
    this.files = given;
    return this;
  }

  private static @Nullable String blankIsNull(String text) {
    return text.isBlank() ? null : text;
  }
}
