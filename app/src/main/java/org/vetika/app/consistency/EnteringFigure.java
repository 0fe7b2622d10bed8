package org.vetika.app.consistency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.consistency.EnteredFigure.Fate;
import org.vetika.app.consistency.Figure.Revision;
import org.vetika.app.consistency.FigureStore.Known;
import org.vetika.app.issue.typed.TypedFields;
import org.vetika.app.web.Visitor;

/**
 * Puts a figure on record, or another revision of it. A party states its own figures; others may
 * enter what it said in public, with the source, until the party speaks for itself.
 */
@Component
public class EnteringFigure {
  /** How many days the parties see a figure before everybody does, when nobody names a day. */
  public static final int DAYS_FOR_PARTIES = 7;

  /** Sees every revision: what is on record decides, not who looks. */
  private static final Viewer ALL = new Viewer(java.util.Set.of(), true);

  private final FigureFields reading;
  private final FigureStore store;
  private final FigureReading figures;
  private final Standings standings;
  private final Speaking speaking;
  private final QuotedFigures quoted;

  EnteringFigure(
      FigureFields reading,
      FigureStore store,
      FigureReading figures,
      Standings standings,
      Speaking speaking,
      QuotedFigures quoted) {
    this.reading = reading;
    this.store = store;
    this.figures = figures;
    this.standings = standings;
    this.speaking = speaking;
    this.quoted = quoted;
  }

  /**
   * Enters a figure. When one of the same indicator, party, place, period and method is on record,
   * a revision of it; when that says the same already, nothing happens and it is told.
   *
   * @param typed {@code indicator} (public number), {@code party} (public number or name; empty:
   *     the speaker's own organization), {@code place} (code or name; empty: the whole country),
   *     {@code period} ({@link Period#parse}), {@code method}, {@code definition} (version; empty:
   *     the one that holds at the end of the period), {@code value} (a number or what was said,
   *     such as "about 20"), {@code lower}, {@code upper}, {@code confidence} (estimates), {@code
   *     language}, {@code note}, {@code source}, {@code source_url}, {@code source_page}, {@code
   *     source_date}, {@code speaker}, {@code quote} (on behalf), {@code public_from}, {@code
   *     because} (revisions), {@code for} (the organization that the person speaks for)
   * @param dryRun says what would become of it and stores nothing
   */
  @Transactional
  public Outcome<EnteredFigure> enter(Visitor visitor, Map<String, String> typed, boolean dryRun) {
    Outcome<EnteredFigure> outcome = enterQuietly(visitor, typed, dryRun);
    if (!dryRun
        && outcome instanceof Outcome.Done<EnteredFigure>(EnteredFigure entered)
        && entered.fate() != Fate.UNCHANGED) {
      standings.renew(indicatorOf(typed));
    }
    return outcome;
  }

  static String indicatorOf(Map<String, String> typed) {
    return typed.getOrDefault("indicator", "").strip();
  }

  /** The same; whoever enters many renews the standings at the end. */
  @Transactional(propagation = Propagation.MANDATORY)
  Outcome<EnteredFigure> enterQuietly(Visitor visitor, Map<String, String> typed, boolean dryRun) {
    if (Speaking.own(visitor).isEmpty()) {
      return new Outcome.NotAllowed<>();
    }
    var fields = new TypedFields(typed);
    Optional<FigureContent> content = reading.read(visitor, fields);
    if (content.isEmpty()) {
      return new Outcome.Refused<>(fields.problems());
    }
    Optional<Known> known = store.same(content.get());
    return known.isPresent()
        ? revise(visitor, known.get(), content.get(), dryRun)
        : add(visitor, content.get(), dryRun);
  }

  private Outcome<EnteredFigure> add(Visitor visitor, FigureContent content, boolean dryRun) {
    if (dryRun) {
      return new Outcome.Done<>(new EnteredFigure("", 1, Fate.NEW));
    }
    Known figure = store.insert(content);
    append(figure, 1, content, visitor);
    return new Outcome.Done<>(new EnteredFigure(figure.number(), 1, Fate.NEW));
  }

  private Outcome<EnteredFigure> revise(
      Visitor visitor, Known known, FigureContent content, boolean dryRun) {
    Figure figure = figures.byIds(List.of(known.id()), ALL).getFirst();
    Revision now = figure.now();
    if (content.saidBy(now)) {
      return new Outcome.Done<>(new EnteredFigure(known.number(), now.revision(), Fate.UNCHANGED));
    }
    if (content.quotation() != null && spokeForItself(figure)) {
      return Outcome.refused("party", "spoke-for-itself");
    }
    if (content.because().isEmpty()) {
      return Outcome.refused("because", "missing");
    }
    int revision = now.revision() + 1;
    if (!dryRun) {
      append(known, revision, content, visitor);
    }
    return new Outcome.Done<>(new EnteredFigure(known.number(), revision, Fate.REVISED));
  }

  /** Whoever is quoted learns of it: it may speak for itself from then on. */
  private void append(Known figure, int revision, FigureContent content, Visitor visitor) {
    store.append(figure, revision, content, publicFrom(content), visitor);
    if (content.quotation() != null) {
      quoted.wanted(figure.number(), revision, content.party());
    }
  }

  private static boolean spokeForItself(Figure figure) {
    return figure.revisions().stream().anyMatch(each -> each.quotation() == null);
  }

  /** What was said in public is public; own figures are seen by the parties first. */
  private LocalDate publicFrom(FigureContent content) {
    LocalDate day = content.publicFrom();
    if (day != null) {
      return day;
    }
    LocalDate today = figures.today();
    return content.quotation() != null ? today : today.plusDays(DAYS_FOR_PARTIES);
  }

  /**
   * Withdraws a figure; it stays on record with the reason. A party withdraws its own, and who
   * entered something on its behalf withdraws that.
   *
   * @param typed {@code because}, {@code for}
   */
  @Transactional
  public Outcome<EnteredFigure> withdraw(
      Visitor visitor, String number, Map<String, String> typed) {
    Optional<Known> known = store.locked(number);
    if (known.isEmpty()) {
      return new Outcome.Unknown<>();
    }
    var fields = new TypedFields(typed);
    Optional<Long> speaker = speaking.speaker(visitor, fields);
    String because = fields.required("because", TypedFields.SENTENCE);
    Figure figure = figures.byIds(List.of(known.get().id()), ALL).getFirst();
    if (speaker.isEmpty() || fields.anyProblem()) {
      return fields.anyProblem()
          ? new Outcome.Refused<>(fields.problems())
          : new Outcome.NotAllowed<>();
    }
    if (figure.now().withdrawn() || !mayWithdraw(speaker.get(), figure)) {
      return figure.now().withdrawn()
          ? Outcome.refused("because", "withdrawn")
          : new Outcome.NotAllowed<>();
    }
    store.withdraw(known.get(), because, speaker.get(), visitor, figures.today());
    standings.renew(figure.indicator());
    return new Outcome.Done<>(new EnteredFigure(number, figure.now().revision() + 1, Fate.REVISED));
  }

  private boolean mayWithdraw(long speaker, Figure figure) {
    var enteredFor = figure.now().enteredFor();
    return speaking.same(figure.party().id(), speaker)
        || (!spokeForItself(figure)
            && enteredFor != null
            && speaking.same(enteredFor.id(), speaker));
  }
}
