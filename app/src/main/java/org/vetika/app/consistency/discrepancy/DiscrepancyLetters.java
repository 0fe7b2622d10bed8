package org.vetika.app.consistency.discrepancy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.Discrepancy.Detail;
import org.vetika.app.consistency.discrepancy.Discrepancy.Entry;
import org.vetika.app.consistency.discrepancy.DiscrepancyNotices.Day;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.record.NewsText;
import org.vetika.app.record.Notice;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;

/** The words of mails to the parties of a discrepancy, who see it before everybody does. */
@Component
class DiscrepancyLetters {
  private static final String PATH = "/desk/discrepancies";
  private static final Viewer PARTIES = new Viewer(Set.of(), true);

  private final JdbcClient database;
  private final Discrepancies discrepancies;
  private final Indicators indicators;
  private final Messages messages;

  DiscrepancyLetters(
      JdbcClient database, Discrepancies discrepancies, Indicators indicators, Messages messages) {
    this.database = database;
    this.discrepancies = discrepancies;
    this.indicators = indicators;
    this.messages = messages;
  }

  /** Something that was said or done. */
  Optional<Notice> entry(String key) {
    return database
        .sql(
            """
            select number from discrepancy
            join discrepancy_entry entry on entry.discrepancy_id = discrepancy.id
            where entry.id = :id
            """)
        .param("id", Long.parseLong(key))
        .query((row, index) -> row.getString(1))
        .optional()
        .flatMap(number -> discrepancies.detail(number, PARTIES))
        .flatMap(detail ->
            detail.entries().stream()
                .filter(each -> Long.toString(each.id()).equals(key))
                .findFirst()
                .map(entry -> notice(detail, entry, key)));
  }

  private Notice notice(Detail detail, Entry entry, String key) {
    Discrepancy of = detail.discrepancy();
    return notice(
        DiscrepancyNotices.ENTRY,
        key,
        of,
        entry.at(),
        language ->
            new NewsText(
                language,
                subject(of, "discrepancy-deed." + entry.deed().key(), language),
                Stream.of(
                        speaker(entry, language)
                            + messages.of(language, "discrepancy-deed." + entry.deed().key()),
                        detail.corrected(entry).text())
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining("\n\n")),
                whoMustAct(of, language)));
  }

  private static String speaker(Entry entry, Language language) {
    OrganizationName by = entry.organization();
    return by == null ? "" : by.name(language) + " – ";
  }

  /** A reminder, as long as the day is the one it was asked for. */
  Optional<Notice> day(String type, String key) {
    Day day = Day.of(key);
    return discrepancies
        .find(day.number(), PARTIES)
        .filter(found -> day.dueOn().equals(found.dueOn()))
        .map(found ->
            notice(
                type,
                key,
                found,
                found.changedAt(),
                language -> text(found, "discrepancy-mail." + type, language)));
  }

  /**
   * A subject and, of the same key with {@code .text}, what is mailed; the first place in it is for
   * what is counted.
   *
   * @param more for the places after it
   */
  NewsText text(Discrepancy of, String key, Language language, Object... more) {
    Object[] places =
        Stream.concat(Stream.of(indicator(of.indicator(), language)), Stream.of(more)).toArray();
    return new NewsText(
        language,
        subject(of, key, language),
        messages.of(language, key + ".text", places),
        whoMustAct(of, language));
  }

  static Notice notice(
      String type,
      String key,
      Discrepancy of,
      java.time.Instant at,
      Function<Language, NewsText> text) {
    return new Notice(
        type,
        key,
        at,
        PATH + "/" + of.number(),
        of.dueOn(),
        Stream.of(Language.values()).map(text).toList());
  }

  private record Proposed(String indicator, int count, java.time.Instant at) {}

  /** That differences stay unexplained, all of one indicator and two parties at once. */
  Optional<Notice> proposal(String key) {
    return database
        .sql(
            """
            select indicator.number, count(*), min(same.proposed_at)
            from discrepancy_proposal asked
            join figure first_of on first_of.id = asked.first_figure
            join figure second_of on second_of.id = asked.second_figure
            join indicator on indicator.id = first_of.indicator_id
            join discrepancy_proposal same on same.proposed_at = asked.proposed_at
            join figure one on one.id = same.first_figure and one.indicator_id = indicator.id
            join figure other on other.id = same.second_figure
            where asked.id = :id and array[one.party_id, other.party_id]
              <@ array[first_of.party_id, second_of.party_id]
            group by indicator.number
            """)
        .param("id", Long.parseLong(key))
        .query((row, index) ->
            new Proposed(
                row.getString(1),
                row.getInt(2),
                row.getObject(3, java.time.OffsetDateTime.class).toInstant()))
        .optional()
        .map(proposed ->
            new Notice(
                DiscrepancyNotices.PROPOSAL,
                key,
                proposed.at(),
                PATH,
                null,
                Stream.of(Language.values()).map(each -> proposal(proposed, each)).toList()));
  }

  private NewsText proposal(Proposed proposed, Language language) {
    String name = indicator(proposed.indicator(), language);
    return new NewsText(
        language,
        proposed.indicator() + " " + messages.of(language, "discrepancy-mail.proposal", name),
        messages.of(language, "discrepancy-mail.proposal.text", name, proposed.count()),
        null);
  }

  private String subject(Discrepancy of, String key, Language language) {
    return of.number()
        + " "
        + messages.of(language, key)
        + ": "
        + indicator(of.indicator(), language);
  }

  private String indicator(String number, Language language) {
    return indicators
        .find(number)
        .map(found -> found.definition().name().in(language))
        .orElse(number);
  }

  private static @Nullable String whoMustAct(Discrepancy of, Language language) {
    List<String> owing =
        of.course().owes().stream().sorted().map(side -> of.party(side).name(language)).toList();
    return owing.isEmpty() ? null : String.join(" · ", owing);
  }
}
