package org.vetika.app.consistency.discrepancy;

import static org.vetika.app.consistency.ConsistencyFixture.done;
import static org.vetika.app.consistency.ConsistencyFixture.figure;
import static org.vetika.app.consistency.ConsistencyFixture.with;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.ConsistencyFixture.Party;
import org.vetika.app.consistency.EnteringFigure;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.web.RecordClock;

/** A difference of two parties, and time that passes. */
@TestComponent
class DiscrepancyFixture {
  static final Viewer PARTIES = new Viewer(Set.of(), true);

  private final ConsistencyFixture parties;
  private final EnteringFigure entering;
  private final OpeningDiscrepancy opening;
  private final SpeakingOfDiscrepancy speaking;
  private final Discrepancies discrepancies;
  private final JdbcClient database;

  DiscrepancyFixture(
      ConsistencyFixture parties,
      EnteringFigure entering,
      OpeningDiscrepancy opening,
      SpeakingOfDiscrepancy speaking,
      Discrepancies discrepancies,
      JdbcClient database) {
    this.parties = parties;
    this.entering = entering;
    this.opening = opening;
    this.speaking = speaking;
    this.discrepancies = discrepancies;
    this.database = database;
  }

  /** What the two sides state. */
  record Pair(String indicator, String group, String ministry) {
    String either() {
      return group + "-" + ministry;
    }
  }

  /** Figures that everybody sees. */
  Pair pair() {
    String indicator = parties.restrictions();
    return new Pair(
        indicator,
        parties.stated(parties.group, indicator, "2025", "258"),
        parties.stated(parties.ministry, indicator, "2025", "20"));
  }

  /** The same, but the group's is seen by the parties for some days before. */
  Pair heldBack(int days) {
    String indicator = parties.restrictions();
    return new Pair(
        indicator,
        state(parties.group, indicator, "258", days, ""),
        parties.stated(parties.ministry, indicator, "2025", "20"));
  }

  String state(Party party, String indicator, String value, int daysHeldBack, String because) {
    Map<String, String> typed =
        with(
            figure(indicator, "2025", value),
            "public_from",
            LocalDate.now(Discrepancies.ZONE).plusDays(daysHeldBack).toString());
    return done(entering.enter(party.person(), with(typed, "because", because), false)).number();
  }

  void withdraw(Party party, String figure) {
    done(entering.withdraw(party.person(), figure, Map.of("because", "We counted twice.")));
  }

  /** Opened by the group; gives its number. */
  String opened(Pair pair, String text) {
    return done(open(parties.group, pair, text)).number();
  }

  Outcome<Opened> open(Party party, Pair pair, String text) {
    return opening.open(party.person(), pair.group(), pair.ministry(), Map.of("text", text));
  }

  Course says(Party party, String number, DiscrepancyDeed deed, String text) {
    return done(speaking.say(party.person(), number, deed, Map.of("text", text)));
  }

  void corrects(Party party, String number, long entry, String text) {
    done(
        speaking.say(
            party.person(),
            number,
            DiscrepancyDeed.CORRECT,
            Map.of("text", text, "corrects", Long.toString(entry))));
  }

  /** Internal ids of what was said, as keys of notices. */
  List<String> entries(String number) {
    return discrepancies.detail(number, PARTIES).orElseThrow().entries().stream()
        .map(entry -> Long.toString(entry.id()))
        .toList();
  }

  /** As the parties see it. */
  Discrepancy seen(String number) {
    return discrepancies.find(number, PARTIES).orElseThrow();
  }

  static void after(int days, Runnable deed) {
    RecordClock.asOf(Instant.now().plus(days, ChronoUnit.DAYS), deed);
  }

  /** Keys of notices of a type about one discrepancy; the parties are those told. */
  List<String> told(String type, String number) {
    return database
        .sql(
            """
            select key from happening
            where audience = 'parties' and type = :type and starts_with(key, :number)
              and organizations @> array[cast(:group as bigint), cast(:ministry as bigint)]
              and cardinality(organizations) = 2
            order by id
            """)
        .param("type", type)
        .param("number", number)
        .param("group", parties.group.id())
        .param("ministry", parties.ministry.id())
        .query((row, index) -> row.getString(1))
        .list();
  }
}
