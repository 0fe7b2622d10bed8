package org.vetika.app.attachment.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The segments of a JPEG, of which only those that hold the picture are harmless. */
final class JpegSegments {
  private static final int START_OF_SCAN = 0xda;
  private static final int END = 0xd9;
  private static final int ORIENTATION = 0x0112;

  private JpegSegments() {}

  /** Hears the segments before and between the picture's data. */
  private interface Listener {
    void segment(int marker, int from, int to);
  }

  /**
   * The same picture, bit for bit, without EXIF, XMP, comments, small pictures and whatever follows
   * its end. Of application segments only those remain that say how colors are to be read.
   */
  static byte[] strip(byte[] jpeg) throws RefusedFileException {
    var clean = new ByteArrayOutputStream(jpeg.length);
    walk(
        jpeg,
        (marker, from, to) -> {
          if (keeps(jpeg, marker, from)) {
            clean.write(jpeg, from, to - from);
          }
        });
    return clean.toByteArray();
  }

  /**
   * How the picture must be turned to be seen upright: 1 to 8 as in EXIF, 1 when nothing is said.
   */
  static int orientation(byte[] jpeg) {
    int[] found = {1};
    try {
      walk(
          jpeg,
          (marker, from, to) -> {
            if (marker == 0xe1 && hasText(jpeg, from + 4, "Exif\0\0")) {
              found[0] = orientation(ByteBuffer.wrap(jpeg, from + 10, to - from - 10).slice());
            }
          });
    } catch (RefusedFileException broken) {
      return 1;
    }
    return found[0];
  }

  private static int orientation(ByteBuffer tiff) {
    try {
      tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = tiff.getInt(4);
      int entries = tiff.getShort(directory) & 0xffff;
      for (int i = 0; i < entries; i++) {
        int at = directory + 2 + 12 * i;
        if ((tiff.getShort(at) & 0xffff) == ORIENTATION) {
          int value = tiff.getShort(at + 8);
          return value >= 1 && value <= 8 ? value : 1;
        }
      }
    } catch (IndexOutOfBoundsException broken) {
      // A damaged note about the picture does not damage the picture.
    }
    return 1;
  }

  private static void walk(byte[] jpeg, Listener listener) throws RefusedFileException {
    try {
      listener.segment(0xd8, 0, 2);
      int at = 2;
      while (true) {
        while (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xff) {
          at++;
        }
        int marker = jpeg[at + 1] & 0xff;
        if (jpeg[at] != (byte) 0xff) {
          throw new RefusedFileException(FileRefusal.BROKEN);
        }
        int end = marker == END ? at + 2 : at + 2 + Bytes.unsigned16(jpeg, at + 2);
        if (marker == START_OF_SCAN) {
          end = endOfScan(jpeg, end);
        }
        listener.segment(marker, at, end);
        if (marker == END) {
          return;
        }
        at = end;
      }
    } catch (IndexOutOfBoundsException broken) {
      throw new RefusedFileException(FileRefusal.BROKEN);
    }
  }

  /** Picture data goes on until a marker that neither stands for 0xff itself nor for a restart. */
  private static int endOfScan(byte[] jpeg, int from) {
    int at = from;
    while (jpeg[at] != (byte) 0xff || jpeg[at + 1] == 0 || (jpeg[at + 1] & 0xf8) == 0xd0) {
      at++;
    }
    return at;
  }

  private static boolean keeps(byte[] jpeg, int marker, int from) {
    boolean application = marker >= 0xe0 && marker <= 0xef;
    boolean color =
        (marker == 0xe0 && hasText(jpeg, from + 4, "JFIF\0"))
            || (marker == 0xe2 && hasText(jpeg, from + 4, "ICC_PROFILE\0"))
            || (marker == 0xee && hasText(jpeg, from + 4, "Adobe"));
    return color || (!application && marker != 0xfe);
  }

  private static boolean hasText(byte[] jpeg, int at, String text) {
    byte[] wanted = Bytes.latin(text);
    return at + wanted.length <= jpeg.length
        && Bytes.indexOf(jpeg, wanted, at, at + wanted.length) == at;
  }
}
