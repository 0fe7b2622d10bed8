package org.vetika.app.consistency.round;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.consistency.round.Uploads.Upload;
import org.vetika.app.web.Fingerprint;
import org.vetika.linkage.encoding.HeadedFile;
import org.vetika.linkage.encoding.RoundSecret;

/** Columns that nobody agreed on are dropped before anything is stored. */
class LeftOutColumnsTest extends RoundTest {
  private static final String MARKER = "Zyxwv-street-17";
  private static final byte[] LIST =
      """
      \uFEFFcase notes;KEY;id;home_address
      first %1$s;k1;A1;"%1$s; ""left"" side"
      second; k2 ;A2;%1$s
      """
          .formatted(MARKER)
          .getBytes(UTF_8);

  /** What is kept of it, byte by byte. */
  private static final String KEPT = "id,key\nA1,k1\nA2,k2\n";

  @Autowired DataSource source;
  @Autowired LeftOutColumns leftOut;

  @Value("${vetika.data}")
  Path data = Path.of("");

  @Test
  void a_party_is_told_before_and_after_which_of_its_columns_are_dropped() throws Exception {
    UUID round = agreed(terms("keys"));
    MvcTestResult looked = send(fixture.group, round, LIST, "");
    assertThat(text(looked))
        .contains("will not be kept", "“case notes”", "“home_address”")
        .contains(Fingerprint.ofText(KEPT));
    handIn(fixture.group, round, LIST);
    assertThat(text(get(fixture.group, path(round))))
        .contains("2 records are kept, encrypted, with these columns only: id, key.")
        .contains("Not agreed on and therefore not kept", "“home_address”");
    assertThat(text(get(fixture.ministry, path(round))))
        .doesNotContain("home_address", "records are kept");
    handIn(fixture.ministry, round, THEIRS);
    assertThat(text(get(fixture.ministry, path(round)))).doesNotContain("therefore not kept");
  }

  @Test
  void nothing_of_what_stood_in_them_is_in_the_database_or_in_the_data_folder() throws Exception {
    UUID round = agreed(terms("keys"));
    handIn(fixture.group, round, LIST);
    Upload upload = uploads.of(round).getFirst();
    assertThat(new String(sealed.open(upload.id()).orElseThrow(), UTF_8)).isEqualTo(KEPT);
    assertThat(upload.sha256()).isEqualTo(Fingerprint.ofText(KEPT));
    assertThat(cells()).noneMatch(cell -> cell.contains(MARKER) || cell.contains(digest(LIST)));
    assertThat(files(data)).noneMatch(bytes -> bytes.contains(MARKER));
    // What is looked for is found where it is: the list of the round, once it is decrypted.
    assertThat(cells()).anyMatch(cell -> cell.contains(upload.sha256()));
  }

  @Test
  void their_names_go_with_the_list() throws Exception {
    UUID round = agreed(terms("keys"));
    handIn(fixture.group, round, "id,key,nickname_of_mine\nA1,k1,x\n".getBytes(UTF_8));
    Upload first = uploads.of(round).getFirst();
    assertThat(leftOut.of(first.id())).containsExactly("nickname_of_mine");
    handIn(fixture.group, round, OURS);
    assertThat(leftOut.of(first.id())).isEmpty();
    assertThat(cells()).noneMatch(cell -> cell.contains("nickname_of_mine"));
  }

  @Test
  void what_is_kept_reads_as_what_was_handed_in() throws Exception {
    var fields = List.of(ListField.GIVEN_NAME, ListField.SURNAME);
    byte[] file =
        """
        phone,surname,id,given_name
        012,"Sok, ""elder"" A",1,"Da
        ra"
        013, សុខ ,2,
        """
            .getBytes(UTF_8);
    ReadList list = read(file, fields);
    byte[] kept = KeptList.of(fields, list);
    assertThat(new String(kept, UTF_8))
        .isEqualTo(
            """
            id,given_name,surname
            1,"Da
            ra","Sok, ""elder"" A"
            2,,សុខ
            """);
    assertThat(values(read(kept, fields))).isEqualTo(values(list));
    assertThat(KeptList.of(fields, read(kept, fields))).isEqualTo(kept);
  }

