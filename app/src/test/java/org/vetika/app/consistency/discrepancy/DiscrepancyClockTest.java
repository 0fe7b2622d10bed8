package org.vetika.app.consistency.discrepancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.consistency.ConsistencyFixture.done;
import static org.vetika.app.consistency.discrepancy.DiscrepancyFixture.after;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.VetikaTest;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.ConsistencyFixture.Party;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.DiscrepancyFixture.Pair;
import org.vetika.app.record.NoticeSource;

/**
 * What time does to discrepancies, however long the server slept and however many do it at once.
 */
@VetikaTest
@Import({ConsistencyFixture.class, DiscrepancyFixture.class})
class DiscrepancyClockTest {
  @Autowired private ConsistencyFixture parties;
  @Autowired private DiscrepancyFixture fixture;
  @Autowired private DiscrepancyClock clock;
  @Autowired private ProposingDiscrepancies proposing;
  @Autowired private ProposedDiscrepancies proposed;
  @Autowired private Discrepancies discrepancies;
  @Autowired private List<NoticeSource> notices;
  @Autowired private JdbcClient database;

  private int daysUntilDue(String number) {
    LocalDate due = java.util.Objects.requireNonNull(fixture.seen(number).dueOn());
    return (int) ChronoUnit.DAYS.between(discrepancies.today(), due);
  }

  @Test
  void those_who_open_the_same_at_once_are_led_to_one() throws Exception {
    Pair pair = fixture.pair();
    var start = new CyclicBarrier(4);
    List<Callable<Opened>> openings =
        IntStream.range(0, 4)
            .<Callable<Opened>>mapToObj(index ->
                () -> {
                  Party party = index % 2 == 0 ? parties.group : parties.ministry;
                  start.await();
                  return done(fixture.open(party, pair, "Why?" + index));
                })
            .toList();
    try (var threads = Executors.newFixedThreadPool(4)) {
      var numbers = new java.util.HashSet<String>();
      int first = 0;
      for (var each : threads.invokeAll(openings)) {
        numbers.add(each.get().number());
        first += each.get() instanceof Opened.Now ? 1 : 0;
      }
      assertThat(numbers).hasSize(1);
      assertThat(first).isEqualTo(1);
    }
    assertThat(discrepancies.ofIndicator(pair.indicator(), Viewer.EVERYBODY)).hasSize(1);
  }

  @Test
  void both_sides_are_reminded_once_and_told_once_that_the_day_passed() {
    String number = fixture.opened(fixture.pair(), "Why?");
    int days = daysUntilDue(number);
    after(1, clock::turn);
    assertThat(fixture.told(DiscrepancyNotices.REMINDER, number)).isEmpty();

    after(days, clock::turn);
    after(days, clock::turn);
    assertThat(fixture.told(DiscrepancyNotices.REMINDER, number)).hasSize(1);
    assertThat(fixture.told(DiscrepancyNotices.OVERDUE, number)).isEmpty();

    after(days + 1, clock::turn);
    after(days + 30, clock::turn);
    assertThat(fixture.told(DiscrepancyNotices.OVERDUE, number)).hasSize(1);
  }

  @Test
  void after_ten_days_of_downtime_everything_happens_and_nothing_twice() throws Exception {
    List<String> numbers =
        IntStream.range(0, 6).mapToObj(index -> fixture.opened(fixture.pair(), "Why?")).toList();
    int days = daysUntilDue(numbers.getFirst());
    Callable<Void> turn =
        () -> {
          after(days + 10, clock::turn);
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (var each : threads.invokeAll(List.of(turn, turn, turn))) {
        each.get();
      }
    }
    turn.call();
    for (String number : numbers) {
      assertThat(fixture.told(DiscrepancyNotices.OVERDUE, number)).hasSize(1);
      // The day passed while the server slept: a reminder of it would come too late.
      assertThat(fixture.told(DiscrepancyNotices.REMINDER, number)).isEmpty();
    }
  }

