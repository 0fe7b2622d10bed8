package org.vetika.app.attachment.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C:\\Users\\dara\\road.JPG|road.jpg",
        "../../etc/passwd|passwd.jpg",
        "photo.jpg.exe|photo.jpg.jpg",
        "ផ្លូវ ខូច.jpeg|ផ្លូវ ខូច.jpg",
        ".htaccess|htaccess.jpg",
        "..|file.jpg",
        "con.jpg|_con.jpg",
        "a\"; filename=\"b.html|a__ filename=_b.jpg",
        "|file.jpg"
      })
  void a_name_is_what_can_be_read_and_nothing_else(String given, String name) {
    assertThat(FileName.clean(given == null ? "" : given, FileType.JPEG)).isEqualTo(name);
  }

  @Property
  void no_name_has_a_path_or_a_line_or_hides_its_ending(@ForAll String given) {
    String name = FileName.clean(given, FileType.PDF);
    assertThat(name).endsWith(".pdf").doesNotContain("/", "\\", "\"", "\r", "\n", "\0", "\u202e");
    assertThat(name).doesNotStartWith(".");
    assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThan(400);
    assertThat(FileName.clean(name, FileType.PDF)).isEqualTo(name);
  }
}
