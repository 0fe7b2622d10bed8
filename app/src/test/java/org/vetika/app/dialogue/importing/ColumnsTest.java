package org.vetika.app.dialogue.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  private static final List<String> TITLE =
      List.of(
          "Summary Result of the Provincial Forum on Water and Sanitation in Kampot Province",
          "Kampot, 14 March 2023");

  @Test
  void columns_are_read_one_after_the_other_and_points_go_on_in_the_next_column()
      throws IOException {
    List<String> points =
        List.of(
            "1. Progress",
            "1.1 Forty wells in the coastal communes were repaired by the water committees within"
                + " one year.",
            "1.2 The provincial department publishes the results of its water tests each month on"
                + " the boards of the communes.",
            "2. Challenges",
            "2.1 In the dry season the salt water enters the wells of eleven villages near the"
                + " coast, and nobody measures how far it has come since the last study.",
            "2.2 Poor families pay more for water from carts than others pay for water from pipes.",
            "3. Recommendations",
            "3.1 The provincial administration should measure the salt in all wells near the coast"
                + " twice a year.",
            "3.2 The ministry should extend the pipes to the islands.");

    FoundSummary found = Documents.found(Documents.twoColumnPdf(TITLE, points)).summary();

    assertThat(found.title()).startsWith("Summary Result of the Provincial Forum");
    assertThat(found.date()).isEqualTo("2023-03-14");
    assertThat(found.results())
        .extracting(result -> result.number() + " " + result.text())
        .containsExactlyElementsOf(
            points.stream().filter(point -> point.matches("\\d\\.\\d .*")).toList());
    assertThat(found.sections())
        .extracting(section -> section.number() + ". " + section.title())
        .containsExactly("1. Progress", "2. Challenges", "3. Recommendations");
  }

  @Test
  void the_cells_of_a_table_stay_in_their_rows() throws IOException {
    byte[] pdf =
        Documents.tablePdf(
            TITLE,
            List.of(
                List.of("Name", "Organization"),
                List.of("Sok Dara", "Coastal Water Network (CWN)"),
                List.of("Chan Thida", "Women of the Islands (WOI)"),
                List.of("Keo Vannak", "Kampot Farmers Union (KFU)"),
                List.of("Lim Sopheap", "Clean Rivers Group (CRG)"),
                List.of("Mao Rithy", "Youth for Mangroves (YFM)"),
                List.of("Heng Sophal", "Health Alliance South (HAS)"),
                List.of("Ros Chanda", "Fishers of Trapeang (FOT)")));

    ReadingOutcome.Read read = Documents.found(pdf);

    assertThat(read.source())
        .extracting(SourceParagraph::text)
        .anySatisfy(text ->
            assertThat(text.replaceAll("\\s+", " "))
                .contains("Sok Dara Coastal Water Network (CWN)"));
  }
}
