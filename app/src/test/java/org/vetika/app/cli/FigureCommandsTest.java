package org.vetika.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;
import org.vetika.counts.quality.Finding;

/** The examples of docs/figures-checks.md and docs/release-of-counts.md, and faulty tables. */
class FigureCommandsTest {
  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String runs(String... arguments) throws Exception {
    try (var program = Program.run(folder, arguments)) {
      assertThat(program.exitCode()).as(program.errors()).isZero();
      return program.output();
    }
  }

  private String refused(int code, String... arguments) throws Exception {
    try (var program = Program.run(folder, arguments)) {
      assertThat(program.exitCode()).isEqualTo(code);
      assertThat(program.errors()).doesNotContain("\tat ");
      return program.errors();
    }
  }

  private static String figures() {
    StringBuilder text = new StringBuilder("indicator,place,period,value\n");
    for (int month = 1; month <= 12; month++) {
      String period = ",2025-%02d,".formatted(month);
      text.append("arrests,01").append(period).append(month == 12 ? 200 : 2).append('\n');
      text.append("arrests,0102").append(period).append(month == 3 ? 5 : 1).append('\n');
    }
    return text.toString();
  }

  @Test
  void odd_counts_and_sums_that_do_not_add_up_are_said_with_their_numbers() throws Exception {
    file("figures.csv", figures());
    String said = runs("check", "figures.csv", "--out", "findings.csv");
    assertThat(said)
        .contains(
            "arrests, 01, 2025-12: higher than the other periods let expect",
            "value 200",
            "arrests, 01, 2025-03: the parts have more than the whole (missing 0, sum 5, whole 2)");
    assertThat(Files.readString(folder.resolve("findings.csv")))
        .startsWith("rule,finding,indicator,place,period,numbers")
        .contains("outlier,outlier-high,arrests,01,2025-12,");
    assertThat(runs("check", "figures.csv", "--json")).contains("\"finding\" : \"outlier-high\"");
  }

  @Test
  void rules_come_from_a_file_and_faulty_ones_are_named() throws Exception {
    file("figures.csv", "indicator,place,period,value\nanswered,01,2026,12\nreceived,01,2026,10\n");
    file(
        "rules.json",
        """
        {"rules": [{"rule": "ratio", "above": "answered", "below": "received", "most": 1}]}
        """);
    assertThat(runs("check", "figures.csv", "--rules", "rules.json"))
        .contains("answered, 01, 2026: the ratio is higher than it can be", "ratio 1.20");
    file("wrong.json", "{\"rules\": [{\"rule\": \"ratio\", \"above\": \"answered\"}]}");
    assertThat(refused(1, "check", "figures.csv", "--rules", "wrong.json"))
        .contains("Rule 1: \"below\" is missing");
    file("broken.json", "{\"rules\": [\n{\"rule\": ]}");
    assertThat(refused(1, "check", "figures.csv", "--rules", "broken.json")).contains("line 2");
  }

  @Test
  void faulty_figures_are_named_by_line() throws Exception {
    file(
        "figures.csv",
        "indicator,place,period,value\na,01,2026-01,2\na,01,2026-13,2\na,01,2026-02,-3\na,01,2026-01,4\n");
    assertThat(refused(1, "check", "figures.csv"))
        .contains(
            "line 3: not a period",
            "line 4: not a whole number",
            "line 5: line 2 has the same indicator",
            "3 lines of figures.csv are faulty");
    file("columns.csv", "indicator,place,value\n");
    assertThat(refused(1, "check", "columns.csv"))
        .contains("columns.csv line 1: a column is missing (period)");
  }

  @Test
  void a_release_that_would_reveal_a_person_is_withheld_or_refused() throws Exception {
    file("march.csv", "province,sex,count\nA,f,20\nA,m,30\nB,f,9\nB,m,8\n");
    file("april.csv", "province,sex,count\nA,f,21\nA,m,30\nB,f,9\nB,m,8\n");
    String[] first = {
      "suppress", "march.csv", "--ledger", "ledger", "--release", "march", "--out", "1.csv"
    };
    assertThat(runs(first)).contains("9 cells with all sums, 9 published");
    assertThat(
            refused(3, "suppress", "april.csv", "--ledger", "ledger", "--refuse", "--out", "2.csv"))
        .contains("would reveal fewer than 5 people", "province=A|sex=f");
    assertThat(folder.resolve("2.csv")).doesNotExist();
    runs("suppress", "april.csv", "--ledger", "ledger", "--release", "april", "--out", "2.csv");
    String second = Files.readString(folder.resolve("2.csv"));
    assertThat(second).contains("A,f,,withheld").doesNotContain(",21,");
    assertThat(Files.readString(folder.resolve("ledger")))
        .contains("april")
        .doesNotContain("\t21\n");
  }

  @Test
  void small_counts_and_what_would_give_them_away_are_withheld() throws Exception {
    file("table.csv", "province,district,count\nA,a1,2\nA,a2,14\nB,b1,20\nB,b2,31\n");
    assertThat(runs("suppress", "table.csv", "--levels", "province>district", "--out", "out.csv"))
        .contains(
            "7 cells with all sums", "Withheld, small: 1", "Withheld to protect the others: 1");
    assertThat(Files.readString(folder.resolve("out.csv")))
        .contains("A>a1,,withheld", "A>a2,,withheld", "A,16,published", "*,67,published");
    file("sums.csv", "province,count\nA,2\nTotal,2\n");
    assertThat(refused(1, "suppress", "sums.csv")).contains("line 3: a row of sums");
    file("twice.csv", "province,count\nA,2\nA,3\n");
    assertThat(refused(1, "suppress", "twice.csv")).contains("line 3: line 2 is about the same");
    assertThat(refused(1, "suppress", "table.csv", "--threshold", "1")).contains("3 to 100");
  }

  @Test
  void noise_is_drawn_until_the_budget_is_spent() throws Exception {
    file("table.csv", "province,sex,count\nA,f,2\nA,m,14\nB,f,0\nB,m,31\n");
    String[] first = {
      "suppress",
      "table.csv",
      "--noise",
      "2/3",
      "--budget",
      "spent",
      "--table",
      "arrests",
      "--release",
      "march",
      "--out",
      "noisy.csv"
    };
    assertThat(runs(first)).contains("4 groups with noise", "1/3 of 1");
    assertThat(Files.readAllLines(folder.resolve("noisy.csv"))).hasSize(5);
    assertThat(Files.readString(folder.resolve("spent"))).isEqualTo("arrests\t2/3\tmarch\n");
    Files.delete(folder.resolve("noisy.csv"));
    assertThat(refused(1, first)).contains("1/3 of 1 are left, 2/3 are wanted");
    assertThat(folder.resolve("noisy.csv")).doesNotExist();
    assertThat(
            refused(1, "suppress", "table.csv", "--noise", "0", "--budget", "spent", "--out", "x"))
        .contains("Not a fraction above 0");
  }

  @ParameterizedTest
  @EnumSource(Finding.Kind.class)
  void every_finding_has_words_in_both_languages(Finding.Kind kind) {
    String key = new Finding("", kind, "", "", null, Map.of()).key();
    for (Language language : Language.values()) {
      assertThat(new Messages().has(language, key)).as(key).isTrue();
    }
  }
}
