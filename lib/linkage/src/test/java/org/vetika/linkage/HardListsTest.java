package org.vetika.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetika.linkage.compare.FieldKind;

/** Lists and settings that a linkage must survive, or refuse in words. */
class HardListsTest {
  private final List<List<String>> people = new People(1).withDuplicates(1_500, 400);

  @Test
  void columns_without_a_value_add_nothing() {
    RecordList.Builder list = RecordList.named("people", List.of("given_name", "surname", "empty"));
    people.forEach(r -> list.add(r.getFirst(), List.of(r.get(1) + r.get(3), r.get(2), "")));
    List<RecordList> lists = List.of(list.build());
    LinkageSettings settings =
        LinkageSettings.of(
            LinkageMode.DEDUPLICATE,
            List.of(
                Field.of("given_name", FieldKind.NAME),
                Field.of("surname", FieldKind.NAME),
                Field.of("empty", FieldKind.DATE)));
    LinkageResult result = Linkage.run(lists, settings, Progress.NONE);
    for (FieldModel field : result.model()) {
      field.levels().forEach(level -> assertThat(level.bits()).isFinite());
    }
    assertThat(result.explain(0, 1).getLast().bits()).isZero();
    assertThat(result.explain(0, 1).getLast().level()).isEqualTo("missing");
  }

  @Test
  void lists_without_any_value_have_no_matches() {
    RecordList.Builder list = RecordList.named("blank", List.of("name"));
    for (int record = 0; record < 50; record++) {
      list.add("r" + record, List.of(""));
    }
    LinkageSettings settings =
        LinkageSettings.of(LinkageMode.DEDUPLICATE, List.of(Field.of("name", FieldKind.NAME)));
    LinkageResult result = Linkage.run(List.of(list.build()), settings, Progress.NONE);
    assertThat(result.pairs().size()).isZero();
    assertThat(result.clusters().size()).isEqualTo(50);
  }

  @Test
  void a_list_that_copies_another_is_matched_record_by_record() {
    List<List<String>> single = new People(3).withDuplicates(1_000, 0);
    List<RecordList> lists = List.of(People.list("ours", single), People.list("theirs", single));
    LinkageResult result = linked(lists);
    int right = 0;
    for (int record = 0; record < 1_000; record++) {
      right += result.clusters().of(record) == result.clusters().of(1_000 + record) ? 1 : 0;
    }
    assertThat(right).isEqualTo(1_000);
  }

  @Test
  void lists_of_different_people_are_not_matched() {
    List<RecordList> lists =
        List.of(
            People.list("ours", new People(11).withDuplicates(800, 0)),
            People.list("theirs", new People(12).withDuplicates(800, 0)));
    assertThat(linked(lists).pairs().count(Outcome.MATCH)).isLessThan(8);
  }

  @Test
  void a_single_record_and_an_empty_list_are_survived() {
    List<List<String>> one = people.subList(0, 1);
    LinkageSettings settings = settings(People.list("people", people));
    for (List<List<String>> few : List.of(one, List.<List<String>>of())) {
      LinkageResult result = Linkage.run(List.of(People.list("few", few)), settings, Progress.NONE);
      assertThat(result.pairs().size()).isZero();
      assertThat(result.clusters().size()).isEqualTo(few.size());
    }
  }

  @Test
  void two_hundred_thousand_equal_records_become_one_case() {
    RecordList.Builder list = RecordList.named("copies", List.of("name", "date"));
    for (int record = 0; record < 200_000; record++) {
      list.add("r" + record, List.of("Sok Sophal", "1999-12-31"));
    }
    for (int record = 0; record < 2_000; record++) {
      list.add("s" + record, List.of("Chea " + record, "19%02d-01-02".formatted(record % 100)));
    }
    LinkageSettings settings =
        LinkageSettings.of(
            LinkageMode.DEDUPLICATE,
            List.of(Field.of("name", FieldKind.NAME), Field.of("date", FieldKind.DATE)));
    LinkageResult result = Linkage.run(List.of(list.build()), settings, Progress.NONE);
    assertThat(result.oversized()).isNotEmpty();
    assertThat(result.pairs().size()).isLessThan(2_000_000);
  }

  @Test
  void a_linkage_can_be_ended() {
    RecordList list = People.list("people", people);
    LinkageSettings settings = settings(list);
    for (Progress.Stage stage : Progress.Stage.values()) {
      Progress canceling = new CanceledAt(stage);
      assertThatThrownBy(() -> Linkage.run(List.of(list), settings, canceling))
          .isInstanceOf(LinkageCanceled.class);
    }
  }

  private static final class CanceledAt implements Progress {
    private final Stage last;
    private volatile boolean canceled;

    CanceledAt(Stage last) {
      this.last = last;
    }

    @Override
    public void reached(Stage stage, double share) {
      assertThat(share).isBetween(0.0, 1.0);
      canceled |= stage == last;
    }

    @Override
    public boolean isCanceled() {
      return canceled;
    }
  }

  @Test
  void more_pairs_than_memory_allows_are_refused_with_a_reason() {
    RecordList list = People.list("people", people);
    LinkageSettings usual = settings(list);
    LinkageSettings few =
        new LinkageSettings(
            usual.mode(),
            usual.fields(),
            usual.rules(),
            .5,
            1e-9,
            false,
            3_000,
            1_000_000,
            .7,
            4_000,
            2,
            1);
    assertThatThrownBy(() -> Linkage.run(List.of(list), few, Progress.NONE))
        .isInstanceOf(TooManyPairs.class)
        .hasMessageContaining("4,000");
  }

  @Test
  void settings_and_lists_that_do_not_fit_are_refused() {
    RecordList list = People.list("people", people);
    LinkageSettings settings = settings(list);
    assertThatThrownBy(() -> Linkage.run(List.of(list, list), settings, Progress.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("DEDUPLICATE");
    LinkageSettings missing =
        LinkageSettings.of(LinkageMode.DEDUPLICATE, List.of(Field.of("shoe", FieldKind.NUMBER)));
    assertThatThrownBy(() -> Linkage.run(List.of(list), missing, Progress.NONE))
        .hasMessage("The list people has no column shoe");
    assertThatThrownBy(() -> settings.withLimits(.5, .6)).hasMessageContaining("review <= match");
  }

  private static LinkageSettings settings(RecordList list) {
    return Suggestion.from(List.of(list), LinkageMode.DEDUPLICATE).settings();
  }

  private static LinkageResult linked(List<RecordList> lists) {
    return Linkage.run(lists, Suggestion.from(lists, LinkageMode.LINK).settings(), Progress.NONE);
  }
}
