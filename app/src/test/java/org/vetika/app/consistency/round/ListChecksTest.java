package org.vetika.app.consistency.round;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListChecksTest {
  private static final List<ListField> FIELDS =
      List.of(ListField.GIVEN_NAME, ListField.DATE_OF_BIRTH);

  private static ListFiles.Reading reading(String table) throws IOException {
    return ListFiles.read(table.getBytes(UTF_8), FIELDS);
  }

  private static ReadList list(String rows) throws IOException {
    if (reading("id,given_name,date_of_birth\n" + rows)
        instanceof ListFiles.Reading.Done(ReadList list, var _)) {
      return list;
    }
    throw new AssertionError("not read");
  }

  @Test
  void a_good_list_has_no_findings() throws IOException {
    assertThat(ListChecks.of(FIELDS, list("1,Dara,1980-01-02\n2,Sophal,1981-03-04\n"))).isEmpty();
  }

  @Test
  void what_is_wrong_is_told_with_its_lines() throws IOException {
    ReadList list =
        list(
            """
            1,Dara,1980-01-02
            1,Sophal,1981-03-04
            ,Bopha,04/03/1981
            4,Dara,1980-01-02
            """);
    assertThat(ListChecks.of(FIELDS, list))
        .extracting(ListFinding::key, ListFinding::stops, ListFinding::lines)
        .containsExactly(
            tuple("id-missing", true, List.of(4L)),
            tuple("id-twice", true, List.of(3L)),
            tuple("mixed-dates", false, List.of(4L)),
            tuple("rows-twice", false, List.of(5L)));
  }

  @Test
  void an_empty_column_stops_and_a_thin_one_warns() throws IOException {
    assertThat(ListChecks.of(FIELDS, list("1,Dara,\n2,Sophal,\n")))
        .extracting(ListFinding::key)
        .containsExactly("all-empty");
    assertThat(ListChecks.of(FIELDS, list("1,Dara,\n2,Sophal,1981-03-04\n")))
        .extracting(ListFinding::key, ListFinding::count)
        .containsExactly(tuple("many-empty", 50));
  }

  @Test
  void a_missing_column_is_named() throws IOException {
    assertThat(reading("id,given_name\n1,Dara\n"))
        .isEqualTo(
            new ListFiles.Reading.Failed(ListFinding.stop("column-missing", "date_of_birth", 1)));
  }

  @Test
  void a_copy_is_found_and_a_name_cannot_be_tried_out() throws IOException {
    var rows = new StringBuilder();
    for (int at = 0; at < 40; at++) {
      rows.append(at).append(",Person ").append(at).append(",1980-01-02\n");
    }
    ReadList theirs = list(rows.toString());
    assertThat(ListChecks.isCopy(list(rows + "99,Another,1980-01-02\n"), theirs)).isTrue();
    assertThat(ListChecks.isCopy(list("1,Person 7,1980-01-02\n"), theirs)).isFalse();
    assertThat(ListChecks.isCopy(list("1,Person 7,1980-01-02\n"), list("1,Person 7,1980-01-02\n")))
        .isFalse();
  }
}
