package org.vetika.app.attachment.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as people send them, with all that they do not know is inside. */
public final class FileFixture {
  private FileFixture() {}

  /** A photo of a broken road, red in its upper left quarter as the sensor saw it. */
  public static byte[] photo(int width, int height) {
    return encoded(picture(width, height), "jpg");
  }

  public static byte[] png(int width, int height) {
    return encoded(picture(width, height), "png");
  }

  /** Noise does not compress: a photo of leaves, for the packer. */
  public static byte[] leaves(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var random = new Random(7);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, random.nextInt(0x1000000));
      }
    }
    return encoded(picture, "jpg");
  }

  private static BufferedImage picture(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.BLUE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height / 2);
    pen.dispose();
    return picture;
  }

  private static byte[] encoded(BufferedImage picture, String format) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  /** The photo as a phone writes it: maker, orientation, place, XMP, a comment, and a trailer. */
  public static byte[] photoWithTraces(int width, int height, int orientation) {
    byte[] photo = photo(width, height);
    var traced = new ByteArrayOutputStream();
    traced.write(photo, 0, 2);
    segment(traced, 0xe1, concat(latin("Exif\0\0"), exif(orientation)));
    segment(traced, 0xe1, latin("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Sok Dara</x:xmpmeta>"));
    segment(traced, 0xfe, latin("taken by Sok Dara"));
    traced.write(photo, 2, photo.length - 2);
    traced.writeBytes(latin("SEFHtrailer of Sok Dara"));
    return traced.toByteArray();
  }

  /** IFD 0 with maker, orientation and a pointer to the place 11°33′ N 104°55′ E. */
  private static byte[] exif(int orientation) {
    var tiff = ByteBuffer.allocate(200);
    tiff.put(latin("MM")).putShort((short) 42).putInt(8);
    tiff.putShort((short) 3);
    entry(tiff, 0x010f, 2, 10, 100);
    entry(tiff, 0x0112, 3, 1, orientation << 16);
    entry(tiff, 0x8825, 4, 1, 50);
    tiff.putInt(0).position(50);
    tiff.putShort((short) 2);
    entry(tiff, 1, 2, 2, 'N' << 24);
    entry(tiff, 2, 5, 3, 120);
    tiff.putInt(0).position(100);
    tiff.put(latin("SpyPhone9\0")).position(120);
    for (int part : new int[] {11, 1, 33, 1, 0, 1}) {
      tiff.putInt(part);
    }
    return tiff.array();
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  private static void segment(ByteArrayOutputStream jpeg, int marker, byte[] data) {
    jpeg.write(0xff);
    jpeg.write(marker);
    jpeg.write((data.length + 2) >> 8);
    jpeg.write(data.length + 2);
    jpeg.writeBytes(data);
  }

  public static byte[] pdf(int pages) {
    try (var document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage());
      }
      return saved(document);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] saved(PDDocument document) throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  /** A letter with its writer's name in the properties. */
  public static byte[] docx(String text, String creator) {
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText(text);
      document.getProperties().getCoreProperties().setCreator(creator);
      document.getProperties().getExtendedProperties().setManager(creator);
      var bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] odt(String content, String creator) {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
    parts.put(
        "content.xml",
        utf8(
            "<office:document-content xmlns:office=\"urn:office\" xmlns:text=\"urn:text\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"><office:body>"
                + content
                + "<office:annotation><dc:creator>"
                + creator
                + "</dc:creator></office:annotation></office:body></office:document-content>"));
    parts.put("meta.xml", utf8("<meta>" + creator + "</meta>"));
    parts.put("Thumbnails/thumbnail.png", new byte[] {1, 2, 3});
    parts.put(
        "META-INF/manifest.xml",
        utf8(
            "<m:manifest xmlns:m=\"urn:m\"><m:file-entry m:full-path=\"content.xml\"/>"
                + "<m:file-entry m:full-path=\"meta.xml\"/></m:manifest>"));
    return zip(parts);
  }

  static byte[] zip(Map<String, byte[]> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  static Map<String, byte[]> unzip(byte[] bytes) {
    var parts = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return parts;
  }

  /** The same archive with a part added or changed. */
  static byte[] with(byte[] archive, String part, String content) {
    Map<String, byte[]> parts = unzip(archive);
    parts.put(part, utf8(content));
    return zip(parts);
  }

  static byte[] concat(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static CleanFile clean(String name, byte[] bytes) {
    if (new CleaningFile().clean(name, bytes) instanceof CleaningOutcome.Clean(CleanFile file)) {
      return file;
    }
    throw new AssertionError(name + " was refused: " + refusal(name, bytes));
  }

  static FileRefusal refusal(String name, byte[] bytes) {
    if (new CleaningFile().clean(name, bytes)
        instanceof CleaningOutcome.Refused(FileRefusal reason)) {
      return reason;
    }
    throw new AssertionError(name + " was taken");
  }
}
