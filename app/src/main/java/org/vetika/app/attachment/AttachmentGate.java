package org.vetika.app.attachment;

import java.util.Collection;
import java.util.Map;

/**
 * Decides who sees the files of an owner: in pages, data and downloads alike. The module that owns
 * the owners gives a bean; files whose owner no gate handles are seen by nobody.
 */
public interface AttachmentGate {
  /** Whether this gate speaks for an owner such as {@code I2026-0001/entries/17}. */
  boolean handles(String owner);

  /**
   * What somebody may see of some owners, in one quick query; of owners that are missing in the
   * answer they see nothing. What the public may see must be seen by every viewer.
   */
  Map<String, Seen> seen(Collection<String> owners, FileViewer viewer);
}
