package org.vetika.app.attachment.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Pictures made smaller and turned, in the colors of screens (sRGB), on white. */
final class PhotoDrawing {
  private PhotoDrawing() {}

  /** The picture with a longest side of at most {@code side}; never larger than it was. */
  static BufferedImage fitted(BufferedImage picture, int side) {
    int longest = Math.max(picture.getWidth(), picture.getHeight());
    double factor = Math.min(1, (double) side / longest);
    int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
    BufferedImage current = picture;
    // By half at most each time: a larger step would leave out pixels instead of mixing them.
    while (current.getWidth() > 2 * width && current.getHeight() > 2 * height) {
      current = drawn(current, (current.getWidth() + 1) / 2, (current.getHeight() + 1) / 2);
    }
    boolean fits = current.getWidth() == width && current.getHeight() == height;
    return fits && current.getType() == BufferedImage.TYPE_INT_RGB
        ? current
        : drawn(current, width, height);
  }

  private static BufferedImage drawn(BufferedImage picture, int width, int height) {
    var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = target.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(picture, 0, 0, width, height, null);
    pen.dispose();
    return target;
  }

  /** The picture turned and mirrored as the EXIF value (1 to 8) asks for. */
  static BufferedImage turned(BufferedImage picture, int orientation) {
    if (orientation == 1) {
      return picture;
    }
    int width = picture.getWidth();
    int height = picture.getHeight();
    boolean sideways = orientation >= 5;
    var target =
        new BufferedImage(
            sideways ? height : width, sideways ? width : height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = target.createGraphics();
    pen.drawImage(picture, turning(orientation, width, height), null);
    pen.dispose();
    return target;
  }

  private static AffineTransform turning(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
