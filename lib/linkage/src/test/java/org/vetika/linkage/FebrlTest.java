package org.vetika.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Made-up persons with known errors (FEBRL), linked with what the columns suggest and no labels.
 * The limit is the usual one; what the study of design reached is the least.
 */
class FebrlTest {
  @Test
  void duplicates_in_one_list_are_found() throws IOException {
    List<RecordList> lists = List.of(read("data/febrl/dataset1.csv"));
    assertThat(agreement(lists, LinkageMode.DEDUPLICATE)).isGreaterThanOrEqualTo(0.998);
  }

  @Test
  void the_same_people_in_two_lists_are_found() throws IOException {
    List<RecordList> lists =
        List.of(read("data/febrl/dataset4a.csv"), read("data/febrl/dataset4b.csv"));
    assertThat(agreement(lists, LinkageMode.LINK)).isGreaterThanOrEqualTo(0.9991);
  }

  /** F1 of the pairs called matches, against the number in the record's id. */
  static double agreement(List<RecordList> lists, LinkageMode mode) {
    Suggestion suggestion = Suggestion.from(lists, mode);
    LinkageResult result = Linkage.run(lists, suggestion.settings(), Progress.NONE);
    Pairs pairs = result.pairs();
    int right = 0;
    for (int pair = 0; pair < pairs.size(); pair++) {
      boolean same =
          person(result.id(pairs.left(pair))).equals(person(result.id(pairs.right(pair))));
      right += same && pairs.outcome(pair) == Outcome.MATCH ? 1 : 0;
    }
    int found = pairs.count(Outcome.MATCH);
    return 2.0 * right / (found + truePairs(lists, mode));
  }

  private static long truePairs(List<RecordList> lists, LinkageMode mode) {
    Map<String, int[]> records = new HashMap<>();
    for (int list = 0; list < lists.size(); list++) {
      for (int record = 0; record < lists.get(list).size(); record++) {
        records
            .computeIfAbsent(person(lists.get(list).id(record)), _ -> new int[lists.size()])[
            list]++;
      }
    }
    long pairs = 0;
    for (int[] counts : records.values()) {
      long all = Arrays.stream(counts).sum();
      long within = Arrays.stream(counts).mapToLong(c -> c * (c - 1L) / 2).sum();
      pairs += all * (all - 1) / 2 - (mode == LinkageMode.LINK ? within : 0);
    }
    return pairs;
  }

  private static String person(String id) {
    return id.split("-")[1];
  }

  static RecordList read(String file) throws IOException {
    Path path = Shared.file(file);
    List<String> lines = Files.readAllLines(path);
    List<String> header = List.of(lines.getFirst().split(", *"));
    RecordList.Builder list =
        RecordList.named(path.getFileName().toString(), header.subList(1, header.size()));
    for (String line : lines.subList(1, lines.size())) {
      List<String> values = List.of(line.split(",", -1));
      list.add(values.getFirst().strip(), values.subList(1, values.size()));
    }
    return list.build();
  }
}
