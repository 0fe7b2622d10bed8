package org.vetika.app.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.dialogue.DialogueFixture.done;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.VetikaTest;
import org.vetika.app.web.Facet;

@VetikaTest
@Import(DialogueFixture.class)
class DialoguesTest {
  @Autowired DialogueFixture forum;
  @Autowired CallingDialogue calling;
  @Autowired ChangingDialogue changing;
  @Autowired Dialogues dialogues;
  @Autowired Results results;
  @Autowired SeriesTable series;
  @Autowired JdbcClient database;

  @Test
  void dialogues_called_at_the_same_moment_get_numbers_without_gaps() throws Exception {
    var tasks = new ArrayList<Callable<String>>();
    for (int i = 0; i < 20; i++) {
      // Every second call is refused and must not cost a number.
      boolean refused = i % 2 == 1;
      tasks.add(() ->
          refused
              ? calling
                  .call(forum.member, forum.provincialForum(2031), "")
                  .getClass()
                  .getSimpleName()
              : forum.called(2031));
    }
    var numbers = new ArrayList<String>();
    try (var threads = Executors.newFixedThreadPool(20)) {
      for (var task : threads.invokeAll(tasks)) {
        numbers.add(task.get());
      }
    }

    assertThat(numbers)
        .filteredOn(number -> number.startsWith("D"))
        .hasSize(10)
        .containsExactlyInAnyOrder(
            "D2031-001",
            "D2031-002",
            "D2031-003",
            "D2031-004",
            "D2031-005",
            "D2031-006",
            "D2031-007",
            "D2031-008",
            "D2031-009",
            "D2031-010");
  }

  @Test
  void paging_shows_every_dialogue_once() {
    for (int i = 0; i < 7; i++) {
      forum.called(2040);
    }
    var filter = new DialogueFilter(null, null, "12", 2040, null, "test-health", null, null);
    var seen = new ArrayList<String>();
    String after = null;
    do {
      DialogueList page = dialogues.page(filter, after, 3);
      page.lines().forEach(line -> seen.add(line.number()));
      assertThat(page.total()).isEqualTo(7);
      after = page.next();
    } while (after != null);

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void facets_count_what_another_choice_would_give() {
    forum.called(2041);
    forum.called(2042);
    var filter =
        new DialogueFilter(DialogueKind.PROVINCIAL_FORUM, null, null, 2041, null, null, null, null);

    DialogueList page = dialogues.page(filter, null, 10);

    assertThat(page.total()).isEqualTo(1);
    assertThat(page.facets().get("year")).contains(new Facet("2041", 1), new Facet("2042", 1));
    assertThat(page.facets().get("place")).containsExactly(new Facet("12", 1));
  }

  @Test
  void a_dialogue_is_found_by_month_place_and_organization() {
    String number = forum.called(2043);

    assertThat(dialogues.month(YearMonth.of(2043, 9)))
        .extracting(DialogueLine::number)
        .containsExactly(number);
    assertThat(dialogues.month(YearMonth.of(2043, 8))).isEmpty();
    assertThat(dialogues.upcoming()).extracting(DialogueLine::number).contains(number);
    assertThat(
            dialogues
                .page(DialogueFilter.ofOrganization(forum.officer.organization()), null, 100)
                .lines())
        .extracting(DialogueLine::number)
        .contains(number);
    DialogueDetail detail = dialogues.detail(number).orElseThrow();
    assertThat(detail.participations()).hasSize(4);
    assertThat(detail.channels())
        .singleElement()
        .satisfies(channel -> assertThat(channel.provincesReached()).isEqualTo(15));
    assertThat(detail.changes())
        .singleElement()
        .satisfies(change -> assertThat(change.note()).contains("yearly"));
  }

  @Test
  void the_series_table_counts_what_is_missing_in_each_province() {
    database
        .sql(
            "insert into dialogue_series (code, name_en, kind, level, due_per_year, due_by, since) values ('test-forum', 'Forum', 'provincial-forum', 'province', 2, 'province', 2044) on conflict do nothing")
        .update();
    String number = forum.called(2044);
    database
        .sql(
            "update dialogue set series_id = (select id from dialogue_series where code = 'test-forum'), status = 'held' where number = :n")
        .param("n", number)
        .update();

    SeriesYear year =
        series.of(2044).stream()
            .filter(each -> each.series().code().equals("test-forum"))
            .findFirst()
            .orElseThrow();

    assertThat(year.rows())
        .filteredOn(row -> row.place() != null && row.place().code().equals("12"))
        .containsExactly(
            new SeriesYear.Row(
                year.rows().stream()
                    .map(SeriesYear.Row::place)
                    .filter(place -> place != null && place.code().equals("12"))
                    .findFirst()
                    .orElseThrow(),
                2,
                1,
                0,
                1));
    assertThat(
            series.of(2043).stream()
                .filter(each -> each.series().code().equals("test-forum"))
                .findFirst()
                .orElseThrow()
                .missing())
        .isZero();
  }

  @Test
  void a_change_keeps_what_was_said_before_and_the_second_writer_is_told() {
    String number = forum.called(2045);
    DialogueDetail old = dialogues.detail(number).orElseThrow();

    done(
        changing.change(
            number,
            forum.facilitator,
            old.version(),
            DialogueContent.of(old),
            "Moved to the hall"));

    assertThat(dialogues.detail(number).orElseThrow().changes())
        .extracting(DialogueDetail.Change::note)
        .containsExactly("Called for the yearly forum", "Moved to the hall");
    assertThat(
            changing.change(
                number, forum.facilitator, old.version(), DialogueContent.of(old), "Late"))
        .isInstanceOf(Outcome.Overtaken.class);
    for (Acting nobody :
        List.of(forum.member, forum.officer, forum.observer, forum.stranger, forum.administrator)) {
      assertThat(changing.change(number, nobody, 1, DialogueContent.of(old), "No"))
          .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
    }
  }

  @Test
  void results_of_all_dialogues_are_paged_without_gap_or_repetition() {
    String first = forum.called(2046);
    String second = forum.called(2046);
    forum.published(first);
    forum.published(second);
    var filter = new ResultFilter(null, null, null, null, 2046, null);
    var seen = new ArrayList<String>();
    String after = null;
    do {
      ResultList page = results.page(filter, after, 2);
      page.entries()
          .forEach(entry -> seen.add(entry.dialogueNumber() + "/" + entry.result().number()));
      assertThat(page.total()).isEqualTo(6);
      after = page.next();
    } while (after != null);

    assertThat(seen)
        .containsExactly(
            second + "/1.1",
            second + "/2.1",
            second + "/2.2",
            first + "/1.1",
            first + "/2.1",
            first + "/2.2");
  }

  @Test
  void the_dialogues_of_an_organization_include_those_of_what_was_merged_into_it() {
    String number = forum.called(2078);
    long today = forum.organization("network");
    long merged = forum.organization("network");
    database
        .sql(
            """
            insert into dialogue_participation (dialogue_id, organization_id, role, position)
            select id, :merged, 'took-part', 90 from dialogue where number = :number
            """)
        .param("merged", merged)
        .param("number", number)
        .update();
    database
        .sql("update organization set merged_into = :today where id = :merged")
        .param("today", today)
        .param("merged", merged)
        .update();

    assertThat(dialogues.page(DialogueFilter.ofOrganization(today), null, 10).lines())
        .extracting(DialogueLine::number)
        .containsExactly(number);
  }
}
