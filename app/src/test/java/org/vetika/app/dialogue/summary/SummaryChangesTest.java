package org.vetika.app.dialogue.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.dialogue.DialogueFixture.done;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vetika.app.VetikaTest;
import org.vetika.app.dialogue.DialogueFixture;
import org.vetika.app.dialogue.MakerKind;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.ParticipationRole;
import org.vetika.app.dialogue.PublishedResult;
import org.vetika.app.dialogue.PublishedSummary;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.SummaryView;
import org.vetika.app.web.Language;

/** Corrections, removals, versions, and what a document adds. */
@VetikaTest
@Import(DialogueFixture.class)
class SummaryChangesTest extends SummaryScene {
  @Autowired SummaryVersions versions;
  @Autowired CorrectingResult correcting;
  @Autowired TranslatingResult translating;
  @Autowired RemovingText removing;
  @Autowired ComparingVersions comparing;
  @Autowired DraftingSummary drafting;

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
}
