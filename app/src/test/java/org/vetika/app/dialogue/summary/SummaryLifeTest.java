package org.vetika.app.dialogue.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.vetika.app.VetikaTest;
import org.vetika.app.dialogue.DialogueFixture;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.PublishedResult;
import org.vetika.app.dialogue.PublishedSummary;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.SummaryState;
import org.vetika.app.dialogue.SummaryView;

/** A summary result from its draft to its publication. */
@VetikaTest
@Import(DialogueFixture.class)
class SummaryLifeTest extends SummaryScene {
  /** By a rule of the record, not by some other mistake in the statement. */
  private void assertRefused(String sql, long id) {
    assertThatThrownBy(() -> database.sql(sql).param("id", id).update())
        .as(sql)
        .rootCause()
        .isInstanceOfSatisfying(
            java.sql.SQLException.class,
            refused -> assertThat(refused.getSQLState()).as(sql).isEqualTo("23001"));
  }

  @Test
  void nothing_of_a_summary_is_public_before_it_is_published() {
    forum.agreed(number);

    assertThat(dialogues.detail(number).orElseThrow().summary()).isNull();
    assertThat(results.find(number, "1.1")).isEmpty();
  }

  @Test
  void a_published_summary_shows_every_point_under_its_printed_number() {
    forum.published(number);

    PublishedSummary summary = summary();
    assertThat(summary.results())
        .extracting(PublishedResult::number)
        .containsExactly("1.1", "2.1", "2.2");
    assertThat(results.find(number, "2.1").orElseThrow().result().text())
        .isEqualTo("Salt enters the wells.\nNobody measures it.");
  }

  @Test
  void the_database_refuses_to_change_what_is_published() {
    SummaryResult published = forum.published(number);
    long id = published.id();

    for (String sql :
        new String[] {
          "update result set text = 'other' where summary_id = :id",
          "update result set text = '', removed = true where summary_id = :id",
          "delete from result where summary_id = :id",
          "update summary_section set title_en = 'other' where summary_id = :id",
          "delete from summary_section where summary_id = :id",
          "insert into result_topic select id, summary_id, 'test-health' from result where summary_id = :id and number = '2.1'",
          "insert into result_translation (result_id, summary_id, language, text, made_by, maker, made_at) select id, summary_id, 'km', 'x', 'person', 'x', now() from result where summary_id = :id and number = '2.1'",
          "update summary_result set state = 'draft', fingerprint = null, published_at = null, published_by = null where id = :id",
          "update summary_result set title_en = 'other' where id = :id",
          "delete from summary_result where id = :id",
          "delete from summary_version where summary_id = :id",
          "update summary_version set content = '' where summary_id = :id"
        }) {
      assertRefused(sql, id);
    }
    assertThatThrownBy(() -> database.sql("truncate result cascade").update())
        .rootCause()
        .hasMessageContaining("append-only");
    assertRefused("delete from dialogue where id = :id", published.dialogue());
    assertThat(summary().results()).hasSize(3);
    assertThat(store.find(number).orElseThrow().state()).isEqualTo(SummaryState.PUBLISHED);
  }

  @Test
  void the_database_refuses_to_skip_a_state() {
    long id = forum.drafted(number).id();

    assertRefused("update summary_result set state = 'agreed' where id = :id", id);
  }

  @Test
  void publishing_needs_the_fingerprint_that_was_shown() {
    forum.agreed(number);

    assertThat(publishing.publish(number, forum.facilitator, "0".repeat(64)))
        .isEqualTo(Outcome.refused(Refusal.FINGERPRINT_CHANGED));
    assertThat(publishing.prepare(number, forum.officer))
        .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
  }

  @Test
  void the_fingerprint_can_be_computed_again_from_the_public_view() {
    forum.published(number);
    String shown = summary().fingerprint();

    String again = FingerprintByAnybody.of(SummaryView.of(number, summary()));

    assertThat(again).isEqualTo(shown);
  }

  @Test
  void a_taken_number_and_a_bad_one_are_refused() {
    SummaryResult draft = forum.drafted(number);
    var point = draft.point("1.1").orElseThrow();

    assertThat(
            editing.save(
                number, forum.facilitator, point.id(), point.version(), content("2.1", "Text")))
        .isEqualTo(Outcome.refused(Refusal.NUMBER_TAKEN));
    assertThat(
            editing.save(
                number, forum.facilitator, point.id(), point.version(), content("../etc", "Text")))
        .isEqualTo(Outcome.refused(Refusal.BAD_NUMBER));
    assertThat(
            editing.save(number, forum.member, point.id(), point.version(), content("1.1", "Text")))
        .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
  }
}