  @Test
  void encodings_are_kept_without_what_else_stands_in_their_heading() throws Exception {
    var secret = RoundSecret.fresh("refusals");
    var typed = new HashMap<>(terms("encodings"));
    typed.put("field_given_name", "true");
    typed.put("key_check", secret.checkValue());
    UUID round = agreed(typed);
    Path folder = Files.createTempDirectory("encodings");
    byte[] plain = encoded(secret, folder, 0);
    Path chatty = folder.resolve("chatty");
    var list = ListFiles.encodings(plain);
    var heading = new LinkedHashMap<String, String>();
    new String(plain, 0, 400, ISO_8859_1)
        .lines()
        .skip(1)
        .takeWhile(line -> !line.isEmpty())
        .forEach(line -> heading.put(line.split(": ")[0], line.split(": ")[1]));
    heading.put("notes", MARKER);
    HeadedFile.write(
        chatty,
        new String(plain, UTF_8).lines().findFirst().orElseThrow(),
        heading,
        out -> {
          for (int row = 0; row < list.count(); row++) {
            for (int word = 0; word < list.words(); word++) {
              out.writeLong(list.rows()[row * list.words() + word]);
            }
          }
        });
    byte[] file = Files.readAllBytes(chatty);
    handIn(fixture.group, round, file);
    assertThat(new String(file, UTF_8)).contains(MARKER);
    assertThat(new String(sealed.open(uploads.of(round).getFirst().id()).orElseThrow(), UTF_8))
        .doesNotContain(MARKER);
  }

  private static ReadList read(byte[] file, List<ListField> fields) throws IOException {
    return ListFiles.read(file, fields) instanceof ListFiles.Reading.Done(ReadList list, var _)
        ? list
        : new ReadList(List.of());
  }

  private static List<List<String>> values(ReadList list) {
    return list.rows().stream()
        .map(row -> Stream.concat(Stream.of(row.id()), row.values().stream()).toList())
        .toList();
  }

  private static String digest(byte[] file) {
    return Fingerprint.ofBytes(file);
  }

  /** Every cell of every table: bytes as they are, lists of rounds decrypted. */
  private List<String> cells() throws Exception {
    var cells = new ArrayList<String>();
    for (Upload upload :
        database
            .sql("select distinct round_id from round_upload")
            .query((row, index) -> row.getObject(1, UUID.class))
            .list()
            .stream()
            .flatMap(round -> uploads.of(round).stream())
            .toList()) {
      sealed.open(upload.id()).ifPresent(file -> cells.add(new String(file, UTF_8)));
    }
    List<String> tables =
        database
            .sql(
                """
                select quote_ident(table_schema) || '.' || quote_ident(table_name)
                from information_schema.tables
                where table_type = 'BASE TABLE'
                  and table_schema not in ('pg_catalog', 'information_schema')
                """)
            .query((row, index) -> row.getString(1))
            .list();
    try (Connection connection = source.getConnection();
        var statement = connection.createStatement()) {
      for (String table : tables) {
        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
          while (rows.next()) {
            for (int at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
              cells.add(cell(rows, at));
            }
          }
        }
      }
    }
    return cells;
  }

  private static String cell(ResultSet rows, int column) throws Exception {
    if (rows.getMetaData().getColumnTypeName(column).equals("bytea")) {
      byte[] bytes = rows.getBytes(column);
      return bytes == null ? "" : new String(bytes, UTF_8);
    }
    return String.valueOf(rows.getString(column));
  }

  private static List<String> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> {
            try {
              return Files.readString(file, ISO_8859_1);
            } catch (IOException gone) {
              return "";
            }
          })
          .toList();
    }
  }
}
