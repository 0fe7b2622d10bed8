package org.vetika.app.dialogue.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What documents of other writers brought up. */
class UnseenDocumentsTest {
  @Test
  void answers_and_next_steps_are_of_no_kind_unless_they_say_so() {
    FoundSummary found =
        read(
            """
            Provincial Forum on Land
            Battambang, 12 March 2024

            1. Responses
            1.1 The department explained its plan for titles.
            2. Next steps
            2.1 The network will send its list in April.
            3. Way forward
            3.1 A second meeting is planned for June.
            4. Commitments and next steps
            4.1 The department measures the plots until May.
            """);

    assertThat(found.sections())
        .extracting(FoundSummary.FoundSection::kind)
        .containsExactly(null, null, null, PointKind.COMMITMENT);
    assertThat(found.results()).hasSize(4);
  }

  @Test
  void requests_and_recommendations_are_recommendations_in_khmer_in_either_order() {
    FoundSummary found =
        read(
            """
            សេចក្តីសង្ខេបលទ្ធផលវេទិកាថ្នាក់ខេត្ត
            ខេត្តសៀមរាប ថ្ងៃទី១២ ខែមីនា ឆ្នាំ២០២៤

            ១. សំណូមពរ និងអនុសាសន៍
            ១.១ សូមជួសជុលផ្លូវលំក្នុងស្រុកចំនួនពីរ។
            ២. អនុសាសន៍ និងសំណូមពរ
            ២.១ សូមផ្តល់ថវិកាបន្ថែម។
            ៣. បញ្ហាប្រឈម និងអនុសាសន៍
            ៣.១ ទឹកស្អាតនៅខ្វះ។
            """);

    assertThat(found.date()).isEqualTo("2024-03-12");
    assertThat(found.sections())
        .extracting(FoundSummary.FoundSection::kind)
        .containsExactly(PointKind.RECOMMENDATION, PointKind.RECOMMENDATION, null);
  }

  @Test
  void a_name_that_is_a_call_is_found_in_running_text() {
    FoundSummary found =
        read(
            """
            Provincial Forum on Land
            Battambang, 12 March 2024

            The forum was organized by Save the Children and the Land Rights Network (LRN).
            Please save the date of the next one.

            1. Challenges
            1.1 Titles come late.
            """);

    assertThat(found.organizations())
        .containsExactly(
            new FoundSummary.FoundOrganization(
                "Save the Children", null, OrganizationRole.CONVENER),
            new FoundSummary.FoundOrganization(
                "Land Rights Network", "LRN", OrganizationRole.CONVENER));
  }

  private static FoundSummary read(String document) {
    return Documents.found(document.getBytes(StandardCharsets.UTF_8)).summary();
  }
}
