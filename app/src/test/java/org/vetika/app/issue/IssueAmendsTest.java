package org.vetika.app.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vetika.app.issue.IssueFixture.done;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.VetikaTest;
import org.vetika.app.dialogue.MakerKind;
import org.vetika.app.record.Removal;
import org.vetika.app.web.Language;

/** What is added to entries afterwards: corrections, translations, stubs, progress. */
@VetikaTest
@Import(IssueFixture.class)
class IssueAmendsTest {
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Phnom_Penh"));

  @Autowired IssueFixture people;
  @Autowired Correcting correcting;
  @Autowired TranslatingEntry translating;
  @Autowired RemovingEntryText removing;
  @Autowired SettingMilestone milestones;
  @Autowired ReportingProgress reporting;
  @Autowired ClearingFlag clearing;
  @Autowired ReferringIssue referring;
  @Autowired Issues issues;
  @Autowired IssueEntries publicEntries;
  @Autowired JdbcClient database;

  private IssueEntry first(String number) {
    return people.detail(number).entries().getFirst();
  }

  private IssueEntry last(String number) {
    return people.detail(number).entries().getLast();
  }

  @Test
  void a_correction_is_added_and_points_to_what_it_corrects_and_both_stay() {
    String number = people.raised();
    IssueEntry raised = first(number);
    done(
        correcting.correct(
            number, people.community, raised.id(), Language.EN, "Sixty wells, not 58."));

    IssueEntry correction = last(number);
    assertThat(correction.kind()).isEqualTo(EntryKind.CORRECTED);
    assertThat(correction.corrects()).isEqualTo(raised.id());
    assertThat(correction.side()).isEqualTo(Side.ASKER);
    assertThat(first(number).text()).isEqualTo(raised.text());
  }

  @Test
  void nobody_corrects_what_somebody_else_said() {
    String number = people.answered();
    IssueEntry raised = first(number);
    IssueEntry answer = last(number);

    for (Speaker other :
        List.of(people.communeOfficer, people.otherCommunity, people.facilitator)) {
      assertThat(correcting.correct(number, other, raised.id(), Language.EN, "No."))
          .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
    }
    assertThat(correcting.correct(number, people.community, answer.id(), Language.EN, "No."))
        .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
    assertThat(correcting.correct(number, people.community, raised.id(), Language.EN, " "))
        .isEqualTo(Outcome.refused(Refusal.TEXT_MISSING));
    assertThat(
            correcting.correct(
                people.raised(), people.community, raised.id(), Language.EN, "Elsewhere."))
        .isEqualTo(Outcome.refused(Refusal.UNKNOWN));
  }

  @Test
  void an_authority_corrects_its_own_words_after_it_gave_the_issue_away() {
    String number = people.raised();
    done(
        referring.refer(
            number,
            people.communeOfficer,
            Side.AUTHORITY,
            people.newest(number),
            people.districtOfficer.organization(),
            Language.EN,
            "They built it."));
    long referral = last(number).id();

    done(correcting.correct(number, people.communeOfficer, referral, Language.EN, "They paid."));
    assertThat(last(number).side()).isEqualTo(Side.AUTHORITY);
    assertThat(correcting.correct(number, people.districtOfficer, referral, Language.EN, "No."))
        .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
  }

  @Test
  void a_party_translates_an_entry_and_the_title_and_is_named_as_who_did() {
    String number = people.raised();
    long raised = first(number).id();
    var khmer =
        new TranslatingEntry.Content(
            "អណ្តូងទឹក", "អណ្តូង ៥៨ គ្មានទឹក។", "បញ្ជីអណ្តូង", MakerKind.ORGANIZATION, "");
    assertThat(
            done(
                translating.translate(
                    number, people.communeOfficer, Side.AUTHORITY, raised, khmer)))
        .isEqualTo(Language.KM);

    IssueDetail detail = people.detail(number);
    assertThat(detail.title().in(Language.KM)).isEqualTo("អណ្តូងទឹក");
    IssueEntry.Translation translation = first(number).translations().getFirst();
    assertThat(translation.madeBy()).isEqualTo("organization");
    assertThat(translation.maker()).isEqualTo("អង្គការសាកល្បង");
    assertThat(publicEntries.find(number).orElseThrow().texts().toString())
        .contains("អណ្តូង ៥៨ គ្មានទឹក។");
  }

  @Test
  void a_translation_must_be_whole_signed_and_by_somebody_who_takes_part() {
    String number = people.raised();
    long raised = first(number).id();
    var half = new TranslatingEntry.Content("ក", "ខ", "", MakerKind.PERSON, "Chan Thida");
    var unsigned = new TranslatingEntry.Content("ក", "ខ", "គ", MakerKind.MACHINE, " ");
    var untitled = new TranslatingEntry.Content("", "ខ", "គ", MakerKind.PERSON, "Chan Thida");

    assertThat(translating.translate(number, people.community, Side.ASKER, raised, half))
        .isEqualTo(Outcome.refused(Refusal.TEXT_MISSING));
    assertThat(translating.translate(number, people.community, Side.ASKER, raised, unsigned))
        .isEqualTo(Outcome.refused(Refusal.MAKER_MISSING));
    assertThat(translating.translate(number, people.community, Side.ASKER, raised, untitled))
        .isEqualTo(Outcome.refused(Refusal.TITLE_MISSING));
    assertThat(translating.translate(number, people.otherCommunity, Side.ASKER, raised, half))
        .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
    assertThat(translating.translate(number, people.otherCommunity, Side.OTHER, raised, half))
        .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
  }

