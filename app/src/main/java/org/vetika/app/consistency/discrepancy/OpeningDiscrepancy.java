package org.vetika.app.consistency.discrepancy;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.consistency.Comparison;
import org.vetika.app.consistency.Comparisons;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.Speaking;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.Discrepancy.Detail;
import org.vetika.app.consistency.discrepancy.Discrepancy.Entry;
import org.vetika.app.consistency.discrepancy.DiscrepancyStore.Said;
import org.vetika.app.issue.typed.TypedFields;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.record.PublicNumbers;
import org.vetika.app.web.Language;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** A party or a facilitator asks both sides to account for a difference. */
@Component
public class OpeningDiscrepancy {
  /** The longest text of an entry, in characters. */
  static final int LONGEST_TEXT = 2000;

  private final Comparisons comparisons;
  private final Discrepancies discrepancies;
  private final DiscrepancyStore store;
  private final DiscrepancyDates dates;
  private final Speaking speaking;
  private final PublicNumbers numbers;
  private final Indicators indicators;
  private final DiscrepancyNotices notices;

  OpeningDiscrepancy(
      Comparisons comparisons,
      Discrepancies discrepancies,
      DiscrepancyStore store,
      DiscrepancyDates dates,
      Speaking speaking,
      PublicNumbers numbers,
      Indicators indicators,
      DiscrepancyNotices notices) {
    this.comparisons = comparisons;
    this.discrepancies = discrepancies;
    this.store = store;
    this.dates = dates;
    this.speaking = speaking;
    this.numbers = numbers;
    this.indicators = indicators;
    this.notices = notices;
  }

  /**
   * Opens one. The two figures have one discrepancy: when others opened it before, or at the same
   * moment, nothing is said, and their words are not lost: {@link Opened.Before} leads to it.
   *
   * @param one public number of a figure
   * @param other public number of another
   * @param typed {@code text} (what is to be accounted for), {@code language}, {@code for}
   */
  @Transactional
  public Outcome<Opened> open(
      Visitor visitor, String one, String other, Map<String, String> typed) {
    Optional<Comparison> comparison = comparisons.between(one, other, Viewer.of(visitor));
    if (comparison.isEmpty()) {
      return new Outcome.Unknown<>();
    }
    var fields = new TypedFields(typed);
    Optional<Long> speaker = speaking.speaker(visitor, fields);
    String text = fields.required("text", LONGEST_TEXT);
    if (fields.anyProblem()) {
      return new Outcome.Refused<>(fields.problems());
    }
    if (speaker.isEmpty() || !may(visitor, speaker.get(), comparison.get())) {
      return new Outcome.NotAllowed<>();
    }
    if (!comparison.get().unexplained()) {
      return Outcome.refused("text", "nothing-unexplained");
    }
    store.lockPair(comparison.get().start(), comparison.get().end());
    Optional<Detail> known =
        discrepancies
            .between(one, other, Viewer.of(visitor))
            .flatMap(found -> discrepancies.detail(found.number(), Viewer.of(visitor)));
    return new Outcome.Done<>(
        known
            .<Opened>map(detail -> before(detail, visitor, speaker.get(), text))
            .orElseGet(() ->
                new Opened.Now(
                    insert(visitor, speaker.get(), comparison.get(), language(fields), text))));
  }

  /** Who sends the same words twice opened it. */
  private Opened before(Detail known, Visitor visitor, long speaker, String text) {
    String number = known.discrepancy().number();
    return known.entries().stream().anyMatch(each -> isThis(each, visitor, speaker, text))
        ? new Opened.Now(number)
        : new Opened.Before(number);
  }

  private boolean isThis(Entry entry, Visitor visitor, long speaker, String text) {
    OrganizationName by = entry.organization();
    return entry.deed() == DiscrepancyDeed.OPEN
        && by != null
        && speaking.same(by.id(), speaker)
        && visitor.name().equals(entry.author())
        && text.equals(entry.text());
  }

  private boolean may(Visitor visitor, long speaker, Comparison comparison) {
    return speaking.same(comparison.start().party().id(), speaker)
        || speaking.same(comparison.end().party().id(), speaker)
        || visitor.has(Role.FACILITATOR);
  }

  private String insert(
      Visitor visitor, long speaker, Comparison comparison, Language language, String text) {
    boolean inOrder = comparison.start().id() < comparison.end().id();
    Figure first = inOrder ? comparison.start() : comparison.end();
    Figure second = inOrder ? comparison.end() : comparison.start();
    int year = discrepancies.today().getYear();
    String number = "C%d-%04d".formatted(year, numbers.next("discrepancy-" + year));
    long id =
        store.insert(
            number, first, second, indicators.find(first.indicator()).orElseThrow().illustration());
    store.begin(
        id,
        1,
        first,
        second,
        Course.BEGUN,
        dates.due(first.party(), second.party(), discrepancies.today()));
    DiscrepancySide side =
        speaking.same(first.party().id(), speaker)
            ? DiscrepancySide.FIRST
            : speaking.same(second.party().id(), speaker) ? DiscrepancySide.SECOND : null;
    var said = new Said(DiscrepancyDeed.OPEN, side, language, text, null);
    notices.entry(
        store.append(id, 1, said, visitor, speaker), first.party().id(), second.party().id());
    return number;
  }

  static Language language(TypedFields fields) {
    String typed = fields.line("language", TypedFields.LINE);
    return typed == null ? Language.EN : Language.ofTag(typed).orElse(Language.EN);
  }
}
