package org.vetika.app.consistency.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;
import org.vetika.app.VetikaTest;
import org.vetika.app.consistency.ConsistencyFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The script that a statistician takes away, run by R as it was downloaded. */
@VetikaTest
@Import(ConsistencyFixture.class)
class ScriptInRTest extends EstimateScene {
  private static final String STRATA =
      """
      stratum,a,b,c,count
      north,0,0,1,60
      north,0,1,0,49
      north,0,1,1,14
      north,1,0,0,147
      north,1,0,1,62
      north,1,1,0,52
      north,1,1,1,32
      south,0,0,1,70
      south,0,1,0,59
      south,0,1,1,24
      south,1,0,0,97
      south,1,0,1,32
      south,1,1,0,42
      south,1,1,1,22
      """;

  @TempDir Path folder;

  @BeforeEach
  void r_is_installed() {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(each -> Files.isExecutable(Path.of(each, "Rscript"))),
        "no Rscript here: install r-base-core to run the scripts of estimates");
  }

  /** What R printed, line by line. */
  private List<String> runInR(String path) throws IOException, InterruptedException {
    for (String file : List.of("counts.csv", "estimate.R")) {
      Files.writeString(folder.resolve(file), text(get(fixture.group, "/en" + path + "/" + file)));
    }
    return runInR();
  }

  private List<String> runInR() throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    Process program =
        new ProcessBuilder("Rscript", "--vanilla", "estimate.R")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    int code = program.waitFor();
    List<String> lines = Files.readAllLines(said);
    assertThat(code).as(String.join("\n", lines)).isZero();
    return lines;
  }

  private static Map<String, double[]> models(List<String> lines) {
    return lines.stream()
        .map(String::strip)
        .filter(line -> line.matches("\\[[0-9,]*[2-9][0-9,]*] .*"))
        .map(line -> line.split(" +"))
        .collect(
            Collectors.toMap(
                cells -> cells[0],
                cells -> Arrays.stream(cells).skip(1).mapToDouble(Double::parseDouble).toArray()));
  }

  @Test
  void r_finds_the_same_models_sizes_weights_and_interval() throws Exception {
    String path = brought(fixture.group, typed(), THREE_LISTS);
    JsonNode result =
        JsonMapper.shared()
            .readTree(text(get(fixture.group, "/en" + path + "/result.json")))
            .get("result");
    List<String> lines = runInR(path);

    Map<String, double[]> found = models(lines);
    Map<String, JsonNode> ours =
        result
            .get("models")
            .valueStream()
            .filter(model -> model.get("weight").asDouble() > 0)
            .collect(Collectors.toMap(model -> model.get("model").asString(), Function.identity()));
    assertThat(found.keySet()).hasSizeGreaterThan(3).isEqualTo(ours.keySet());
    ours.forEach((model, node) -> {
      double[] cells = Objects.requireNonNull(found.get(model));
      assertThat(cells[0]).as(model).isCloseTo(node.get("size").asDouble(), within(.01));
      assertThat(cells[2]).as(model).isEqualTo(node.get("degreesOfFreedom").asDouble());
      assertThat(cells[3]).as(model).isCloseTo(node.get("aic").asDouble(), within(.001));
      assertThat(cells[4]).as(model).isCloseTo(node.get("bic").asDouble(), within(.001));
      assertThat(cells[5]).as(model).isCloseTo(node.get("weight").asDouble(), within(.001));
    });
    JsonNode best = result.get("models").get(0);
    assertThat(lines.getLast())
        .isEqualTo(
            "[1] %.0f %.0f",
            Math.ceil(best.get("lower").asDouble()), Math.floor(best.get("upper").asDouble()));
  }

  @Test
  void each_part_of_a_divided_table_is_fitted_by_itself() throws Exception {
    List<String> lines = runInR(brought(fixture.group, typed(), STRATA));
    assertThat(lines.stream().map(String::strip)).contains("north", "south");
  }

  @Test
  void the_script_of_the_documentation_prints_what_stands_there() throws Exception {
    String document = Files.readString(Path.of("..", "docs", "estimation.md"));
    String script = document.replaceAll("(?s).*```r\n(.*?)```.*", "$1");
    Files.writeString(folder.resolve("counts.csv"), THREE_LISTS);
    Files.writeString(folder.resolve("estimate.R"), script);

    assertThat(runInR())
        .containsExactly(
            "size 730.9286 se 16.98023 AIC 53.83106 BIC 76.02781 ", "profile 700 766 ");
  }
}
