package org.vetika.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vetika.app.Shared;
import org.vetika.app.Vetika;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code vetika link} and {@code vetika dedupe}, in this process. */
class LinkageCommandsTest {
  private static final String[] GIVEN = {"Sophal", "Dara", "Bopha", "Chan", "Kunthea", "Makara"};
  private static final String[] FAMILY = {"Sok", "Chea", "Heng", "Kim", "Meas", "Prak", "Tep"};

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void two_lists_are_linked_without_any_settings() throws IOException {
    Path ours = list("ours.csv", "id,name,birth_date,village", 300, "");
    Path theirs = list("theirs.csv", "ID;Name;Birth_Date;Village", 300, "x");
    assertThat(run("link", ours, theirs)).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines.getFirst()).isEqualTo("id_l,id_r,weight,probability,outcome");
    assertThat(lines).filteredOn(line -> line.matches("(\\d+),\\1x,.*,match")).hasSize(300);
    assertThat(lines.get(1)).matches("\\d+,\\d+x,-?\\d+\\.\\d{3},[01]\\.\\d{6},(match|review)");
    assertThat(err.toString())
        .contains("Compared: name (name), birth_date (date), village (string)")
        .contains("only in ours.csv + theirs.csv");
  }

  @Test
  void duplicates_are_found_and_cases_written() throws IOException {
    Path list = list("list.csv", "id,name,birth_date,village", 200, "");
    String again =
        Files.readString(list).lines().skip(1).map(l -> "2" + l + "\n").reduce("", String::concat);
    Files.writeString(list, Files.readString(list) + again.replaceAll("(?m)^2", "again-"));
    Path cases = folder.resolve("cases.csv");
    Path pairs = folder.resolve("pairs.csv");
    int code =
        run("dedupe", list, "--clusters", cases, "--out", pairs, "--quiet", "--threshold", ".6");
    assertThat(code).isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).isEmpty();
    assertThat(Files.readAllLines(pairs))
        .filteredOn(line -> line.matches("(\\d+),again-\\1,.*,match"))
        .hasSize(200);
    assertThat(Files.readAllLines(cases))
        .hasSize(401)
        .startsWith("cluster,list,id", "1,list.csv,0", "1,list.csv,again-0");
  }

  @Test
  void json_says_what_each_field_adds() throws IOException {
    Path ours = list("ours.csv", "id,name,birth_date,village", 150, "");
    Path theirs = list("theirs.csv", "id,name,birth_date,village", 150, "x");
    assertThat(run("link", ours, theirs, "--json", "--explain")).isZero();
    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.path("matches").asInt()).isGreaterThanOrEqualTo(150);
    JsonNode pair = json.path("pairs").get(0);
    double sum = json.path("priorWeight").asDouble();
    for (JsonNode field : pair.path("fields")) {
      sum += field.path("bits").asDouble();
    }
    assertThat(sum)
        .isCloseTo(pair.path("weight").asDouble(), org.assertj.core.api.Assertions.within(.001));
    assertThat(json.path("casesByLists").propertyNames()).contains("ours.csv + theirs.csv");
  }

  @Test
  void settings_can_be_saved_changed_and_given_back() throws IOException {
    Path list = list("list.csv", "id,name,birth_date,village", 150, "");
    Path settings = folder.resolve("settings.json");
    assertThat(run("dedupe", list, "--save-settings", settings)).isZero();
    String saved = Files.readString(settings);
    assertThat(saved).contains("\"kind\" : \"date\"");
    Files.writeString(
        settings,
        """
        {"fields": [{"column": "name", "kind": "name"}, "birth_date"],
         "rules": [["birth_date"], ["sound(name)"]], "threshold": 0.9}
        """);
    err.getBuffer().setLength(0);
    assertThat(run("dedupe", list, "--settings", settings)).isZero();
    assertThat(err.toString())
        .contains("Compared: name (name), birth_date (date)\n")
        .contains("Pairs of records with equal: birth_date; sound(name)")
        .contains("probability 0.900 or more");
  }

  @Test
  void what_is_wrong_with_a_list_is_said_with_its_line() throws IOException {
    refused("two.csv, line 4: the id 1 stands on line 2 already", "id,name\n1,a\n2,b\n1,c\n");
    refused("two.csv, line 3: the record has no id", "id,name\n1,a\n,b\n");
    refused("two.csv, line 3: the number of cells differs from the heading", "id,name\n1,a\n2\n");
    refused(
        "line 2 (31/12/2020) has the day first, line 3 (12/31/2020) the month",
        "id,born\n1,31/12/2020\n2,12/31/2020\n3,01/02/2020\n");
    refused("two.csv, line 1: there is no row", "");
    refused("No column has anything to compare", "id,name\n1,same\n2,same\n");
  }

  @Test
  void a_wrong_encoding_is_said_with_its_line() throws IOException {
    Path list = folder.resolve("latin.csv");
    Files.write(
        list, "id,name\n1,a\n2,Jos\u00e9\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    assertThat(run("dedupe", list)).isEqualTo(1);
    assertThat(err.toString()).contains("latin.csv, line 3: is not UTF-8").hasLineCount(1);
  }

  @Test
  void wrong_settings_are_refused_in_words() throws IOException {
    Path list = list("list.csv", "id,name,birth_date,village", 20, "");
    settingsRefused(list, "there is no setting feilds", "{\"feilds\": []}");
    settingsRefused(list, "line 2: is not JSON", "{\n\"fields\" [}");
    settingsRefused(list, "has no column shoe", "{\"fields\": [\"shoe\"]}");
    settingsRefused(
        list,
        "There is no kind of field nam",
        "{\"fields\": [{\"column\":\"name\",\"kind\":\"nam\"}]}");
    settingsRefused(list, "There is no key sond", "{\"rules\": [[\"sond(name)\"]]}");
    settingsRefused(list, "0 < review <= match < 1", "{\"threshold\": 2}");
    assertThat(run("dedupe", list, "--id", "nummer")).isEqualTo(1);
    assertThat(err.toString()).contains("list.csv, line 1: a column is missing (nummer)");
  }

  @Test
  void known_duplicates_are_found_in_shared_data() throws IOException {
    assertThat(run("dedupe", Shared.file("data/febrl/dataset1.csv"))).isZero();
    assertThat(out.toString().lines().filter(line -> line.endsWith(",match")))
        .hasSizeBetween(499, 501);
  }

  private void settingsRefused(Path list, String why, String settings) throws IOException {
    Path file = Files.writeString(folder.resolve("wrong.json"), settings);
    err.getBuffer().setLength(0);
    assertThat(run("dedupe", list, "--settings", file)).isEqualTo(1);
    assertThat(err.toString()).startsWith("vetika: ").contains(why).hasLineCount(1);
  }

  private void refused(String why, String content) throws IOException {
    Path list = Files.writeString(folder.resolve("two.csv"), content);
    err.getBuffer().setLength(0);
    assertThat(run("dedupe", list)).isEqualTo(1);
    assertThat(err.toString()).startsWith("vetika: ").contains(why).hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  private int run(Object... arguments) {
    List<String> texts = new ArrayList<>();
    for (Object argument : arguments) {
      texts.add(argument.toString());
    }
    CommandLine commandLine = VetikaCommand.commandLine(Vetika.class);
    commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = commandLine.execute(texts.toArray(String[]::new));
    commandLine.getErr().flush();
    return code;
  }

  /** Made-up people; the same number always means the same person. */
  private Path list(String name, String heading, int people, String suffix) throws IOException {
    String separator = heading.contains(";") ? ";" : ",";
    StringBuilder lines = new StringBuilder(heading).append('\n');
    for (int person = 0; person < people; person++) {
      String date =
          "%d-%02d-%02d".formatted(1950 + person % 47, 1 + person % 12, 1 + person * 7 % 28);
      lines.append(
          String.join(
              separator,
              person + suffix,
              GIVEN[person % 6] + " " + FAMILY[person / 6 % 7] + (char) ('a' + person % 26),
              date,
              "village " + (char) ('a' + person * 5 % 26) + (char) ('a' + person * 3 % 23)));
      lines.append('\n');
    }
    return Files.writeString(folder.resolve(name), lines);
  }
}
