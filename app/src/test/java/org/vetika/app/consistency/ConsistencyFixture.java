package org.vetika.app.consistency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;
import org.vetika.app.web.Visitor.Mandate;

/** A ministry and a monitoring group that count the same, and a secretariat. */
@TestComponent
public class ConsistencyFixture {
  private static final AtomicInteger NEXT = new AtomicInteger(4000);

  private final JdbcClient database;
  private final KeepingIndicator keeping;
  private final EnteringFigure entering;
  private final ExplainingDifference explaining;

  public final Party ministry;
  public final Party group;
  public final Party secretariat;

  /** An organization with somebody who speaks for it. */
  public record Party(long id, String number, String name, Visitor person) {}

  ConsistencyFixture(
      JdbcClient database,
      KeepingIndicator keeping,
      EnteringFigure entering,
      ExplainingDifference explaining) {
    this.database = database;
    this.keeping = keeping;
    this.entering = entering;
    this.explaining = explaining;
    ministry = party("authority", "Ministry of Examples", Role.OFFICER);
    group = party("association", "Association of Examples", Role.MEMBER);
    secretariat = party("network", "Network of Examples", Role.FACILITATOR);
  }

  public Party party(String kind, String name, Role role) {
    int own = NEXT.incrementAndGet();
    String number = "O%04d".formatted(own);
    long id =
        database
            .sql(
                """
                insert into organization (number, kind, name_en, name_km, level)
                values (:number, :kind, :name, 'អង្គការសាកល្បង', :level) returning id
                """)
            .param("number", number)
            .param("kind", kind)
            .param("name", name + " " + own)
            .param("level", kind.equals("authority") ? "national" : null, java.sql.Types.VARCHAR)
            .query((row, index) -> row.getLong(1))
            .single();
    var mandate = new Mandate(id, name, role);
    return new Party(
        id, number, name + " " + own, new Visitor(UUID.randomUUID(), "Sok Dara", List.of(mandate)));
  }

  /** What the parties count, by one definition; gives its number. */
  public String restrictions() {
    return done(keeping.add(secretariat.person(), definition(false), false));
  }

  /** The same, protected. */
  public String peopleAtRisk() {
    return done(keeping.add(secretariat.person(), definition(true), false));
  }

  public static Map<String, String> definition(boolean peopleAtRisk) {
    return Map.of(
        "name_en", "Refused meetings",
        "name_km", "ការប្រជុំដែលត្រូវបានបដិសេធ",
        "meaning_en", "A meeting that an authority forbade. A postponed meeting does not count.",
        "meaning_km", "ការប្រជុំដែលអាជ្ញាធរហាម។ ការប្រជុំដែលលើកពេលមិនរាប់ទេ។",
        "unit_en", "meetings",
        "unit_km", "ការប្រជុំ",
        "period_type", "year",
        "people_at_risk", Boolean.toString(peopleAtRisk),
        "valid_from", "2020-01-01");
  }

  /** Typed fields of a figure that everybody sees at once. */
  public static Map<String, String> figure(String indicator, String period, String value) {
    var typed = new HashMap<String, String>();
    typed.put("indicator", indicator);
    typed.put("period", period);
    typed.put("value", value);
    typed.put("method", "records");
    typed.put("public_from", java.time.LocalDate.now(FigureReading.ZONE).toString());
    return typed;
  }

  public static Map<String, String> with(Map<String, String> typed, String field, String value) {
    var changed = new HashMap<>(typed);
    changed.put(field, value);
    return changed;
  }

  /** States a figure of the party's own; gives its number. */
  public String stated(Party party, String indicator, String period, String value) {
    return done(entering.enter(party.person(), figure(indicator, period, value), false)).number();
  }

  /** The same by the clock of the record, which may be set to another time. */
  public Outcome<EnteredFigure> enter(Party party, String indicator, String period, String value) {
    return entering.enter(
        party.person(),
        with(
            figure(indicator, period, value),
            "public_from",
            java.time.LocalDate.now(new org.vetika.app.web.RecordClock()).toString()),
        false);
  }

  /** The same for a place. */
  public String statedFor(
      Party party, String indicator, String place, String period, String value) {
    return done(entering.enter(
            party.person(), with(figure(indicator, period, value), "place", place), false))
        .number();
  }

  /** States a step; gives its internal id. */
  public long step(Party party, String from, String to, StepKind kind, String change) {
    return done(
        explaining.state(party.person(), from, to, Map.of("kind", kind.key(), "change", change)));
  }

  public void says(Party party, long step, Position position) {
    done(
        explaining.say(
            party.person(), step, Map.of("position", position.key(), "text", "We looked again.")));
  }

  public static <T> T done(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Done<T>(T value)) {
      return value;
    }
    throw new AssertionError("not done: " + outcome);
  }
}
