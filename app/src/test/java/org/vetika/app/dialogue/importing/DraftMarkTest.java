package org.vetika.app.dialogue.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftMarkTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Draft Summary Result of the meeting | Summary Result of the meeting",
        "DRAFT: Summary of the forum | Summary of the forum",
        "[Final draft] Summary of the forum | Summary of the forum",
        "First draft of the summary | Summary",
        "Summary of the forum (draft) | Summary of the forum",
        "Summary of the forum – Draft | Summary of the forum",
        "Summary of the forum (draft of 2 June) | Summary of the forum",
        "សេចក្តីព្រាងលទ្ធផលសង្ខេប | លទ្ធផលសង្ខេប",
        "លទ្ធផលសង្ខេប (សេចក្តីព្រាង) | លទ្ធផលសង្ខេប",
        "Draft | Draft",
        "Draft law on associations: summary of the dialogue | Draft law on associations: summary of the dialogue",
        "សេចក្តីព្រាងច្បាប់ស្តីពីសមាគម | សេចក្តីព្រាងច្បាប់ស្តីពីសមាគម",
        "Summary on the draft law | Summary on the draft law"
      })
  void the_mark_goes_and_the_subject_stays(String title, String name) {
    assertThat(DraftMark.without(title)).isEqualTo(name);
  }
}
