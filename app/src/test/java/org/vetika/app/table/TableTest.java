package org.vetika.app.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.vetika.app.table.UnreadableTable.Reason;

class TableTest {
  @Test
  void cells_are_found_by_the_name_of_their_column() throws IOException {
    try (Table table = open("id, Name ,place\n1,\"Sok, Dara\",ភ្នំពេញ\n")) {
      assertThat(table.columns()).containsExactly("id", "Name", "place");
      assertThat(table.next()).isTrue();
      assertThat(table.value(table.column("name"))).isEqualTo("Sok, Dara");
      assertThat(table.value(table.column("place"))).isEqualTo("ភ្នំពេញ");
      assertThat(table.next()).isFalse();
    }
  }

  @Test
  void the_line_of_a_row_counts_breaks_in_cells_and_empty_lines() throws IOException {
    try (Table table = open("id,text\n\n1,\"two\nlines\"\n\r\n2,one\n")) {
      assertThat(lines(table)).containsExactly(3L, 6L);
    }
  }

  @Test
  void semicolons_and_tabs_are_seen_in_the_heading() throws IOException {
    try (Table table = open("id;\"a,b,c\";n\n1;2;3\n")) {
      assertThat(table.columns()).containsExactly("id", "a,b,c", "n");
    }
    try (Table table = open("id\tn\n1\t2\n")) {
      assertThat(table.columns()).hasSize(2);
    }
  }

  @Test
  void byte_order_marks_are_taken_as_what_they_say() throws IOException {
    for (Charset encoding :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      byte[] file = "\uFEFFid,name\n1,ខ្មែរ\n".getBytes(encoding);
      try (Table table = Table.open(new ByteArrayInputStream(file))) {
        assertThat(table.next()).isTrue();
        assertThat(table.value(table.column("id")) + table.value(1)).isEqualTo("1ខ្មែរ");
      }
    }
  }

  @Test
  void another_encoding_is_refused_with_its_line() {
    byte[] file = "id,name\n1,a\n2,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    refused(file, Reason.ENCODING, 3);
    byte[] cut = "id,name\n1,ខ".getBytes(StandardCharsets.UTF_8);
    refused(java.util.Arrays.copyOf(cut, cut.length - 1), Reason.ENCODING, 2);
  }

  @Test
  void what_is_wrong_is_said_with_its_line() {
    refused("", Reason.EMPTY, 1);
    refused("\n\n", Reason.EMPTY, 1);
    refused("id,,n\n", Reason.UNNAMED_COLUMN, 1);
    refused("id,ID\n", Reason.COLUMN_TWICE, 1);
    refused("id,n\n1,2\n3\n", Reason.CELLS, 3);
    refused("id,n\n1,\"open\n3,4\n", Reason.QUOTES, 2);
    refused("id,n\n1,2\n\"a\"b,2\n", Reason.QUOTES, 3);
  }

  @Test
  void a_missing_column_is_named() throws IOException {
    try (Table table = open("id,n\n")) {
      assertThatExceptionOfType(UnreadableTable.class)
          .isThrownBy(() -> table.column("place"))
          .withMessageContaining("place");
    }
  }

  @Test
  void a_quotation_mark_that_is_never_closed_does_not_fill_the_memory() {
    refused("id,n\n1,2\n2,\"" + "x\n".repeat(4_000_000), Reason.TOO_LONG, 3);
  }

  @Property
  void what_was_written_is_read(@ForAll @Size(min = 1, max = 5) List<List<String>> rows)
      throws IOException {
    var file = new StringBuilder("a,b\n");
    for (List<String> row : rows) {
      file.append(quoted(row, 0)).append(',').append(quoted(row, 1)).append('\n');
    }
    try (Table table = open(file.toString())) {
      for (List<String> row : rows) {
        assertThat(table.next()).isTrue();
        assertThat(table.value(0)).isEqualTo(cell(row, 0));
        assertThat(table.value(1)).isEqualTo(cell(row, 1));
      }
      assertThat(table.next()).isFalse();
    }
  }

  /** Lone surrogates are no text in any encoding. */
  private static String cell(List<String> row, int at) {
    String cell = at < row.size() ? row.get(at) : "";
    return new String(cell.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static String quoted(List<String> row, int at) {
    return '"' + cell(row, at).replace("\"", "\"\"") + '"';
  }

  private static List<Long> lines(Table table) throws IOException {
    var lines = new ArrayList<Long>();
    while (table.next()) {
      lines.add(table.line());
    }
    return lines;
  }

  private static Table open(String text) throws IOException {
    return Table.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void refused(String text, Reason reason, long line) {
    refused(text.getBytes(StandardCharsets.UTF_8), reason, line);
  }

  private static void refused(byte[] file, Reason reason, long line) {
    assertThatExceptionOfType(UnreadableTable.class)
        .isThrownBy(() -> {
          try (Table table = Table.open(new ByteArrayInputStream(file))) {
            lines(table);
          }
        })
        .satisfies(refusal -> {
          assertThat(refusal.reason()).isEqualTo(reason);
          assertThat(refusal.line()).isEqualTo(line);
        });
  }
}
