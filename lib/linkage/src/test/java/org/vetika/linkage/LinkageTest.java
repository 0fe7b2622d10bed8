package org.vetika.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vetika.linkage.compare.FieldKind;

class LinkageTest {
  private final List<List<String>> people = new People(1).withDuplicates(1_500, 400);

  @Test
  void most_duplicates_are_found_and_hardly_anything_else() {
    LinkageResult result = deduplicated(people);
    int right = 0;
    for (Map.Entry<String, Double> match : matches(result).entrySet()) {
      String[] ids = match.getKey().split(" ");
      right += ids[1].equals(ids[0] + "'") ? 1 : 0;
    }
    assertThat(right).isGreaterThan(385);
    assertThat(matches(result)).hasSizeLessThan(420);
  }

  @Test
  void the_order_of_records_changes_nothing_that_matters() {
    SortedMap<String, Double> before = matches(deduplicated(people));
    List<List<String>> shuffled = new ArrayList<>(people);
    Collections.shuffle(shuffled, new Random(7));
    SortedMap<String, Double> after = matches(deduplicated(shuffled));
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach((pair, weight) -> assertThat(after.get(pair)).isEqualTo(weight, within(0.5)));
  }

  @Test
  void the_same_seed_gives_the_same_result_on_any_number_of_threads() {
    RecordList list = People.list("people", people);
    LinkageSettings settings = settings(list);
    SortedMap<String, Double> first = matches(Linkage.run(List.of(list), settings, Progress.NONE));
    for (int threads : new int[] {1, 2, 5}) {
      assertThat(matches(Linkage.run(List.of(list), settings.withThreads(threads), Progress.NONE)))
          .isEqualTo(first);
    }
  }

  @Test
  void the_weights_of_the_fields_add_to_that_of_the_pair() {
    LinkageResult result = deduplicated(people);
    Pairs pairs = result.pairs();
    for (int pair = 0; pair < pairs.size(); pair++) {
      double sum =
          result.explain(pairs.left(pair), pairs.right(pair)).stream()
              .mapToDouble(field -> field.bits() + field.rarityBits())
              .sum();
      assertThat(result.priorWeight() + sum).isEqualTo(pairs.weight(pair), within(1e-4));
    }
  }

  @Test
  void a_swap_of_names_is_seen_and_named() {
    RecordList list = People.list("people", people);
    LinkageResult result = Linkage.run(List.of(list), settings(list), Progress.NONE);
    Pairs pairs = result.pairs();
    List<String> levels = new ArrayList<>();
    for (int pair = 0; pair < pairs.size(); pair++) {
      if (pairs.outcome(pair) == Outcome.MATCH) {
        levels.add(result.explain(pairs.left(pair), pairs.right(pair)).getFirst().level());
      }
    }
    assertThat(levels).contains("equal, swapped");
  }

  @Test
  void what_a_person_decided_stands() {
    RecordList list = People.list("people", people);
    LinkageResult before = Linkage.run(List.of(list), settings(list), Progress.NONE);
    Pairs pairs = before.pairs();
    Decision different = new Decision(pairs.left(0), pairs.right(0), false);
    Decision same = new Decision(people.size() - 1, 0, true);
    LinkageResult after =
        Linkage.run(List.of(list), settings(list), List.of(different, same), Progress.NONE);
    assertThat(outcome(after, different)).isEqualTo(Outcome.NON_MATCH);
    assertThat(outcome(after, same)).isEqualTo(Outcome.MATCH);
    assertThat(after.clusters().of(0)).isEqualTo(after.clusters().of(people.size() - 1));
  }

  @Test
  void decisions_change_what_the_model_expects() {
    RecordList list = People.list("people", people);
    LinkageResult before = Linkage.run(List.of(list), settings(list), Progress.NONE);
    Map<String, Integer> rows = new TreeMap<>();
    for (int record = 0; record < before.records(); record++) {
      rows.put(before.id(record), record);
    }
    List<Decision> decisions = new ArrayList<>();
    for (int person = 500; person < 900; person += 2) {
      decisions.add(
          new Decision(
              Objects.requireNonNull(rows.get("p" + person)),
              Objects.requireNonNull(rows.get("p" + (person + 1))),
              true));
    }
    LinkageResult after = Linkage.run(List.of(list), settings(list), decisions, Progress.NONE);
    // People who are the same with another village: an equal village says less for a match.
    assertThat(village(after)).isLessThan(village(before) - 0.1);
  }

  private static double village(LinkageResult result) {
    return result.model().getLast().levels().getFirst().m();
  }

  private static Outcome outcome(LinkageResult result, Decision decision) {
    Pairs pairs = result.pairs();
    for (int pair = 0; pair < pairs.size(); pair++) {
      if (pairs.left(pair) == decision.left() && pairs.right(pair) == decision.right()) {
        return pairs.outcome(pair);
      }
    }
    throw new AssertionError("not kept: " + decision);
  }