  @Test
  void a_text_that_must_go_leaves_a_stub_and_is_found_nowhere() {
    String number = people.raised();
    IssueEntry raised = first(number);
    String secret = raised.text();
    done(
        translating.translate(
            number,
            people.community,
            Side.ASKER,
            raised.id(),
            new TranslatingEntry.Content("ក", secret + " ខ", "គ", MakerKind.PERSON, "Thida")));
    done(removing.remove(number, people.facilitator, raised.id(), true, "Names a villager."));

    IssueDetail detail = people.detail(number);
    assertThat(detail.entries().getFirst().removed()).isTrue();
    assertThat(detail.entries().getFirst().translations().getFirst().removed()).isTrue();
    assertThat(detail.issue().title()).isEmpty();
    assertThat(detail.title().isEmpty()).isTrue();
    assertThat(detail.toString()).doesNotContain(secret);
    assertThat(publicEntries.find(number).orElseThrow().texts().toString()).doesNotContain(secret);
    Removal stub = detail.removals().getFirst();
    assertThat(stub.entry()).isEqualTo(number + "/entries/" + raised.id());
    assertThat(stub.reason()).isEqualTo("Names a villager.");
    assertThat(stub.by()).startsWith("Sok Dara, ");
    assertThat(
            database
                .sql("select count(*) from sealed_original where entry = :entry")
                .param("entry", stub.entry())
                .query(Integer.class)
                .single())
        .as("without a key nothing is kept")
        .isZero();
    assertThat(
            database
                .sql(
                    "select count(*) from issue_entry where text like '%' || :secret || '%' and id = :id")
                .param("secret", secret)
                .param("id", raised.id())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void only_a_facilitator_removes_with_a_reason_and_only_once() {
    String number = people.raised();
    long raised = first(number).id();

    assertThat(removing.remove(number, people.communeOfficer, raised, false, "Mine."))
        .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
    assertThat(removing.remove(number, people.facilitator, raised, false, " "))
        .isEqualTo(Outcome.refused(Refusal.REASON_MISSING));
    done(removing.remove(number, people.facilitator, raised, false, "A name."));
    assertThat(people.detail(number).issue().title()).isNotEmpty();
    assertThat(removing.remove(number, people.facilitator, raised, false, "Again."))
        .isEqualTo(Outcome.refused(Refusal.NOT_APPLICABLE));
    assertThat(correcting.correct(number, people.community, raised, Language.EN, "Again."))
        .isEqualTo(Outcome.refused(Refusal.NOT_APPLICABLE));
  }

  @Test
  void the_database_empties_no_text_without_a_stub() {
    String number = people.raised();
    long raised = first(number).id();

    assertThatThrownBy(() ->
            database
                .sql("update issue_entry set text = '', removed = true where id = " + raised)
                .update())
        .isNotNull();
  }

  @Test
  void progress_is_reported_to_a_milestone_with_counts() {
    String number = people.answered();
    long milestone =
        done(
            milestones.set(
                number,
                people.communeOfficer,
                Language.EN,
                "Twenty wells are drilled.",
                today.plusDays(30),
                ""));
    done(
        reporting.report(
            number, people.communeOfficer, milestone, Language.EN, "Twelve so far.", 12, 20));

    IssueEntry progress = last(number);
    assertThat(progress.milestone()).isEqualTo(milestone);
    assertThat(progress.done()).isEqualTo(12);
    assertThat(people.waiting(number).waitsFor()).isEqualTo(Side.ASKER);
  }

  @Test
  void milestones_and_progress_are_the_authoritys_and_must_make_sense() {
    String number = people.answered();

    assertThat(
            milestones.set(number, people.community, Language.EN, "Ours.", today.plusDays(3), ""))
        .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
    assertThat(
            milestones.set(
                number, people.communeOfficer, Language.EN, "Late.", today.minusDays(1), ""))
        .isEqualTo(Outcome.refused(Refusal.DATE_PASSED));
    assertThat(
            reporting.report(
                number, people.communeOfficer, null, Language.EN, "More than all.", 21, 20))
        .isEqualTo(Outcome.refused(Refusal.BAD_COUNTS));
    assertThat(
            reporting.report(
                number,
                people.communeOfficer,
                first(number).id(),
                Language.EN,
                "To what was raised.",
                null,
                null))
        .isEqualTo(Outcome.refused(Refusal.UNKNOWN_MILESTONE));
  }

  @Test
  void a_flag_is_cleared_by_a_facilitator_who_says_what_follows() {
    String number = people.raised();
    refer(number, people.communeOfficer, people.districtOfficer);
    refer(number, people.districtOfficer, people.communeOfficer);
    refer(number, people.communeOfficer, people.districtOfficer);
    assertThat(people.detail(number).issue().now().flag()).isEqualTo("circle");

    assertThat(clearing.clear(number, people.communeOfficer, Language.EN, "It is fine."))
        .isEqualTo(Outcome.refused(Refusal.NOT_ALLOWED));
    done(clearing.clear(number, people.facilitator, Language.EN, "The district keeps it."));
    assertThat(people.detail(number).issue().now().flag()).isNull();
    assertThat(last(number).text()).isEqualTo("The district keeps it.");
    assertThat(clearing.clear(number, people.facilitator, Language.EN, "Again."))
        .isEqualTo(Outcome.refused(Refusal.NOT_APPLICABLE));
  }

  private void refer(String number, Speaker.ForOrganization from, Speaker.ForOrganization to) {
    done(
        referring.refer(
            number,
            from,
            Side.AUTHORITY,
            people.newest(number),
            to.organization(),
            Language.EN,
            "Theirs."));
  }
}
