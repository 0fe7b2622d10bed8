package org.vetika.linkage;

import java.io.Serial;

/** The linkage was ended on request; nothing of it is kept. */
public final class LinkageCanceled extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  LinkageCanceled() {
    super("The linkage was canceled");
  }
}
