package org.vetika.app.dialogue.importing;

import java.util.Locale;

/** Why a file could not be read. Each has a message under {@link #messageKey()}. */
public enum RefusalReason {
  /** Neither text, PDF, DOCX nor HTML by its content. */
  WRONG_TYPE,
  /** No bytes, or nothing but white space. */
  EMPTY,
  /** More than 20 MB. */
  TOO_LARGE,
  /** A password is needed to open it. */
  ENCRYPTED,
  /** A PDF of pictures of pages. */
  SCANNED_WITHOUT_TEXT,
  /** The right type, but damaged. */
  BROKEN,
  /** Unpacks to more than the reader is willing to hold, or takes too long. */
  TOO_MUCH_INSIDE,
  /** Whole, but without any text. */
  NO_TEXT;

  public String messageKey() {
    return "importing.refused." + name().toLowerCase(Locale.ROOT);
  }
}
