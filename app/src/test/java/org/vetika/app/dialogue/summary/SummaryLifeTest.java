package org.vetika.app.dialogue.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vetika.app.dialogue.DialogueFixture.done;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.VetikaTest;
import org.vetika.app.dialogue.DialogueFixture;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.MakerKind;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.ParticipationRole;
import org.vetika.app.dialogue.PublishedResult;
import org.vetika.app.dialogue.PublishedSummary;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.Results;
import org.vetika.app.dialogue.SummaryState;
import org.vetika.app.dialogue.SummaryView;
import org.vetika.app.web.Language;

@VetikaTest
@Import(DialogueFixture.class)
class SummaryLifeTest {
  @Autowired DialogueFixture forum;
  @Autowired Dialogues dialogues;
  @Autowired Results results;
  @Autowired JdbcClient database;
  @Autowired SummaryStore store;
  @Autowired SummaryVersions versions;
  @Autowired Discussion discussion;
  @Autowired CommentingOnPoint commenting;
  @Autowired ProposingAmendment proposing;
  @Autowired DecidingAmendment deciding;
  @Autowired RecordingReservation reserving;
  @Autowired AgreeingSummary agreeing;
  @Autowired CirculatingSummary circulating;
  @Autowired PublishingSummary publishing;
  @Autowired CorrectingResult correcting;
  @Autowired TranslatingResult translating;
  @Autowired RemovingText removing;
  @Autowired EditingPoints editing;
  @Autowired ComparingVersions comparing;
  @Autowired DraftingSummary drafting;

  private String number = "";

