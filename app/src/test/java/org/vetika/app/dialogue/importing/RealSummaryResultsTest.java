package org.vetika.app.dialogue.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetika.app.dialogue.importing.FoundSummary.FoundChannel;
import org.vetika.app.dialogue.importing.FoundSummary.FoundOrganization;
import org.vetika.app.dialogue.importing.FoundSummary.FoundPlace;
import org.vetika.app.dialogue.importing.FoundSummary.FoundResult;

/** The two real summary results, as text and as PDF and DOCX made from them. */
class RealSummaryResultsTest {
  private static final String SEPTEMBER = "summary-result-2021-09-28.txt";
  private static final String JUNE = "summary-result-cso-un-2021-06-02.txt";

  @Test
  void the_september_document_is_read_whole() throws IOException {
    checkSeptember(Documents.found(SharedSources.read(SEPTEMBER)).summary());
  }

  @Test
  void the_june_document_is_read_whole() throws IOException {
    checkJune(Documents.found(SharedSources.read(JUNE)).summary());
  }

  @Test
  void a_pdf_of_the_september_document_says_the_same() throws IOException {
    checkSeptember(Documents.found(Documents.pdf(paragraphs(SEPTEMBER), "Record")).summary());
  }

  @Test
  void a_pdf_of_the_june_document_says_the_same() throws IOException {
    checkJune(Documents.found(Documents.pdf(paragraphs(JUNE), "Record")).summary());
  }

  @Test
  void a_docx_of_either_document_says_the_same() throws IOException {
    checkSeptember(Documents.found(Documents.docx(paragraphs(SEPTEMBER))).summary());
    checkJune(Documents.found(Documents.docx(paragraphs(JUNE))).summary());
  }

  @Test
  void numbers_that_word_counts_itself_are_kept() throws IOException {
    List<FoundResult> results = Documents.found(SharedSources.read(SEPTEMBER)).summary().results();
    List<List<String>> sections = new ArrayList<>();
    List<String> titles =
        List.of("Progress on rights", "Challenges of access", "Suggestion and recommendation");
    for (int section = 1; section <= 3; section++) {
      List<String> points = new ArrayList<>(List.of(titles.get(section - 1)));
      for (FoundResult result : results) {
        if (String.valueOf(section).equals(result.section())) {
          points.add(result.text());
        }
      }
      sections.add(points);
    }
    byte[] docx =
        Documents.numberedDocx(
            List.of("Summary Result of Dialogues", "Phnom Penh, September 28, 2021"),
            sections,
            "END.");
    FoundSummary found = Documents.found(docx).summary();
    assertThat(found.results())
        .extracting(FoundResult::number, FoundResult::kind, FoundResult::text)
        .isEqualTo(results.stream().map(r -> tuple(r.number(), r.kind(), r.text())).toList());
    assertThat(found.notPlaced()).containsExactly("END.");
  }

  /** The paragraphs as the text file has them, so that another format can be made from them. */
  private static List<String> paragraphs(String name) throws IOException {
    return Documents.found(SharedSources.read(name)).source().stream()
        .map(SourceParagraph::text)
        .toList();
  }

  private static void checkSeptember(FoundSummary found) {
    assertThat(found.title())
        .startsWith("Summary Result of Civil")
        .endsWith("Assembly in Cambodia");
    assertThat(found.date()).isEqualTo(LocalDate.of(2021, 9, 28));
    assertThat(found.draft()).isFalse();
    assertThat(found.places()).containsExactly(new FoundPlace("12", "Phnom Penh"));
    assertThat(found.results())
        .extracting(result -> result.number() + " " + result.kind())
        .containsExactly(
            "1.1 PROGRESS",
            "1.2 PROGRESS",
            "1.3 PROGRESS",
            "1.4 PROGRESS",
            "2.1 CHALLENGE",
            "2.2 CHALLENGE",
            "2.3 CHALLENGE",
            "2.4 CHALLENGE",
            "2.5 CHALLENGE",
            "2.6 CHALLENGE",
            "3.1 RECOMMENDATION",
            "3.2 RECOMMENDATION",
            "3.3 RECOMMENDATION",
            "3.4 RECOMMENDATION",
            "3.5 RECOMMENDATION",
            "3.6 RECOMMENDATION");
    assertThat(found.results())
        .extracting(FoundResult::text)
        .allMatch(RealSummaryResultsTest::isWhole);
    assertThat(text(found, "1.2")).contains("sub-national level").contains("multi-stakeholder");
    assertThat(text(found, "1.3")).contains("de-concentration");
    assertThat(text(found, "3.6")).endsWith("environment.").doesNotContain("Finally");
    assertThat(found.organizations())
        .extracting(RealSummaryResultsTest::described)
        .containsExactly(
            "GCAP PARTNER",
            "A4SD PARTNER",
            "CCC CONVENER",
            "CPDD PARTICIPANT",
            "CCIM PARTICIPANT",
            "Star Kampuchea PARTICIPANT",
            "API PARTICIPANT",
            "World Vision International – Cambodia PARTICIPANT");
    assertThat(found.channels())
        .contains(
            new FoundChannel("radio", "Sarika", "15 provinces", 15, null),
            new FoundChannel(
                "social", "Facebook", "approximately 1.5 M likes and followers", null, 1_500_000L));
    assertThat(found.notPlaced()).anyMatch(p -> p.startsWith("Finally,")).contains("END.");
  }

  private static void checkJune(FoundSummary found) {
    assertThat(found.title()).startsWith("Draft Summary Result").endsWith("the United Nations");
    assertThat(found.draft()).isTrue();
    assertThat(found.date()).isEqualTo(LocalDate.of(2021, 6, 2));
    assertThat(found.places()).containsExactly(new FoundPlace("12", "Phnom Penh"));
    assertThat(found.sections())
        .extracting(section -> section.number() + " " + section.title())
        .containsExactly(
            "1 Enabling Environment", "2 Human Rights", "3 Health & Social", "4 Financing CSOs");
    assertThat(found.results())
        .extracting(result -> result.number() + " " + result.section() + " " + result.kind())
        .containsExactly("1 1 null", "2 2 null", "3 3 null", "4 4 null");
    assertThat(text(found, "4")).endsWith("projects and programs.");
    assertThat(found.organizations())
        .extracting(FoundOrganization::acronym)
        .containsExactly(
            "CCC",
            "NGO Forum",
            "HACC",
            "CDPO",
            "API",
            "CHRAC",
            "TIC",
            "CRC",
            "GADC",
            "CPDD",
            "NEP",
            "OHCHR",
            "UNESCO",
            "UNICEF",
            "UNDP");
    assertThat(found.notPlaced()).anyMatch(p -> p.startsWith("Finally,"));
  }

  private static boolean isWhole(String text) {
    return Character.isUpperCase(text.charAt(0))
        && !text.contains("  ")
        && !text.contains("\n")
        && !text.contains("\t")
        && (text.endsWith(".") || text.endsWith(";") || text.endsWith("; and"));
  }

  private static String text(FoundSummary found, String number) {
    return found.results().stream()
        .filter(result -> number.equals(result.number()))
        .map(FoundResult::text)
        .findFirst()
        .orElseThrow();
  }

  private static String described(FoundOrganization organization) {
    String name = organization.acronym() == null ? organization.name() : organization.acronym();
    return name + " " + organization.role();
  }
}
