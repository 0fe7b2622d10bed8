package org.vetika.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/private-comparison.md, and what parties do wrong. */
class PrivateComparisonTest {
  private static final String MINISTRY =
      """
      id,surname,given name,date of birth,commune code
      M1,Sok,Daravuth,1980-05-12,010203
      M2,ចាន់,បុប្ផា,1991-08-21,120405
      M3,Heng,Vichet,1975,080110
      M4,Ly,Sreymom,2001-02-03,070809
      """;
  private static final String NETWORK =
      """
      case;Surname;Given name;Date of birth;Commune code
      7;SOK;Daravut;12/05/1980;10203
      8;ចាន់;បុប្ផា;២១/០៨/១៩៩១;120405
      9;Meas;Kunthea;1988-11-30;020304
      10;Tep;;;
      """;

  @TempDir Path folder = Path.of("");

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String runs(String... arguments) throws Exception {
    try (var program = Program.run(folder, arguments)) {
      assertThat(program.exitCode()).as(program.errors()).isZero();
      return program.output();
    }
  }

  private String refused(String... arguments) throws Exception {
    try (var program = Program.run(folder, arguments)) {
      assertThat(program.exitCode()).isEqualTo(1);
      assertThat(program.errors()).doesNotContain("\tat ");
      return program.errors();
    }
  }

  @Test
  void two_parties_find_the_people_on_both_lists_without_showing_them() throws Exception {
    file("ministry.csv", MINISTRY);
    file("network.csv", NETWORK);
    runs("encode", "--new-secret", "2026-11", "--secret", "secret");
    String said =
        runs("encode", "ministry.csv", "--secret", "secret", "--out", "a.clk", "--id", "id");
    assertThat(said).contains("4 records encoded", "To send: a.clk", "a.clk.own.csv");
    assertThat(runs("encode", "network.csv", "--secret", "secret", "--out", "b.clk"))
        .contains("3 records encoded, 1 left out", "(lines 5)");
    assertThat(
            runs("encode", "compare", "a.clk", "b.clk", "--threshold", ".75", "--out", "pairs.csv"))
        .contains("Alike (at least 0.75): 2", "Only in the first: 2", "Only in the second: 1");
    assertThat(idsOf("pairs.csv", "a.clk.own.csv")).containsExactlyInAnyOrder("M1", "M2");
    assertThat(Files.readString(folder.resolve("a.clk"), StandardCharsets.ISO_8859_1))
        .doesNotContain("Sok", "1980");
  }

  private List<String> idsOf(String pairs, String own) throws IOException {
    List<String> rows =
        Files.readAllLines(folder.resolve(pairs)).stream()
            .skip(1)
            .map(line -> line.split(",")[0])
            .toList();
    return Files.readAllLines(folder.resolve(own)).stream()
        .map(line -> line.split(","))
        .filter(cells -> rows.contains(cells[0]))
        .map(cells -> cells[1])
        .toList();
  }

  @Test
  void wrong_secrets_bad_dates_and_double_ids_are_said_in_one_line() throws Exception {
    file("ministry.csv", MINISTRY);
    runs("encode", "--new-secret", "2026-11", "--secret", "one", "ministry.csv", "--out", "a.clk");
    Files.createDirectories(folder.resolve("other"));
    runs(
        "encode",
        "--new-secret",
        "2026-11",
        "--secret",
        "other/two",
        "ministry.csv",
        "--out",
        "b.clk");
    assertThat(refused("encode", "compare", "a.clk", "b.clk")).contains("Wrong secret");
    assertThat(refused("encode", "--new-secret", "2026-11", "--secret", "one"))
        .contains("is not replaced");
    file("dates.csv", MINISTRY.replace("1991-08-21", "08/21/1991"));
    assertThat(refused("encode", "dates.csv", "--secret", "one"))
        .contains("dates.csv line 3: not a date", "date of birth: 08/21/1991", "1 values");
    file("double.csv", MINISTRY.replace("M4", "M2"));
    assertThat(refused("encode", "double.csv", "--secret", "one", "--id", "id"))
        .contains("line 5: the id M2 stands in line 3 already");
    assertThat(refused("encode", "ministry.csv", "--secret", "one", "--field", "given=name"))
        .contains("line 1: a column is missing (given)");
    assertThat(refused("encode", "ministry.csv", "--secret", "one", "--field", "id=exact"))
        .contains("At least 3 fields are needed");
    assertThat(refused("encode", "compare", "ministry.csv", "b.clk"))
        .contains("Not a file of the kind");
  }

  @Test
  void two_parties_learn_how_many_they_share() throws Exception {
    file("a.csv", MINISTRY);
    file("b.csv", NETWORK.replace("Daravut;", "Daravuth;"));
    begin("a");
    begin("b");
    for (String party : List.of("a", "b")) {
      String other = party.equals("a") ? "b" : "a";
      step("request", party, other, "--out", party + ".request");
    }
    step("answer", "b", "a", "--request", "a.request", "--out", "b.answer");
    assertThat(step("count", "a", "b", "--request", "b.request", "--answer", "b.answer"))
        .contains("In both: 2", "Only in yours: 2 of 4", "Only in theirs: 1 of 3");
  }

  private void begin(String party) throws Exception {
    runs(
        "intersect",
        "begin",
        party + ".csv",
        "--round",
        "2026-11",
        "--party",
        party,
        "--least",
        "3",
        "--own",
        party + ".own",
        "--out",
        party + ".commitment");
  }

  private String step(String name, String party, String other, String... more) throws Exception {
    var arguments =
        new ArrayList<>(
            List.of("intersect", name, "--own", party + ".own", "--theirs", other + ".commitment"));
    arguments.addAll(List.of(more));
    return runs(arguments.toArray(String[]::new));
  }

  @Test
  void a_small_list_is_not_compared() throws Exception {
    file("a.csv", MINISTRY);
    assertThat(
            refused(
                "intersect",
                "begin",
                "a.csv",
                "--round",
                "2026-11",
                "--party",
                "a",
                "--own",
                "a.own",
                "--out",
                "a.commitment"))
        .contains("has 4 members, 100 are the least");
    assertThat(folder.resolve("a.own")).doesNotExist();
    assertThat(folder.resolve("a.commitment")).doesNotExist();
  }
}
