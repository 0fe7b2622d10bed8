package org.vetika.app.attachment.file;

import java.util.Locale;

/** Why a file is not taken. Each has a text that says what to do instead. */
public enum FileRefusal {
  EMPTY,
  TOO_LARGE,
  TOO_MANY_FILES,
  TOO_MUCH_TOGETHER,
  UNKNOWN_TYPE,
  HEIC,
  WEBP,
  /** SVG, HTML and other markup that can hold programs. */
  WEB_PAGE,
  PROGRAM,
  /** Word, Excel and PowerPoint files from before 2007. */
  OLD_OFFICE,
  NOT_UTF8,
  /** Two kinds of file in one, each shown to another program. */
  DISGUISED,
  ENCRYPTED,
  MACROS,
  EMBEDDED_FILES,
  OUTSIDE_LINKS,
  TOO_MANY_PIXELS,
  TOO_MANY_PAGES,
  /** Unpacks to more than documents do. */
  TOO_MUCH_INSIDE,
  BROKEN,
  /** The upload was not finished, or too long ago. */
  UPLOAD_GONE;

  public String messageKey() {
    return "attachment.refused." + name().toLowerCase(Locale.ROOT);
  }
}
