package org.vetika.app.attachment.file;

/** How much files may ask of readers, of the disk and of this machine. */
public final class FileLimits {
  public static final int FILE_BYTES = 10 << 20;
  public static final int OWNER_BYTES = 20 << 20;
  public static final int OWNER_FILES = 10;

  /** Phones with 50 megapixels pass; a picture is never unpacked whole when it is larger. */
  static final long PIXELS = 50_000_000;

  static final int PAGES = 500;
  static final int PACKAGE_PARTS = 3_000;
  static final long UNPACKED_BYTES = 64L << 20;

  /** XML of office files packs 1 : 20 or so; bombs pack 1 : 1000. */
  static final int PACKING_RATIO = 200;

  /** The longest side of a published photo, in pixels. */
  static final int PHOTO_SIDE = 2048;

  static final int PREVIEW_SIDE = 480;

  /** What a photo may weigh on a slow line. */
  static final int PHOTO_BYTES = 300_000;

  private FileLimits() {}
}