  @Test
  void a_word_of_one_side_gains_the_other_no_time() {
    String number = fixture.opened(fixture.pair(), "Why?");
    LocalDate due = fixture.seen(number).dueOn();
    after(2, () -> fixture.says(parties.group, number, DiscrepancyDeed.EXPLAIN, "By reports."));

    assertThat(fixture.seen(number).dueOn()).isEqualTo(due);
    assertThat(fixture.seen(number).course().owes()).containsExactly(DiscrepancySide.SECOND);
  }

  @Test
  void a_revised_figure_opens_it_again_and_what_was_said_stays() {
    Pair pair = fixture.pair();
    String number = fixture.opened(pair, "Why?");
    fixture.says(parties.group, number, DiscrepancyDeed.PROPOSE, "Both stand.");
    fixture.says(parties.ministry, number, DiscrepancyDeed.CONFIRM, "");
    fixture.state(parties.ministry, pair.indicator(), "31", 0, "Late reports.");

    clock.turn();
    clock.turn();
    Discrepancy now = fixture.seen(number);
    assertThat(now.round()).isEqualTo(2);
    assertThat(now.course()).isEqualTo(Course.BEGUN);
    assertThat(now.dueOn()).isAfter(discrepancies.today());
    assertThat(discrepancies.detail(number, Viewer.EVERYBODY).orElseThrow().entries())
        .extracting(entry -> entry.deed().key())
        .containsExactly("open", "propose", "confirm", "revise");
  }

  @Test
  void it_is_closed_when_the_figures_no_longer_differ_or_one_is_withdrawn() {
    Pair agreed = fixture.pair();
    Pair withdrawn = fixture.pair();
    List<String> numbers = List.of(fixture.opened(agreed, "Why?"), fixture.opened(withdrawn, "?"));
    fixture.state(parties.ministry, agreed.indicator(), "258", 0, "We found the reports.");
    fixture.withdraw(parties.group, withdrawn.group());

    clock.turn();
    for (String number : numbers) {
      assertThat(fixture.seen(number).course().state()).isEqualTo(DiscrepancyState.SETTLED);
      assertThat(fixture.seen(number).dueOn()).isNull();
    }
  }

  @Test
  void what_stays_unexplained_is_proposed_to_the_parties_once_and_to_nobody_else() {
    Pair pair = fixture.heldBack(30);
    after(6, proposing::propose);
    assertThat(asked(pair, parties.ministry)).isEmpty();

    after(8, proposing::propose);
    after(9, proposing::propose);
    assertThat(asked(pair, parties.ministry)).containsExactly(pair.either());
    assertThat(asked(pair, parties.group)).containsExactly(pair.either());
    Party stranger = parties.party("ngo", "Someone else", org.vetika.app.web.Role.MEMBER);
    assertThat(asked(pair, stranger)).isEmpty();
    assertThat(discrepancies.ofIndicator(pair.indicator(), DiscrepancyFixture.PARTIES)).isEmpty();
    assertThat(letters(pair))
        .hasSize(1)
        .first()
        .asString()
        .contains("A difference between your figures", "Refused meetings");

    fixture.opened(pair, "Why?");
    assertThat(asked(pair, parties.ministry)).isEmpty();
    after(20, proposing::propose);
    assertThat(letters(pair)).hasSize(1);
  }

  private List<String> asked(Pair pair, Party party) {
    return proposed.of(Viewer.of(party.person())).stream()
        .filter(each -> each.start().indicator().equals(pair.indicator()))
        .map(each -> each.start().number() + "-" + each.end().number())
        .toList();
  }

  /** The texts of what is mailed of proposals about a pair. */
  private List<String> letters(Pair pair) {
    NoticeSource source =
        notices.stream()
            .filter(each -> each.type().equals(DiscrepancyNotices.PROPOSAL))
            .findFirst()
            .orElseThrow();
    return database
        .sql("select key from happening where type = :type and audience = 'parties' order by id")
        .param("type", DiscrepancyNotices.PROPOSAL)
        .query((row, index) -> row.getString(1))
        .list()
        .stream()
        .flatMap(key -> source.notice(key).stream())
        .map(notice ->
            notice.texts().stream()
                .map(text -> text.subject() + " " + text.text())
                .collect(Collectors.joining("\n")))
        .filter(text -> text.contains(pair.indicator() + " "))
        .toList();
  }
}
