package org.vetika.app.consistency.discrepancy;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.Speaking;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.Discrepancy.Detail;
import org.vetika.app.consistency.discrepancy.Discrepancy.Entry;
import org.vetika.app.consistency.discrepancy.DiscrepancyStore.Said;
import org.vetika.app.issue.typed.TypedFields;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** What the sides say of a discrepancy until it is settled or stands as disagreement. */
@Component
public class SpeakingOfDiscrepancy {
  private final Discrepancies discrepancies;
  private final DiscrepancyStore store;
  private final DiscrepancyDates dates;
  private final Speaking speaking;
  private final DiscrepancyNotices notices;

  SpeakingOfDiscrepancy(
      Discrepancies discrepancies,
      DiscrepancyStore store,
      DiscrepancyDates dates,
      Speaking speaking,
      DiscrepancyNotices notices) {
    this.discrepancies = discrepancies;
    this.store = store;
    this.dates = dates;
    this.speaking = speaking;
    this.notices = notices;
  }

  /**
   * Says or does something; done with how the discrepancy stands then.
   *
   * @param number public number
   * @param typed {@code text} (needed for all but a confirmation), {@code language}, {@code for};
   *     of a correction {@code corrects}, the internal id of the entry
   */
  @Transactional
  public Outcome<Course> say(
      Visitor visitor, String number, DiscrepancyDeed deed, Map<String, String> typed) {
    store.lock(number);
    Optional<Detail> found = discrepancies.detail(number, Viewer.of(visitor));
    if (found.isEmpty()) {
      return new Outcome.Unknown<>();
    }
    var fields = new TypedFields(typed);
    Optional<Long> speaker = speaking.speaker(visitor, fields);
    String text =
        deed.needsText()
            ? fields.required("text", OpeningDiscrepancy.LONGEST_TEXT)
            : fields.line("text", OpeningDiscrepancy.LONGEST_TEXT);
    var said =
        new Said(
            deed,
            side(found.get().discrepancy(), speaker),
            OpeningDiscrepancy.language(fields),
            Objects.requireNonNullElse(text, ""),
            deed == DiscrepancyDeed.CORRECT ? corrected(fields) : null);
    if (fields.anyProblem()) {
      return new Outcome.Refused<>(fields.problems());
    }
    if (speaker.isEmpty()) {
      return new Outcome.NotAllowed<>();
    }
    return deed == DiscrepancyDeed.CORRECT
        ? correct(visitor, found.get(), said, speaker.get())
        : move(visitor, found.get().discrepancy(), said, speaker.get());
  }

  private Outcome<Course> move(Visitor visitor, Discrepancy of, Said said, long speaker) {
    if (!may(visitor, of, said)) {
      return new Outcome.NotAllowed<>();
    }
    Optional<Course> after = of.course().after(said.deed(), said.side());
    if (after.isEmpty()) {
      return Outcome.refused("text", "not-now");
    }
    Course course = after.get();
    boolean sameWait =
        course.state() == of.course().state() && of.course().owes().containsAll(course.owes());
    if (!course.equals(of.course()) || !sameWait) {
      store.move(of.id(), of.round(), course, due(of, course, sameWait));
    }
    notices.entry(
        store.append(of.id(), of.round(), said, visitor, speaker),
        of.first().id(),
        of.second().id());
    return new Outcome.Done<>(course);
  }

  /** Who still waits for the same keeps the day: nobody gains time because another spoke. */
  private @Nullable DiscrepancyDue due(Discrepancy of, Course course, boolean sameWait) {
    if (course.state().closed()) {
      return null;
    }
    return sameWait && of.due() != null
        ? of.due()
        : dates.due(of.first(), of.second(), discrepancies.today());
  }

  /** A facilitator acts for no side, and lets it stand only after the day has passed. */
  private boolean may(Visitor visitor, Discrepancy of, Said said) {
    return switch (said.deed()) {
      case OPEN, REVISE, EVEN_OUT, CORRECT -> false;
      case LET_STAND ->
          said.side() == null && visitor.has(Role.FACILITATOR) && of.overdue(discrepancies.today());
      case EXPLAIN, PROPOSE, CONFIRM, DECLINE, LAST_WORD -> said.side() != null;
    };
  }

  private Outcome<Course> correct(Visitor visitor, Detail of, Said said, long speaker) {
    Optional<Entry> entry =
        of.entries().stream()
            .filter(each -> Long.valueOf(each.id()).equals(said.corrects()))
            .filter(each -> each.deed() != DiscrepancyDeed.CORRECT && !each.text().isEmpty())
            .findFirst();
    if (entry.isEmpty()) {
      return new Outcome.Unknown<>();
    }
    var by = entry.get().organization();
    if (by == null || !speaking.same(by.id(), speaker)) {
      return new Outcome.NotAllowed<>();
    }
    if (entry.get().deed() == DiscrepancyDeed.PROPOSE) {
      return Outcome.refused("text", "propose-anew");
    }
    // With the words that it replaces, and so for the same readers.
    store.append(of.discrepancy().id(), entry.get().round(), said, visitor, speaker);
    return new Outcome.Done<>(of.discrepancy().course());
  }

  private static @Nullable Long corrected(TypedFields fields) {
    String typed = fields.required("corrects", TypedFields.LINE);
    return typed.matches("[0-9]{1,18}") ? Long.valueOf(typed) : null;
  }

  private @Nullable DiscrepancySide side(Discrepancy of, Optional<Long> speaker) {
    if (speaker.isEmpty()) {
      return null;
    }
    return speaking.same(of.first().id(), speaker.get())
        ? DiscrepancySide.FIRST
        : speaking.same(of.second().id(), speaker.get()) ? DiscrepancySide.SECOND : null;
  }
}
