package org.vetika.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetika.app.VetikaApplication;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EstimateCommandTest {
  private static final String SPINA_BIFIDA =
      """
      birth,death,rehabilitation,count
      0,0,1,60
      0,1,0,49
      0,1,1,4
      1,0,0,247
      1,0,1,112
      1,1,0,142
      1,1,1,12
      """;

  @TempDir Path folder;

  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void three_lists_give_a_figure_as_json() throws IOException {
    JsonNode found = json(SPINA_BIFIDA);
    assertThat(found.get("union").asLong()).isEqualTo(626);
    JsonNode estimate = found.get("estimate");
    assertThat(estimate.get("point").asDouble()).isBetween(725., 740.);
    assertThat(estimate.get("lower").asDouble()).isBetween(690., 705.);
    assertThat(estimate.get("upper").asDouble()).isBetween(780., 800.);
    assertThat(estimate.get("level").asDouble()).isEqualTo(.95);
    assertThat(found.has("refusal")).isFalse();
    assertThat(found.get("models")).hasSize(8);
    assertThat(found.get("models").get(0).get("model").asString()).isEqualTo("[1,23]");
    assertThat(found.get("warnings").isArray()).isTrue();
  }

  @Test
  void two_lists_give_a_refusal_and_the_union() throws IOException {
    JsonNode found = json("a,b,count\n1,1,167\n1,0,781\n0,1,254\n");
    assertThat(found.get("union").asLong()).isEqualTo(1202);
    assertThat(found.get("refusal").get("reason").asString()).isEqualTo("two-lists");
    assertThat(found.has("estimate")).isFalse();
    assertThat(found.get("models")).isEmpty();
    assertThat(found.get("twoLists").get("bands")).hasSize(5);
  }

  @Test
  void a_list_that_copies_another_is_refused() throws IOException {
    JsonNode found = json("a,b,c,count\n1,0,0,200\n0,0,1,150\n1,1,0,80\n1,0,1,60\n1,1,1,20\n");
    assertThat(found.get("refusal").get("reason").asString()).isEqualTo("contained-list");
    assertThat(found.get("refusal").get("text").asString()).contains("the list b");
  }

  @Test
  void the_text_is_english_or_khmer() throws IOException {
    assertThat(run(SPINA_BIFIDA)).isZero();
    assertThat(output.toString())
        .startsWith("626 cases are known.")
        .contains("[1,23]: 731 (between 700 and ")
        .contains("without birth: about ");
    output.getBuffer().setLength(0);
    assertThat(run(SPINA_BIFIDA, "--language", "km")).isZero();
    assertThat(output.toString()).startsWith("មាន ៦២៦ ករណីដែលគេដឹង។");
  }

  @Test
  void strata_are_estimated_each_and_together() throws IOException {
    String table =
        "stratum,a,b,c,count\n"
            + rows("north")
            + rows("south")
            + "west,1,0,0,40\nwest,0,1,0,30\nwest,0,0,1,20\nwest,1,1,0,6\n";
    JsonNode found = json(table);
    assertThat(found.get("union").asLong()).isEqualTo(2 * 626 + 96);
    assertThat(found.get("refusal").get("reason").asString()).isEqualTo("stratum-refused");
    assertThat(found.get("strata")).hasSize(3);
    assertThat(found.get("strata").get(0).get("stratum").asString()).isEqualTo("north");
    assertThat(found.get("strata").get(0).has("estimate")).isTrue();
  }

  private static String rows(String stratum) {
    StringBuilder rows = new StringBuilder();
    SPINA_BIFIDA
        .lines()
        .skip(1)
        .forEach(row -> rows.append(stratum).append(',').append(row).append('\n'));
    return rows.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a,b,c,count;1,1,0,5;1,0,0,-2   | line 3: the count is negative: -2
          a,b,c,count;1,1,0,5;1,1,0,7    | line 3: the same lists as in line 2: each pattern stands once
          a,b,c,count;1,2,0,5            | line 2: column "b" holds "2": 0 or 1 is expected
          a,b,c,count;1,,0,5             | line 2: column "b" holds "": 0 or 1 is expected
          a,b,c,count;1,1,0,5;0,0,0,9    | line 3: 0 in every list
          a,b,c,count;1,1,0,many         | line 2: the count is "many"
          a,b,c,count;1,1,0,1.5          | line 2: the count is "1.5"
          a,b,c,number;1,1,0,5           | line 1: a column is missing (count)
          a,b,c,count;1,1,5              | line 2: the number of cells differs
          a,a,c,count;1,1,0,5            | line 1: two columns have the same name (a)
          count;5                        | line 1: beside "count" one to 9 columns are expected
          a,b,c,count;1,1,0,0            | there are no cases
          a,b,c,count;                   | there are no rows below the heading
          """)
  void what_is_wrong_with_a_file_is_said_with_its_line(String rows, String words)
      throws IOException {
    assertThat(run(rows.strip().replace(";", "\n") + "\n")).isEqualTo(1);
    assertThat(errors.toString()).startsWith("vetika: ").contains(words).hasLineCount(1);
    assertThat(output.toString()).isEmpty();
  }

  @Test
  void settings_change_the_level_and_declare_obstacles() throws IOException {
    Path settings = Files.writeString(folder.resolve("x.settings"), "obstacles=not-linkable\n");
    JsonNode found = json(SPINA_BIFIDA, "--settings", settings.toString());
    assertThat(found.get("refusal").get("reason").asString()).isEqualTo("not-linkable");
    Files.writeString(settings, "level=0.8\n");
    assertThat(json(SPINA_BIFIDA, "--settings", settings.toString()).get("estimate").get("level"))
        .hasToString("0.8");
    Files.writeString(settings, "levle=0.8\n");
    assertThat(run(SPINA_BIFIDA, "--settings", settings.toString())).isEqualTo(1);
    assertThat(errors.toString()).contains("unknown setting [levle]");
  }

  private JsonNode json(String table, String... options) throws IOException {
    output.getBuffer().setLength(0);
    String[] all = Arrays.copyOf(options, options.length + 1);
    all[options.length] = "--json";
    assertThat(run(table, all)).as(errors.toString()).isZero();
    return JsonMapper.shared().readTree(output.toString());
  }

  private int run(String table, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("counts.csv"), table);
    CommandLine line = VetikaCommand.commandLine(VetikaApplication.class);
    line.setOut(new PrintWriter(output)).setErr(new PrintWriter(errors));
    String[] arguments = new String[options.length + 3];
    arguments[0] = "estimate";
    arguments[1] = file.toString();
    arguments[2] = "--quiet";
    System.arraycopy(options, 0, arguments, 3, options.length);
    int code = line.execute(arguments);
    line.getErr().flush();
    return code;
  }
}
