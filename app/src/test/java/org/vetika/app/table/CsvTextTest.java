package org.vetika.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

class CsvTextTest {
  @Test
  void cells_that_a_spreadsheet_would_run_get_an_apostrophe() {
    assertThat(CsvText.harmless("=1+1")).isEqualTo("'=1+1");
    assertThat(CsvText.harmless("+855 12")).isEqualTo("'+855 12");
    assertThat(CsvText.harmless("-1")).isEqualTo("'-1");
    assertThat(CsvText.harmless("@SUM(A1)")).isEqualTo("'@SUM(A1)");
    assertThat(CsvText.harmless("\t=1")).isEqualTo("'\t=1");
    assertThat(CsvText.harmless("a=1")).isEqualTo("a=1");
    assertThat(CsvText.harmless("")).isEmpty();
  }

  @Test
  void a_table_begins_with_a_byte_order_mark_and_its_lines_end_as_rfc_4180_asks() {
    var writer = new StringWriter();
    CsvText.on(writer, List.of("name", "text")).row(List.of("ភ្នំពេញ", "a \"b\", c\nd"));
    assertThat(writer).hasToString("\uFEFFname,text\r\nភ្នំពេញ,\"a \"\"b\"\", c\nd\"\r\n");
  }

  @Property(tries = 300)
  void whatever_is_written_is_read_again_but_for_the_apostrophes(
      @ForAll @Size(min = 1, max = 4) List<String> cells) throws IOException {
    var writer = new StringWriter();
    CsvText.on(writer, List.of("a")).row(cells);
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(writer.toString().substring(1)))) {
      var records = parser.getRecords();
      assertThat(records).hasSizeGreaterThanOrEqualTo(1);
      if (records.size() > 1) {
        assertThat(records.get(1).toList())
            .isEqualTo(cells.stream().map(CsvText::harmless).toList());
      }
    }
  }
}
