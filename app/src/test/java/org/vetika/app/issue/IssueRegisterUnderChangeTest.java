package org.vetika.app.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.VetikaTest;
import org.vetika.app.web.Facet;
import org.vetika.app.web.Language;

/**
 * What the register says is compared with counting anew in the database, after everything changed.
 */
@VetikaTest
@Import(IssueFixture.class)
class IssueRegisterUnderChangeTest {
  @Autowired IssueFixture people;
  @Autowired Issues issues;
  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;
  private static final ZoneId CAMBODIA = ZoneId.of("Asia/Phnom_Penh");
  @Autowired RaisingIssue raising;
  @Autowired AnsweringIssue answering;
  @Autowired IssueRegister register;

  /** Raises and changes issues at random; some of it is rolled back. */
  private Callable<Void> writer(Random random) {
    return () -> {
      List<String> own = new ArrayList<>();
      for (int times = 0; times < 25; times++) {
        new TransactionTemplate(transactions)
            .executeWithoutResult(status -> {
              String number = road(random.nextInt(3) == 0);
              change(number, random);
              if (!own.isEmpty()) {
                change(own.get(random.nextInt(own.size())), random);
              }
              if (random.nextInt(5) == 0) {
                status.setRollbackOnly();
              } else {
                own.add(number);
              }
            });
      }
      return null;
    };
  }

  /** In words of its own: other tests search for those of the fixture. */
  private String road(boolean answered) {
    var content =
        new IssueContent(
            Language.EN,
            "A road under water",
            "Nobody passes from June on.",
            "A bridge.",
            people.commune,
            null,
            people.communeOfficer.organization(),
            Visibility.PUBLIC);
    String number =
        IssueFixture.done(
            raising.raise(new Raiser.ByOrganization(people.community), content, false));
    if (answered) {
      var answer =
          new AnswerContent(
              Decision.ACCEPTED,
              Language.EN,
              "A bridge is planned.",
              "It is built.",
              "Department of public works",
              LocalDate.now(CAMBODIA).plusDays(90),
              "",
              "",
              null);
      IssueFixture.done(
          answering.answer(number, people.communeOfficer, people.newest(number), answer));
    }
    return number;
  }

  private void change(String number, Random random) {
    database
        .sql(
            """
            update issue set
              visibility = case when :roll = 0 then 'parties' when :roll < 4 then 'public'
                else visibility end,
              place_code = case when :roll in (1, 2) then left(:commune, 2 + 2 * (:roll % 3))
                when :roll = 3 then null else place_code end,
              topic_code = (select code from topic order by code offset :topic limit 1)
            where number = :number
            """)
        .param("roll", random.nextInt(8))
        .param("commune", people.commune)
        .param("topic", random.nextInt(8))
        .param("number", number)
        .update();
    database
        .sql(
            """
            update issue_wait set due_on = current_date + :days,
              paused_since = case when :paused then current_date end
            where ended_on is null and issue_id = (select id from issue where number = :number)
            """)
        .param("days", random.nextInt(20) - 10)
        .param("paused", random.nextInt(4) == 0)
        .param("number", number)
        .update();
  }

  private IssueFilter filter(Random random) {
    return new IssueFilter(
        random.nextInt(3) == 0 ? IssueState.WITH_AUTHORITY : null,
        random.nextInt(4) == 0 ? Side.AUTHORITY : null,
        random.nextInt(3) == 0,
        random.nextBoolean()
            ? people.commune.substring(0, 2 + 2 * random.nextInt(people.commune.length() / 2))
            : null,
        random.nextInt(3) == 0 ? topic(random.nextInt(8)) : null,
        random.nextInt(3) == 0 ? LocalDate.now(CAMBODIA).getYear() - random.nextInt(2) : null,
        random.nextInt(4) == 0 ? List.of(people.communeOfficer.organization()) : List.of(),
        random.nextInt(4) == 0 ? List.of(people.community.organization()) : List.of(),
        null,
        null,
        null);
  }

  private String topic(int offset) {
    return database
        .sql("select code from topic order by code offset :offset limit 1")
        .param("offset", offset)
        .query((row, index) -> row.getString(1))
        .single();
  }

  private void checkAllNumbers(IssueFilter filter) {
    IssueFindings found = issues.findings(filter, null, 1000);
    assertThat(found.list().total()).as("%s", filter).isEqualTo(counted(filter));
    assertThat(found.list().lines())
        .as("%s", filter)
        .hasSize(Math.toIntExact(Math.min(1000, counted(filter))));
    assertThat(found.score().total()).as("%s", filter).isEqualTo(counted(filter.standingAnyhow()));
    found
        .facets()
        .forEach((dimension, values) -> {
          for (Facet value : values) {
            assertThat(value.count())
                .as("%s: %s of %s", filter, value.value(), dimension)
                .isPositive()
                .isEqualTo(counted(chosen(filter, dimension, value.value())));
          }
        });
    checkComplete(filter, found.facets());
  }

