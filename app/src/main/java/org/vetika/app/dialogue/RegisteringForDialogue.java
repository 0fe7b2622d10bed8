package org.vetika.app.dialogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Organizations register for an announced dialogue; who comes when all seats are taken waits in
 * line and moves up, by time alone. The row of the dialogue is the lock, and the database refuses
 * more people than seats whoever writes.
 */
@Component
public class RegisteringForDialogue {
  private final JdbcClient database;
  private final Clock clock;

  RegisteringForDialogue(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Whether a registration has its seats or waits. */
  public enum Place {
    SEATED,
    WAITING
  }

  /** A registration, for the desks of the convener and of the organization itself. */
  public record Registration(long organization, int people, Place place, Instant at, String by) {}

  private record Seats(long dialogue, String status, LocalDate endsOn, @Nullable Integer limit) {}

  /**
   * Registers people of the acting organization.
   *
   * @param people 1 to 100
   */
  @Transactional
  public Outcome<Place> register(String number, Acting acting, int people) {
    Optional<Seats> seats = lock(number);
    if (seats.isEmpty()) {
      return Outcome.refused(Refusal.UNKNOWN);
    }
    if (!acting.mandated()) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    if (!open(seats.get())) {
      return Outcome.refused(Refusal.WRONG_STATE);
    }
    if (people < 1 || people > 100) {
      return Outcome.refused(Refusal.BAD_COUNTS);
    }
    long dialogue = seats.get().dialogue();
    List<Registration> known = list(dialogue);
    if (known.stream().anyMatch(each -> each.organization() == acting.organization())) {
      return Outcome.refused(Refusal.ALREADY_SAID);
    }
    // Nobody overtakes those who wait already.
    boolean line = known.stream().anyMatch(each -> each.place() == Place.WAITING);
    boolean seated = !line && fits(seats.get(), known, people);
    insert(dialogue, acting, people, seated ? Place.SEATED : Place.WAITING);
    return new Outcome.Done<>(seated ? Place.SEATED : Place.WAITING);
  }

  /** Gives the seats back; those who wait move up in their order. */
  @Transactional
  public Outcome<Integer> withdraw(String number, Acting acting) {
    Optional<Seats> seats = lock(number);
    if (seats.isEmpty()) {
      return Outcome.refused(Refusal.UNKNOWN);
    }
    if (!acting.mandated()) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    if (!open(seats.get())) {
      return Outcome.refused(Refusal.WRONG_STATE);
    }
    int gone = setState(seats.get().dialogue(), acting.organization(), "withdrawn");
    return gone == 0
        ? Outcome.refused(Refusal.NOT_APPLICABLE)
        : new Outcome.Done<>(moveUp(seats.get()));
  }

  /** All registrations of a dialogue in the order in which they came. */
  public List<Registration> of(String number) {
    return database
        .sql("select id from dialogue where number = :number")
        .param("number", number)
        .query((row, index) -> row.getLong(1))
        .optional()
        .map(this::list)
        .orElse(List.of());
  }

  private boolean open(Seats seats) {
    return seats.status().equals("announced") && !seats.endsOn().isBefore(LocalDate.now(clock));
  }

  private int moveUp(Seats seats) {
    int moved = 0;
    for (Registration next : list(seats.dialogue())) {
      if (next.place() == Place.WAITING) {
        if (!fits(seats, list(seats.dialogue()), next.people())) {
          break;
        }
        setState(seats.dialogue(), next.organization(), "seated");
        moved++;
      }
    }
    return moved;
  }

  private static boolean fits(Seats seats, List<Registration> known, int people) {
    int taken =
        known.stream()
            .filter(each -> each.place() == Place.SEATED)
            .mapToInt(Registration::people)
            .sum();
    return seats.limit() == null || taken + people <= seats.limit();
  }

  private Optional<Seats> lock(String number) {
    return database
        .sql("select id, status, ends_on, seats from dialogue where number = :number for update")
        .param("number", number)
        .query((row, index) ->
            new Seats(
                row.getLong("id"),
                row.getString("status"),
                Columns.date(row, "ends_on"),
                Columns.integer(row, "seats")))
        .optional();
  }

  private List<Registration> list(long dialogue) {
    return database
        .sql(
            """
            select organization_id, people, state, registered_at, registered_by
            from dialogue_registration
            where dialogue_id = :dialogue and state <> 'withdrawn' order by id
            """)
        .param("dialogue", dialogue)
        .query((row, index) ->
            new Registration(
                row.getLong("organization_id"),
                row.getInt("people"),
                row.getString("state").equals("seated") ? Place.SEATED : Place.WAITING,
                Columns.instant(row, "registered_at"),
                row.getString("registered_by")))
        .list();
  }

  private void insert(long dialogue, Acting acting, int people, Place place) {
    database
        .sql(
            """
            insert into dialogue_registration (dialogue_id, organization_id, people, state,
              registered_at, registered_by, person_id)
            values (:dialogue, :organization, :people, :state, :at, :by, :person)
            """)
        .param("dialogue", dialogue)
        .param("organization", acting.organization())
        .param("people", people)
        .param("state", place == Place.SEATED ? "seated" : "waiting")
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", acting.visitor().name())
        .param("person", acting.visitor().person())
        .update();
  }

  private int setState(long dialogue, long organization, String state) {
    return database
        .sql(
            """
            update dialogue_registration set state = :state
            where dialogue_id = :dialogue and organization_id = :organization
              and state <> 'withdrawn'
            """)
        .param("dialogue", dialogue)
        .param("organization", organization)
        .param("state", state)
        .update();
  }
}
