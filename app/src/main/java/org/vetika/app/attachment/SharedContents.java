package org.vetika.app.attachment;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The store of attachments for modules that keep files by rules of their own: the same bytes lie on
 * the disk once, and are verified together. Such a module gives a {@link ContentUse}.
 */
@Component
public class SharedContents {
  private final AttachmentRows rows;
  private final ContentStore store;

  SharedContents(AttachmentRows rows, ContentStore store) {
    this.rows = rows;
    this.store = store;
  }

  /** Keeps bytes in the transaction that writes the row which names them; gives their SHA-256. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String keep(byte[] bytes) {
    rows.lockStoreForAdding();
    return store.keep(bytes);
  }

  /** The file of a fingerprint; empty for text that is none, or when nothing is kept under it. */
  public Optional<Path> find(String sha256) {
    return store.find(sha256);
  }
}