  /** No state is missing among the values. */
  private void checkComplete(IssueFilter filter, Map<String, List<Facet>> facets) {
    for (IssueState state : IssueState.values()) {
      long count = counted(chosen(filter, "state", state.key()));
      assertThat(facets.getOrDefault("state", List.of()))
          .as("%s: %s", filter, state)
          .matches(
              all -> all.stream().anyMatch(each -> each.value().equals(state.key())) == count > 0);
    }
  }

  /** The filter with one more value, as the link of a facet chooses it. */
  private static IssueFilter chosen(IssueFilter filter, String dimension, String value) {
    return new IssueFilter(
        dimension.equals("state") ? IssueState.stored(value) : filter.state(),
        dimension.equals("waits") ? Side.stored(value) : filter.waitsFor(),
        dimension.equals("overdue") || filter.overdue(),
        dimension.equals("place") ? value : filter.place(),
        dimension.equals("topic") ? value : filter.topic(),
        dimension.equals("year") ? Integer.valueOf(value) : filter.year(),
        dimension.equals("authority") ? List.of(Long.valueOf(value)) : filter.authorities(),
        dimension.equals("asker") ? List.of(Long.valueOf(value)) : filter.askers(),
        dimension.equals("dialogue") ? value : filter.dialogue(),
        filter.result(),
        filter.changedSince());
  }

  /** Counted anew, by other means than the register's. */
  private long counted(IssueFilter filter) {
    Integer year = filter.year();
    return database
        .sql(
            """
            select count(*)
            from issue left join issue_wait wait on wait.issue_id = issue.id and wait.ended_on is null
            where issue.visibility = 'public'
              and (cast(:state as text) is null or issue.state = :state)
              and (cast(:waitsFor as text) is null or wait.waits_for = :waitsFor)
              and (not :overdue or (wait.due_on < :today and wait.paused_since is null))
              and (cast(:place as text) is null or issue.place_code like :place || '%')
              and (cast(:topic as text) is null or issue.topic_code = :topic
                or issue.topic_code like :topic || '.%')
              and (cast(:from as timestamptz) is null
                or (issue.raised_at >= :from and issue.raised_at < :until))
              and (:anyAuthority or issue.authority_id = any(:authorities))
              and (:anyAsker or issue.asker_id = any(:askers))
              and (cast(:dialogue as text) is null or issue.dialogue_number = :dialogue)
            """)
        .param("state", filter.state() == null ? null : filter.state().key(), Types.VARCHAR)
        .param(
            "waitsFor", filter.waitsFor() == null ? null : filter.waitsFor().key(), Types.VARCHAR)
        .param("overdue", filter.overdue())
        .param("today", LocalDate.now(CAMBODIA))
        .param("place", filter.place(), Types.VARCHAR)
        .param("topic", filter.topic(), Types.VARCHAR)
        .param("from", begin(year, 0), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("until", begin(year, 1), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("anyAuthority", filter.authorities().isEmpty())
        .param("authorities", filter.authorities().toArray(Long[]::new))
        .param("anyAsker", filter.askers().isEmpty())
        .param("askers", filter.askers().toArray(Long[]::new))
        .param("dialogue", filter.dialogue(), Types.VARCHAR)
        .query((row, index) -> row.getLong(1))
        .single();
  }

  private static @Nullable OffsetDateTime begin(@Nullable Integer year, int more) {
    return year == null
        ? null
        : LocalDate.of(year + more, 1, 1).atStartOfDay(CAMBODIA).toOffsetDateTime();
  }

  @Test
  void after_many_changes_at_once_every_number_is_what_its_filter_shows() throws Exception {
    var done = new AtomicBoolean();
    try (var threads = Executors.newFixedThreadPool(5)) {
      // Reads all the while, so that the register is brought forward amid open transactions.
      var reading =
          threads.submit(() -> {
            while (!done.get()) {
              register.now();
            }
          });
      List<Callable<Void>> writers = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        writers.add(writer(new Random(writer)));
      }
      for (var each : threads.invokeAll(writers)) {
        each.get();
      }
      done.set(true);
      reading.get();
    }

    var random = new Random(7);
    checkAllNumbers(IssueFilter.ALL);
    for (int times = 0; times < 25; times++) {
      checkAllNumbers(filter(random));
    }
  }

  @Test
  void a_record_put_back_into_another_database_is_counted_and_kept_up_with() {
    people.raised();
    database.sql("update issue_touched set changed_in = cast('900000000000' as xid8)").update();
    var restarted = new IssueRegister(database, java.time.Clock.system(CAMBODIA));
    restarted.now();

    assertThat(
            database
                .sql(
                    "select count(*) from issue_touched where changed_in = cast('900000000000' as xid8)")
                .query((row, index) -> row.getLong(1))
                .single())
        .isZero();
    assertThat(
            new IssueSelection(
                    restarted.now(), IssueFilter.ofPlace(people.commune), LocalDate.now(CAMBODIA))
                .total())
        .isEqualTo(issues.page(IssueFilter.ofPlace(people.commune), null, 1).total())
        .isPositive();
  }
}
