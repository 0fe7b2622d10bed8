package org.vetika.app.attachment.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as bytes, without any metadata. */
final class PhotoEncoding {
  private static final int[] SIDES = {FileLimits.PHOTO_SIDE, 1600, 1280, 1024};
  private static final float[] QUALITIES = {0.82f, 0.72f, 0.62f};

  private PhotoEncoding() {}

  /**
   * The best JPEG that is light enough for a slow line: first the quality gives way, then the size.
   */
  static byte[] lightJpeg(BufferedImage picture) throws IOException {
    byte[] encoded = new byte[0];
    for (int side : SIDES) {
      BufferedImage fitted = PhotoDrawing.fitted(picture, side);
      for (float quality : QUALITIES) {
        encoded = jpeg(fitted, quality);
        if (encoded.length <= FileLimits.PHOTO_BYTES) {
          return encoded;
        }
      }
    }
    return encoded;
  }

  static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
    var bytes = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(quality);
      writer.setOutput(output);
      writer.write(null, new IIOImage(picture, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  static byte[] png(BufferedImage picture) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(picture, "png", output);
    }
    return bytes.toByteArray();
  }
}
