package org.vetika.app.attachment.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;

class RecognitionTest {
  @Test
  void a_name_makes_nothing_of_a_file() {
    assertThat(FileFixture.clean("holiday.pdf", FileFixture.photo(20, 20)).original())
        .isEqualTo(FileType.JPEG);
    assertThat(FileFixture.clean("photo.jpg", FileFixture.pdf(1)).original())
        .isEqualTo(FileType.PDF);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html><body>hello|WEB_PAGE",
        "<!DOCTYPE html><p>hello|WEB_PAGE",
        "<svg xmlns='http://www.w3.org/2000/svg'/>|WEB_PAGE",
        "<?xml version='1.0'?><svg/>|WEB_PAGE",
        "hello <script>alert(1)</script>|WEB_PAGE",
        "MZ program|PROGRAM",
        "#!/bin/sh|PROGRAM",
        "RIFF1234WEBPVP8 |WEBP",
        "1234ftypheic1234|HEIC",
        "1234ftypmif11234|HEIC",
        "GIF89a|UNKNOWN_TYPE",
        "{\\rtf1 hello|UNKNOWN_TYPE",
        "some words %PDF-1.4|DISGUISED",
      })
  void what_is_not_taken_is_refused_with_its_reason(String content, FileRefusal reason) {
    assertThat(FileFixture.refusal("a.txt", FileFixture.utf8(content))).isEqualTo(reason);
  }

  @Test
  void old_and_sealed_office_files_are_told_apart() {
    byte[] old = FileFixture.latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 words");
    assertThat(FileFixture.refusal("a.doc", old)).isEqualTo(FileRefusal.OLD_OFFICE);
    byte[] sealed = FileFixture.concat(old, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
    assertThat(FileFixture.refusal("a.docx", sealed)).isEqualTo(FileRefusal.ENCRYPTED);
  }

  @Test
  void a_file_that_is_two_files_is_refused() {
    byte[] archive = FileFixture.zip(Map.of("a.txt", new byte[] {'a'}));
    assertThat(FileFixture.refusal("a.jpg", FileFixture.concat(FileFixture.photo(9, 9), archive)))
        .isEqualTo(FileRefusal.DISGUISED);
    assertThat(FileFixture.refusal("a.pdf", FileFixture.concat(FileFixture.pdf(1), archive)))
        .isEqualTo(FileRefusal.DISGUISED);
    assertThat(
            FileFixture.refusal(
                "a.png", FileFixture.concat(FileFixture.png(9, 9), FileFixture.latin("<script>x"))))
        .isEqualTo(FileRefusal.DISGUISED);
    assertThat(
            FileFixture.refusal(
                "a.docx",
                FileFixture.concat(FileFixture.docx("a", "b"), FileFixture.latin("trailer"))))
        .isEqualTo(FileRefusal.DISGUISED);
  }

  @Test
  void text_is_published_as_unicode() {
    byte[] khmer = "\ufeffផ្លូវខូច\r\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(FileFixture.clean("a.txt", khmer).bytes())
        .isEqualTo(FileFixture.utf8("ផ្លូវខូច\r\n"));
    assertThat(FileFixture.refusal("a.txt", FileFixture.latin("caf\u00e9")))
        .isEqualTo(FileRefusal.NOT_UTF8);
    assertThat(FileFixture.refusal("a.txt", new byte[] {'a', 0, 'b'}))
        .isEqualTo(FileRefusal.UNKNOWN_TYPE);
  }

  @Test
  void a_table_of_values_runs_nothing_in_a_spreadsheet() {
    CleanFile clean =
        FileFixture.clean(
            "a.csv", FileFixture.utf8("place,sum\n=HYPERLINK(\"x\"),-5\n@SUM(A1),+1.5\n-cmd,ok\n"));
    assertThat(clean.type()).isEqualTo(FileType.CSV);
    assertThat(new String(clean.bytes(), StandardCharsets.UTF_8).lines())
        .containsExactly(
            "place,sum", "\"'=HYPERLINK(\"\"x\"\")\",-5", "'@SUM(A1),+1.5", "'-cmd,ok");
    assertThat(FileFixture.clean("a.csv", FileFixture.utf8("no table")).type())
        .isEqualTo(FileType.TEXT);
  }

  @Test
  void empty_and_large_files_are_refused() {
    assertThat(FileFixture.refusal("a.txt", new byte[0])).isEqualTo(FileRefusal.EMPTY);
    assertThat(FileFixture.refusal("a.jpg", new byte[FileLimits.FILE_BYTES + 1]))
        .isEqualTo(FileRefusal.TOO_LARGE);
  }

  @Property(tries = 300)
  void whatever_is_given_is_taken_or_refused_and_nothing_fails(@ForAll byte[] bytes) {
    assertThat(new CleaningFile().clean("a", bytes)).isNotNull();
    for (byte[] start :
        new byte[][] {
          FileFixture.latin("\u00ff\u00d8\u00ff"),
          FileFixture.latin("%PDF-1.4\n"),
          FileFixture.latin("PK\u0003\u0004"),
          FileFixture.latin("\u0089PNG\r\n\u001a\n")
        }) {
      assertThat(new CleaningFile().clean("a", FileFixture.concat(start, bytes))).isNotNull();
    }
  }

  @Property(tries = 300)
  void a_damaged_photo_is_taken_or_refused_and_nothing_fails(
      @ForAll int position, @ForAll byte value) {
    byte[] photo = FileFixture.photoWithTraces(40, 30, 6);
    photo[Math.floorMod(position, photo.length)] = value;
    assertThat(new CleaningFile().clean("a.jpg", photo)).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(FileRefusal.class)
  void every_refusal_says_why_in_both_languages(FileRefusal refusal) {
    var messages = new Messages();
    for (Language language : Language.values()) {
      assertThat(messages.has(language, refusal.messageKey())).as("%s", refusal).isTrue();
    }
  }
}