  @BeforeEach
  void a_forum_was_held() {
    number = forum.called(2021);
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
  void both_sides_comment_propose_and_reserve_and_nobody_else_does() {
    SummaryResult circulated = forum.circulated(number);
    long point = circulated.point("2.1").orElseThrow().id();

    done(commenting.comment(number, forum.member, point, "Also in the dry season."));
    done(commenting.comment(number, forum.officer, point, "The department measures it since May."));
    for (var nobody :
        new org.vetika.app.dialogue.Acting[] {
          forum.observer, forum.stranger, forum.administrator
        }) {
      assertThat(commenting.comment(number, nobody, point, "…"))
          .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
      assertThat(reserving.record(number, nobody, point, Language.EN, "…"))
          .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
      assertThat(agreeing.agree(number, nobody)).isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
    }
    assertThat(agreeing.agree(number, forum.officer))
        .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
    assertThat(discussion.comments(circulated.id()))
        .extracting(Discussion.Comment::organization)
        .containsExactly(forum.member.organization(), forum.officer.organization());
  }

  @Test
  void an_accepted_amendment_changes_the_text_and_a_declined_one_gives_its_reason() {
    SummaryResult circulated = forum.circulated(number);
    long point = circulated.point("1.1").orElseThrow().id();
    long better =
        done(
            proposing.propose(
                number, forum.officer, point, "Fourteen wells were dug.", "Two more in May"));
    long worse = done(proposing.propose(number, forum.member, point, "Wells were dug.", "Shorter"));

    assertThat(agreeing.agree(number, forum.facilitator))
        .isEqualTo(Outcome.refused(Refusal.OPEN_AMENDMENTS));
    assertThat(deciding.decline(number, forum.facilitator, worse, " "))
        .isEqualTo(Outcome.refused(Refusal.REASON_MISSING));
    done(deciding.decline(number, forum.facilitator, worse, "The number matters"));
    done(deciding.accept(number, forum.facilitator, better, null));
    assertThat(deciding.accept(number, forum.facilitator, better, null))
        .isEqualTo(Outcome.refused(Refusal.ALREADY_DECIDED));

    assertThat(store.find(number).orElseThrow().point(point).orElseThrow().text())
        .isEqualTo("Fourteen wells were dug.");
    done(agreeing.agree(number, forum.facilitator));
  }

  @Test
  void a_reservation_is_published_with_its_point() {
    SummaryResult circulated = forum.circulated(number);
    long point = circulated.point("2.1").orElseThrow().id();
    done(reserving.record(number, forum.officer, point, Language.KM, "យើងបានវាស់វែងហើយ។"));
    assertThat(reserving.record(number, forum.officer, point, Language.EN, "Again"))
        .isEqualTo(Outcome.refused(Refusal.ALREADY_SAID));
    done(agreeing.agree(number, forum.facilitator));
    done(
        publishing.publish(
            number,
            forum.facilitator,
            done(publishing.prepare(number, forum.facilitator)).fingerprint()));

    PublishedResult result = results.find(number, "2.1").orElseThrow().result();
    assertThat(result.reservations())
        .singleElement()
        .satisfies(reservation ->
            assertThat(reservation.organization().id()).isEqualTo(forum.officer.organization()));
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
  void corrections_and_translations_are_appended_and_leave_text_and_fingerprint_alone() {
    forum.published(number);
    String before = summary().fingerprint();
    done(
        correcting.correct(
            number,
            forum.officer,
            "1.1",
            Language.EN,
            "Thirteen wells were dug.",
            "One more was counted"));
    var maker = new TranslatingResult.Maker(MakerKind.MACHINE, "Test engine 1");
    done(
        translating.translate(
            number, forum.member, "1.1", Language.KM, "បានជីកអណ្តូងដប់ពីរ។", maker));

    PublishedResult result = results.find(number, "1.1").orElseThrow().result();
    assertThat(result.text()).isEqualTo("Twelve wells were dug.");
    assertThat(result.corrections())
        .singleElement()
        .satisfies(
            correction -> assertThat(correction.text()).isEqualTo("Thirteen wells were dug."));
    assertThat(result.newest(Language.KM).orElseThrow().appended()).isTrue();
    assertThat(FingerprintByAnybody.of(SummaryView.of(number, summary()))).isEqualTo(before);
    assertThat(correcting.correct(number, forum.stranger, "1.1", Language.EN, "No", "No"))
        .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
  }

  @Test
  void a_removed_text_leaves_a_stub_and_is_in_no_version_any_more() {
    SummaryResult published = forum.published(number);
    done(
        correcting.correct(
            number, forum.member, "2.1", Language.EN, "Salt enters most wells.", "Precision"));

    String left = done(removing.remove(number, forum.facilitator, "2.1", "Names a person"));

    PublishedSummary summary = summary();
    PublishedResult result = results.find(number, "2.1").orElseThrow().result();
    assertThat(result.removed()).isTrue();
    assertThat(result.text()).isEmpty();
    assertThat(results.find(number, "2.2").orElseThrow().result().text())
        .isEqualTo("Nobody measures it.");
    assertThat(result.corrections())
        .allSatisfy(correction -> assertThat(correction.text()).isEmpty());
    assertThat(summary.removals())
        .singleElement()
        .satisfies(stub -> {
          assertThat(stub.entry()).isEqualTo(number + "/results/2.1");
          assertThat(stub.reason()).isEqualTo("Names a person");
          assertThat(stub.fingerprintAfter()).isEqualTo(left);
        });
    assertThat(FingerprintByAnybody.of(SummaryView.of(number, summary)))
        .isEqualTo(left)
        .isNotEqualTo(summary.fingerprint());
    assertThat(
            database
                .sql(
                    "select count(*) from summary_version where summary_id = :id and content like '%Salt enters%'")
                .param("id", published.id())
                .query((row, index) -> row.getInt(1))
                .single())
        .isZero();
  }

  @Test
  void the_second_editor_gets_what_the_first_one_wrote() {
    SummaryResult draft = forum.drafted(number);
    var point = draft.point("1.1").orElseThrow();
    done(
        editing.save(
            number,
            forum.facilitator,
            point.id(),
            point.version(),
            content("1.1", "Ten wells were dug.")));

    Outcome<SummaryResult> second =
        editing.save(
            number,
            forum.facilitator,
            point.id(),
            point.version(),
            content("1.1", "Nine wells were dug."));

    assertThat(second)
        .isInstanceOfSatisfying(
            Outcome.Overtaken.class,
            overtaken ->
                assertThat(
                        ((SummaryResult) overtaken.current())
                            .point(point.id())
                            .orElseThrow()
                            .text())
                    .isEqualTo("Ten wells were dug."));
  }

  @Test
  void any_two_versions_can_be_compared() {
    SummaryResult draft = forum.drafted(number);
    var point = draft.point("1.1").orElseThrow();
    SummaryResult changed =
        done(
            editing.save(
                number,
                forum.facilitator,
                point.id(),
                point.version(),
                content("1.1", "Twelve deep wells were dug.")));

    var changes = comparing.compare(number, draft.version(), changed.version()).orElseThrow();

    assertThat(changes.getFirst().text())
        .contains(new WordDiff.Change(WordDiff.Kind.INSERTED, "deep "));
    assertThat(changes.get(1).same()).isTrue();
    assertThat(versions.of(draft.id())).hasSize(2);
  }

  @Test
  void what_the_document_adds_is_added_to_the_dialogue_or_nothing_is_stored() {
    ImportedSummary water = DialogueFixture.waterSummary();
    var newcomer =
        new ImportedSummary.ImportedOrganization(
            forum.stranger.organization(), ParticipationRole.TOOK_PART);
    var unknown = new ImportedSummary.ImportedOrganization(-5, ParticipationRole.TOOK_PART);

    assertThat(drafting.beginFrom(number, forum.facilitator, with(water, unknown), ""))
        .isEqualTo(Outcome.refused(Refusal.UNKNOWN_ORGANIZATION));
    assertThat(store.find(number)).isEmpty();
    done(drafting.beginFrom(number, forum.facilitator, with(water, newcomer), "From the document"));

    assertThat(dialogues.detail(number).orElseThrow().participations()).hasSize(5);
    assertThat(drafting.beginFrom(number, forum.facilitator, water, ""))
        .isEqualTo(Outcome.refused(Refusal.SUMMARY_EXISTS));
  }

  private static ImportedSummary with(
      ImportedSummary imported, ImportedSummary.ImportedOrganization organization) {
    return new ImportedSummary(
        imported.title(),
        imported.language(),
        null,
        null,
        java.util.List.of(),
        java.util.List.of(organization),
        java.util.List.of(),
        imported.sections());
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

  /** By a rule of the record, not by some other mistake in the statement. */
  private void assertRefused(String sql, long id) {
    assertThatThrownBy(() -> database.sql(sql).param("id", id).update())
        .as(sql)
        .rootCause()
        .isInstanceOfSatisfying(
            java.sql.SQLException.class,
            refused -> assertThat(refused.getSQLState()).as(sql).isEqualTo("23001"));
  }

  private static PointContent content(String number, String text) {
    return new PointContent(
        number,
        org.vetika.app.dialogue.ResultKind.PROGRESS,
        Language.EN,
        text,
        java.util.List.of(),
        java.util.List.of(),
        java.util.List.of());
  }

  private PublishedSummary summary() {
    return java.util.Objects.requireNonNull(dialogues.detail(number).orElseThrow().summary());
  }
}
