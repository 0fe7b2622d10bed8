package org.vetika.app.attachment.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A photo drawn anew: upright, no larger than screens are, and with nothing but its pixels. What a
 * camera wrote about place, time and owner is not in it because it is never copied.
 */
final class PhotoCopy {
  /** So many pixels are unpacked at most; of larger pictures every second one, and so on. */
  private static final long UNPACKED_JPEG = 25_000_000;

  /** A pixel of a PNG may take eight bytes where one of a JPEG takes three. */
  private static final long UNPACKED_PNG = 12_500_000;

  private PhotoCopy() {}

  static CleanFile of(FileType type, byte[] bytes) throws IOException {
    int orientation = type == FileType.JPEG ? JpegSegments.orientation(bytes) : 1;
    BufferedImage large =
        PhotoDrawing.turned(
            PhotoDrawing.fitted(read(type, bytes), FileLimits.PHOTO_SIDE), orientation);
    BufferedImage small = PhotoDrawing.fitted(large, FileLimits.PREVIEW_SIDE);
    var preview =
        new CleanFile.SmallPicture(
            PhotoEncoding.jpeg(small, 0.7f), small.getWidth(), small.getHeight());
    if (type == FileType.PNG) {
      byte[] png = PhotoEncoding.png(large);
      if (png.length <= FileLimits.PHOTO_BYTES) {
        return new CleanFile(type, FileType.PNG, png, preview);
      }
    }
    return new CleanFile(type, FileType.JPEG, PhotoEncoding.lightJpeg(large), preview);
  }

  private static BufferedImage read(FileType type, byte[] bytes) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type.extension());
    ImageReader reader = readers.next();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(input, true, true);
      return read(reader, type == FileType.JPEG ? UNPACKED_JPEG : UNPACKED_PNG);
    } catch (RefusedFileException refused) {
      throw refused;
    } catch (IOException | RuntimeException broken) {
      // Readers throw all kinds of things at damaged pictures.
      throw new RefusedFileException(FileRefusal.BROKEN);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage read(ImageReader reader, long unpacked) throws IOException {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    if (pixels > FileLimits.PIXELS) {
      throw new RefusedFileException(FileRefusal.TOO_MANY_PIXELS);
    }
    int step = 1;
    while (pixels / step / step > unpacked) {
      step++;
    }
    ImageReadParam parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, parameters);
  }
}
