package org.vetika.app.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.organization.OrganizationFixture.facilitator;
import static org.vetika.app.organization.OrganizationFixture.memberOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.vetika.app.VetikaTest;
import org.vetika.app.organization.ImportReport.Fate;
import org.vetika.app.organization.ImportReport.Line;
import org.vetika.app.organization.ImportingOrganizations.Outcome;
import org.vetika.app.web.Visitor;

@VetikaTest
@TestPropertySource(properties = "test.database=registry")
class ImportingOrganizationsTest {
  @Autowired ImportingOrganizations importing;
  @Autowired Organizations organizations;
  @Autowired JdbcClient database;
  private final Visitor facilitator = facilitator();

  @BeforeEach
  void emptyRegistry() {
    OrganizationFixture.emptyRegistry(database);
    OrganizationFixture.places(database);
  }

  @Test
  void a_dry_run_changes_nothing_and_the_import_does_what_it_said() {
    String table =
        """
        \uFEFFkind;name_en;name_km;acronym;identifiers;provinces;other_names
        ngo;Star Kampuchea;;SK;KH-NNGO:12;12 21;Star [former en 1995/1999]
        ngo;"Two
        lines";;;;;
        pub;Unknown kind;;;;;
        ngo;STAR  KAMPUCHEA;;;;;
        ngo;;អង្គការខ្មែរ;;;99;
        """;
    Outcome.DryRun dry = dryRun(table);
    assertThat(fates(dry.report()))
        .containsExactly("2 NEW", "3 NEW", "5 REFUSED", "6 DUPLICATE", "7 REFUSED");
    assertThat(dry.report().lines().get(3).sameAsLine()).isEqualTo(2);
    assertThat(dry.report().lines().get(4).problems())
        .containsExactly(new FieldProblem("provinces", "unknown-code"));
    assertThat(count()).isZero();
    assertThat(importing.run(facilitator, dry.upload())).isInstanceOf(Outcome.Imported.class);
    assertThat(count()).isEqualTo(2);
    assertThat(organizations.detail("O0001").orElseThrow().content().otherNames())
        .containsExactly(
            new OtherName(
                "Star",
                "en",
                OtherName.Usage.FORMER,
                new PartialDate("1995"),
                new PartialDate("1999")));
    assertThat(importing.run(facilitator, dry.upload())).isInstanceOf(Outcome.NoSuchUpload.class);
  }

  @Test
  void rows_that_name_an_organization_on_record_change_only_the_cells_they_fill() {
    imported("kind,name_en,phone,identifiers\nngo,Star Kampuchea,012,KH-NNGO:12\n");
    String changes = "identifiers,phone,email\nKH-NNGO:12,,star@star.example\n";
    assertThat(fates(imported(changes))).containsExactly("2 CHANGED");
    OrganizationDetail detail = organizations.detail("O0001").orElseThrow();
    assertThat(detail.content().contact().phone()).isEqualTo("012");
    assertThat(detail.content().contact().email()).isEqualTo("star@star.example");
    assertThat(detail.history().getFirst().reason()).isEqualTo("table.csv");
    assertThat(fates(imported(changes))).containsExactly("2 UNCHANGED");
    assertThat(fates(imported("number,phone\nO0007,1\n"))).containsExactly("2 REFUSED");
  }

  @Test
  void a_like_one_is_taken_when_the_row_says_that_it_is_another() {
    imported("kind,name_en,acronym\nngo,Advocacy and Policy Institute,API\n");
    assertThat(fates(imported("kind,name_en,acronym\nngo,Angkor Pottery Initiative,API\n")))
        .containsExactly("2 DUPLICATE");
    assertThat(
            fates(
                imported(
                    "kind,name_en,acronym,another_one\nngo,Angkor Pottery Initiative,API,yes\n")))
        .containsExactly("2 NEW");
  }

  @Test
  void a_file_that_is_no_such_table_is_named_as_what_it_is() {
    assertThat(problem(new byte[] {(byte) 0xff, (byte) 0xfe, 0x41})).isEqualTo("encoding");
    assertThat(problem("  \n".getBytes(StandardCharsets.UTF_8))).isEqualTo("empty");
    assertThat(problem("kind,name_en,shoe_size\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("column");
    assertThat(problem("kind,name_en\nngo,\"never closed".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("quotes");
    assertThat(importing.dryRun(memberOf(1), "x.csv", new byte[0]))
        .isInstanceOf(Outcome.NotAllowed.class);
  }

  @Test
  void five_thousand_lines_are_imported_in_reasonable_time() {
    String table =
        IntStream.rangeClosed(1, 5000)
            .mapToObj(line -> "ngo," + name(line) + ",KH-NNGO:" + line + ",21")
            .collect(Collectors.joining("\n", "kind,name_en,identifiers,provinces\n", "\n"));
    long start = System.nanoTime();
    ImportReport report = imported(table);
    assertThat(report.count(Fate.NEW) + report.count(Fate.DUPLICATE)).isEqualTo(5000);
    assertThat(report.count(Fate.NEW)).isGreaterThan(4900);
    assertThat(count()).isEqualTo(report.count(Fate.NEW));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(2));
    assertThat(fates(imported(table)).stream().filter(fate -> fate.endsWith("UNCHANGED")).count())
        .isEqualTo(report.count(Fate.NEW));
  }

  @Test
  void cells_that_a_spreadsheet_would_run_are_written_neutral_and_read_back() throws IOException {
    imported("kind,name_en,phone\nngo,\"'=HYPERLINK(\"\"x\"\")\",'+855 12\n");
    var content = organizations.contents(List.of(1L)).get(1L);
    assertThat(content).isNotNull();
    assertThat(content.nameEnglish()).isEqualTo("=HYPERLINK(\"x\")");
    var written = new StringBuilder();
    CsvEntries.write(Map.of("O0001", content), written);
    assertThat(written.toString())
        .contains("\"'=HYPERLINK(\"\"x\"\")\"", "'+855 12")
        .doesNotContain(",+855", ",=");
    assertThat(fates(imported(written.toString()))).containsExactly("2 UNCHANGED");
  }

  /** A name unlike the others: five syllables that count. */
  private static String name(int line) {
    String[] syllables = {"ba", "ke", "mo", "ri", "su", "ta", "le", "vo", "ni", "zu"};
    var name = new StringBuilder("Org");
    for (int rest = line * 7919 % 99_991, each = 0; each < 5; each++, rest /= 10) {
      name.append(' ')
          .append(syllables[rest % 10].repeat(1 + each % 2))
          .append((char) ('a' + each));
    }
    return name.toString();
  }

  private long count() {
    return organizations.page(OrganizationFilter.ALL, null, 1).count();
  }

  private String problem(byte[] file) {
    return ((Outcome.Unreadable) importing.dryRun(facilitator, "table.csv", file))
            .report()
            .problem()
        + "";
  }

  private Outcome.DryRun dryRun(String table) {
    return (Outcome.DryRun)
        importing.dryRun(facilitator, "table.csv", table.getBytes(StandardCharsets.UTF_8));
  }

  private ImportReport imported(String table) {
    return ((Outcome.Imported) importing.run(facilitator, dryRun(table).upload())).report();
  }

  private static List<String> fates(ImportReport report) {
    var fates = new ArrayList<String>();
    for (Line line : report.lines()) {
      fates.add(line.line() + " " + line.fate());
    }
    return fates;
  }
}
