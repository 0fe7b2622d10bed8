package org.vetika.app.dialogue.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Documents that take too long or hold too much are stopped, locked and old ones explained. */
class LimitsTest {
  private static final ReadingLimits SMALL =
      new ReadingLimits(1_000_000, 1_000_000, 2, 2_000, 20, Duration.ofSeconds(60));
  private static final List<String> POINTS =
      Collections.nCopies(60, "The road to the market is closed in the wet season.");

  @Test
  void reading_stops_when_the_time_is_over() throws IOException {
    ReadingLimits none =
        new ReadingLimits(1_000_000, 1_000_000, 100, 100_000, 10_000, Duration.ZERO);
    assertThat(refusal(none, Documents.pdf(POINTS, ""))).isEqualTo(RefusalReason.TOO_MUCH_INSIDE);
    assertThat(refusal(none, Documents.docx(POINTS))).isEqualTo(RefusalReason.TOO_MUCH_INSIDE);
  }

  @Test
  void pages_characters_and_paragraphs_are_counted() throws IOException {
    assertThat(refusal(SMALL, Documents.pdf(POINTS, ""))).isEqualTo(RefusalReason.TOO_MUCH_INSIDE);
    assertThat(refusal(SMALL, String.join(" ", POINTS).getBytes(UTF_8)))
        .isEqualTo(RefusalReason.TOO_MUCH_INSIDE);
    assertThat(refusal(SMALL, "A\n\n".repeat(30).getBytes(UTF_8)))
        .isEqualTo(RefusalReason.TOO_MUCH_INSIDE);
  }

  @Test
  void a_word_file_of_before_2007_is_of_the_wrong_type() throws IOException {
    try (InputStream file =
        LimitsTest.class.getResourceAsStream("/importing-refused/old-word.doc")) {
      assertThat(file).isNotNull();
      assertThat(Documents.refusal(file.readAllBytes())).isEqualTo(RefusalReason.WRONG_TYPE);
    }
  }

  @Test
  void a_docx_behind_a_password_is_encrypted()
      throws IOException, GeneralSecurityException, InvalidFormatException {
    try (POIFSFileSystem container = new POIFSFileSystem();
        OPCPackage document =
            OPCPackage.open(new ByteArrayInputStream(Documents.docx(List.of("A secret"))))) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("river");
      try (OutputStream locked = encryptor.getDataStream(container)) {
        document.save(locked);
      }
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      container.writeFilesystem(file);
      assertThat(Documents.refusal(file.toByteArray())).isEqualTo(RefusalReason.ENCRYPTED);
    }
  }

  private static RefusalReason refusal(ReadingLimits limits, byte[] content) {
    ReadingOutcome outcome =
        new SummaryReader(new ProvinceNames(), limits).read("document", content, Progress.SILENT);
    if (outcome instanceof ReadingOutcome.Refused refused) {
      return refused.reason();
    }
    throw new AssertionError("read: " + outcome);
  }
}
