package org.vetika.app.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vetika.app.dialogue.DialogueFixture.done;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.VetikaTest;
import org.vetika.app.web.Role;

@VetikaTest
@Import(DialogueFixture.class)
class RegistrationTest {
  private static final int YEAR = 2199;

  @Autowired DialogueFixture forum;
  @Autowired CallingDialogue calling;
  @Autowired ChangingDialogue changing;
  @Autowired RegisteringForDialogue registering;
  @Autowired Dialogues dialogues;
  @Autowired JdbcClient database;

  @Test
  void fifty_organizations_at_once_never_get_more_seats_than_there_are() throws Exception {
    String number = withSeats(20);
    var tasks = new ArrayList<Callable<Outcome<RegisteringForDialogue.Place>>>();
    for (int i = 0; i < 50; i++) {
      Acting acting = DialogueFixture.person("Person " + i, forum.organization("ngo"), Role.MEMBER);
      tasks.add(() -> registering.register(number, acting, 1));
    }
    List<RegisteringForDialogue.Place> places = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(50)) {
      for (Future<Outcome<RegisteringForDialogue.Place>> task : threads.invokeAll(tasks)) {
        places.add(done(task.get()));
      }
    }

    assertThat(places)
        .filteredOn(place -> place == RegisteringForDialogue.Place.SEATED)
        .hasSize(20);
    assertThat(dialogues.detail(number).orElseThrow().seatsTaken()).isEqualTo(20);
    assertThat(dialogues.detail(number).orElseThrow().waiting()).isEqualTo(30);
  }

  @Test
  void who_waits_moves_up_in_order_and_is_not_overtaken() {
    String number = withSeats(3);
    done(registering.register(number, forum.member, 3));
    done(registering.register(number, forum.officer, 2));

    assertThat(registering.register(number, forum.officer, 1))
        .isEqualTo(Outcome.refused(Refusal.ALREADY_SAID));
    assertThat(done(registering.register(number, forum.observer, 1)))
        .isEqualTo(RegisteringForDialogue.Place.WAITING);
    assertThat(done(registering.withdraw(number, forum.member))).isEqualTo(2);
    assertThat(dialogues.detail(number).orElseThrow().seatsTaken()).isEqualTo(3);
  }

  @Test
  void the_database_refuses_overbooking_by_any_writer() {
    String number = withSeats(1);
    done(registering.register(number, forum.member, 1));

    assertThatThrownBy(() ->
            database
                .sql(
                    """
                    insert into dialogue_registration (dialogue_id, organization_id, people, state,
                      registered_at, registered_by)
                    select id, :organization, 1, 'seated', now(), 'x' from dialogue
                    where number = :number
                    """)
                .param("organization", forum.officer.organization())
                .param("number", number)
                .update())
        .rootCause()
        .hasMessageContaining("no seat left");
  }

  @Test
  void administrators_cannot_register_and_nobody_registers_for_what_is_over() {
    assertThat(registering.register(withSeats(5), forum.administrator, 1))
        .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
    assertThat(registering.register(forum.called(2021), forum.member, 1))
        .isEqualTo(Outcome.refused(Refusal.WRONG_STATE));
  }

  private String withSeats(int seats) {
    String number = forum.called(YEAR);
    DialogueDetail dialogue = dialogues.detail(number).orElseThrow();
    database
        .sql("update dialogue set seats = :seats where number = :number")
        .param("seats", seats)
        .param("number", number)
        .update();
    assertThat(dialogue.seats()).isNull();
    return number;
  }
}