  @Test
  void a_case_may_be_held_to_one_record_of_each_list() {
    List<List<String>> twice = new ArrayList<>(new People(3).withDuplicates(500, 0));
    List<List<String>> ours = List.copyOf(twice);
    twice.addAll(ours.stream().map(r -> with(r, r.getFirst() + "'")).toList());
    List<RecordList> lists = List.of(People.list("ours", ours), People.list("theirs", twice));
    LinkageSettings settings = Suggestion.from(lists, LinkageMode.LINK).settings();
    Clusters free = Linkage.run(lists, settings, Progress.NONE).clusters();
    Clusters once = Linkage.run(lists, settings.withOncePerList(true), Progress.NONE).clusters();
    assertThat(free.size()).isLessThan(520);
    assertThat(once.size()).isBetween(980, 1_020);
    assertThat(java.util.Arrays.stream(once.sizes()).max()).hasValue(2);
  }

  private static List<String> with(List<String> record, String id) {
    List<String> changed = new ArrayList<>(record);
    changed.set(0, id);
    return changed;
  }

  @Test
  void drawn_linkages_scatter_around_the_one_that_was_made() {
    List<List<String>> single = new People(5).withDuplicates(600, 600);
    List<List<String>> ours = single.stream().filter(r -> !r.getFirst().endsWith("'")).toList();
    List<List<String>> theirs = single.stream().filter(r -> r.getFirst().endsWith("'")).toList();
    LinkageResult result =
        linked(List.of(People.list("ours", ours), People.list("theirs", theirs)));
    LinkageDraws draws = result.draws(50, 1);
    assertThat(draws.draws()).hasSize(50).isEqualTo(result.draws(50, 1).draws());
    for (LinkageDraws.Draw draw : draws.draws()) {
      assertThat(draw.overlaps().values().stream().mapToLong(Long::longValue).sum())
          .isEqualTo(draw.clusters());
    }
    int[] interval = draws.interval(.95);
    assertThat(interval[0]).isLessThanOrEqualTo(interval[1]);
    // All 600 are found, and draws join more: now and then a pair that is not yet half as likely.
    assertThat(result.clusters().size()).isBetween(595, 605);
    assertThat(result.clusters().size()).isBetween(interval[0] - 40, interval[1] + 40);
    assertThat(result.draws(50, 2).draws()).isNotEqualTo(draws.draws());
  }

  @Test
  void khmer_and_romanized_names_of_one_person_meet() {
    RecordList.Builder ours = RecordList.named("ours", List.of("name", "birth_date"));
    RecordList.Builder theirs = RecordList.named("theirs", List.of("name", "birth_date"));
    String[][] names = {
      {"សុខ ដារ៉ា", "Sok Dara"}, {"ចាន់ វណ្ណា", "Chan Vanna"}, {"ហេង ចិន្តា", "Heng Chenda"}
    };
    for (int person = 0; person < 900; person++) {
      String date = "%d-%02d-%02d".formatted(1950 + person / 18, 1 + person % 12, 1 + person % 28);
      boolean khmer = person % 3 == 0;
      String[] name = names[person / 3 % 3];
      ours.add("a" + person, List.of(khmer ? name[0] : name[1], date));
      theirs.add("b" + person, List.of(name[1], date));
    }
    LinkageSettings settings =
        LinkageSettings.of(
            LinkageMode.LINK,
            List.of(Field.of("name", FieldKind.NAME), Field.of("birth_date", FieldKind.DATE)));
    LinkageResult result =
        Linkage.run(List.of(ours.build(), theirs.build()), settings, Progress.NONE);
    FieldWeight name = result.explain(0, 900).getFirst();
    assertThat(name.level()).isEqualTo("sounds alike");
    assertThat(name.bits()).isPositive();
  }

  private static LinkageResult deduplicated(List<List<String>> records) {
    RecordList list = People.list("people", records);
    return Linkage.run(List.of(list), settings(list), Progress.NONE);
  }

  private static LinkageSettings settings(RecordList list) {
    return Suggestion.from(List.of(list), LinkageMode.DEDUPLICATE).settings();
  }

  private static LinkageResult linked(List<RecordList> lists) {
    return Linkage.run(lists, Suggestion.from(lists, LinkageMode.LINK).settings(), Progress.NONE);
  }

  /** Weights by ids, the smaller id first. */
  private static SortedMap<String, Double> matches(LinkageResult result) {
    SortedMap<String, Double> matches = new TreeMap<>();
    Pairs pairs = result.pairs();
    for (int pair = 0; pair < pairs.size(); pair++) {
      if (pairs.outcome(pair) == Outcome.MATCH) {
        String left = result.id(pairs.left(pair));
        String right = result.id(pairs.right(pair));
        String ids = left.compareTo(right) < 0 ? left + " " + right : right + " " + left;
        matches.put(ids, pairs.weight(pair));
      }
    }
    return matches;
  }
}
