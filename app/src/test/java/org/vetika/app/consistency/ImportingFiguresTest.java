package org.vetika.app.consistency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vetika.app.VetikaTest;
import org.vetika.app.consistency.EnteredFigure.Fate;
import org.vetika.app.consistency.ImportingFigures.Report;

/** Tables of figures: all rows or none, each problem with its line. */
@VetikaTest
@Import(ConsistencyFixture.class)
class ImportingFiguresTest {
  private static final String HEADING = "indicator;period;method;value;note\n";

  @Autowired private ConsistencyFixture fixture;
  @Autowired private ImportingFigures importing;
  @Autowired private Figures figures;

  private Report read(String table, boolean dryRun) throws Exception {
    var file = new ByteArrayInputStream(table.getBytes(UTF_8));
    return importing.read(fixture.group.person(), file, "", dryRun);
  }

  private long stored(String indicator) {
    return figures.newestOf(Viewer.of(fixture.group.person()), 100).stream()
        .filter(figure -> figure.indicator().equals(indicator))
        .count();
  }

  @Test
  void a_dry_run_tells_what_would_happen_and_stores_nothing() throws Exception {
    String indicator = fixture.restrictions();
    String table =
        HEADING + indicator + ";2024;records;12;\n" + indicator + ";2025;records;about 20;\n";

    var dry = (Report.Read) read(table, true);
    assertThat(dry.stored()).isFalse();
    assertThat(dry.rows()).extracting(row -> Objects.requireNonNull(row.fate()))
        .containsExactly(Fate.NEW, Fate.NEW);
    assertThat(stored(indicator)).isZero();

    assertThat(((Report.Read) read(table, false)).stored()).isTrue();
    assertThat(stored(indicator)).isEqualTo(2);
    assertThat(((Report.Read) read(table, false)).rows())
        .extracting(row -> Objects.requireNonNull(row.fate()))
        .containsExactly(Fate.UNCHANGED, Fate.UNCHANGED);
  }

  @Test
  void one_row_with_a_problem_keeps_all_out_and_names_its_line() throws Exception {
    String indicator = fixture.restrictions();
    var report =
        (Report.Read)
            read(
                HEADING
                    + indicator
                    + ";2024;records;12;\"two\nlines\"\n"
                    + indicator
                    + ";2025;guess;5 cows;\n",
                false);

    assertThat(report.stored()).isFalse();
    assertThat(report.rows().get(1).line()).isEqualTo(4);
    assertThat(report.rows().get(1).problems()).extracting(problem -> problem.field())
        .containsExactly("method", "value");
    assertThat(stored(indicator)).isZero();
  }

  @Test
  void the_same_figure_twice_in_one_table_is_a_change_that_needs_a_reason() throws Exception {
    String indicator = fixture.restrictions();
    var report =
        (Report.Read)
            read(
                HEADING + indicator + ";2024;records;12;\n" + indicator + ";2024;records;13;\n",
                true);

    assertThat(report.rows().get(1).problems()).extracting(problem -> problem.field())
        .containsExactly("because");
  }

  @Test
  void a_file_that_is_no_such_table_is_refused_with_its_line() throws Exception {
    assertThat(read("indicator,period\n", true)).isEqualTo(new Report.Unreadable("column", 1, "method"));
    assertThat(read("indicator,cows\n", true)).isEqualTo(new Report.Unreadable("column", 1, "cows"));
    assertThat(read("", true)).isInstanceOf(Report.Unreadable.class);
    assertThat(read(HEADING + "N0001;2024\n", true))
        .isEqualTo(new Report.Unreadable("cells", 2, "2, 5"));
  }
}
