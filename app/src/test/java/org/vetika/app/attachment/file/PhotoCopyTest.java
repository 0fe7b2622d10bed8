package org.vetika.app.attachment.file;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoCopyTest {
  @Test
  void nothing_that_the_phone_wrote_about_person_and_place_is_in_the_copy() throws Exception {
    byte[] photo = FileFixture.photoWithTraces(1200, 800, 6);
    assertThat(text(photo)).contains("Exif", "SpyPhone9", "Sok Dara");
    assertThat(JpegSegments.orientation(photo)).isEqualTo(6);

    CleanFile clean = FileFixture.clean("IMG_1.jpg", photo);

    assertThat(text(clean.bytes())).doesNotContain("Exif", "SpyPhone9", "Sok Dara", "xmpmeta");
    assertThat(applicationSegments(clean.bytes())).isEqualTo("e0");
    assertThat(text(requireNonNull(clean.preview()).bytes())).doesNotContain("Exif", "Sok Dara");
  }

  /** The markers of all segments before the picture that are there for programs. */
  private static String applicationSegments(byte[] jpeg) {
    var markers = new StringBuilder();
    for (int at = 2; (jpeg[at + 1] & 0xff) != 0xda; at += 2 + Bytes.unsigned16(jpeg, at + 2)) {
      int marker = jpeg[at + 1] & 0xff;
      if ((marker >= 0xe0 && marker <= 0xef) || marker == 0xfe) {
        markers.append(Integer.toHexString(marker));
      }
    }
    return markers.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 60, 40, left, top",
    "2, 60, 40, right, top",
    "3, 60, 40, right, bottom",
    "4, 60, 40, left, bottom",
    "5, 40, 60, left, top",
    "6, 40, 60, right, top",
    "7, 40, 60, right, bottom",
    "8, 40, 60, left, bottom"
  })
  void the_copy_stands_upright(int orientation, int width, int height, String side, String end)
      throws Exception {
    BufferedImage copy =
        read(FileFixture.clean("a.jpg", FileFixture.photoWithTraces(60, 40, orientation)).bytes());
    assertThat(copy.getWidth()).isEqualTo(width);
    assertThat(copy.getHeight()).isEqualTo(height);
    int x = side.equals("left") ? width / 4 : width * 3 / 4;
    int y = end.equals("top") ? height / 4 : height * 3 / 4;
    assertThat(new Color(copy.getRGB(x, y)).getRed()).isGreaterThan(200);
    assertThat(new Color(copy.getRGB(width - 1 - x, height - 1 - y)).getRed()).isLessThan(60);
  }

  @Test
  void a_large_photo_is_light_enough_for_a_slow_line_and_has_a_small_picture() throws Exception {
    byte[] photo = FileFixture.leaves(3000, 2000);
    assertThat(photo.length).isGreaterThan(1_000_000);
    CleanFile clean = FileFixture.clean("leaves.jpg", photo);
    BufferedImage copy = read(clean.bytes());
    assertThat(Math.max(copy.getWidth(), copy.getHeight())).isBetween(1024, 2048);
    assertThat((double) copy.getWidth() / copy.getHeight()).isBetween(1.49, 1.51);
    assertThat(clean.bytes().length).isLessThan(photo.length / 2);
    assertThat(requireNonNull(clean.preview()).width()).isEqualTo(480);
    assertThat(requireNonNull(clean.preview()).height()).isEqualTo(320);
    assertThat(read(requireNonNull(clean.preview()).bytes()).getWidth()).isEqualTo(480);
  }

  @Test
  void an_ordinary_photo_keeps_its_size_up_to_2048_pixels() throws Exception {
    CleanFile clean = FileFixture.clean("road.jpg", FileFixture.photo(4000, 3000));
    assertThat(read(clean.bytes()).getWidth()).isEqualTo(2048);
    assertThat(clean.bytes().length).isLessThan(FileLimits.PHOTO_BYTES);
  }

  @Test
  void a_screenshot_stays_a_png_and_loses_its_notes() throws Exception {
    byte[] png = FileFixture.png(300, 200);
    byte[] note = FileFixture.latin("tEXtAuthor\0Sok Dara");
    ByteBuffer noted = ByteBuffer.allocate(png.length + note.length + 8);
    // After the header, which is 8 + 25 bytes long. Readers do not check sums of notes.
    noted.put(png, 0, 33).putInt(note.length - 4).put(note).putInt(0).put(png, 33, png.length - 33);
    assertThat(text(PngChunks.strip(noted.array()))).doesNotContain("Sok Dara");
    CleanFile clean = FileFixture.clean("screen.png", noted.array());
    assertThat(clean.type()).isEqualTo(FileType.PNG);
    assertThat(text(clean.bytes())).doesNotContain("Sok Dara");
    assertThat(read(clean.bytes()).getWidth()).isEqualTo(300);
  }

  @Test
  void a_small_file_with_too_many_pixels_is_not_unpacked() {
    byte[] png = FileFixture.png(10, 10);
    ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 100_000);
    assertThat(FileFixture.refusal("bomb.png", png)).isIn(FileRefusal.TOO_MANY_PIXELS);
  }

  @Test
  void half_a_png_is_refused_as_damaged() {
    byte[] png = java.util.Arrays.copyOf(FileFixture.png(300, 200), 60);
    assertThat(FileFixture.refusal("half.png", png)).isEqualTo(FileRefusal.BROKEN);
  }

  private static BufferedImage read(byte[] bytes) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
