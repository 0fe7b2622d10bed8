package org.vetika.app.attachment;

import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Visitor;

/**
 * Decides who sees the files of an owner. The module that owns the owners gives a bean; files whose
 * owner no gate handles are seen by nobody.
 */
public interface AttachmentGate {
  /** Whether this gate speaks for an owner such as {@code I2026-0001/entry/17}. */
  boolean handles(String owner);

  /**
   * What the visitor may see, null meaning the public; asked at every download, so it must be one
   * quick query at most. What the public may see must be seen by every visitor.
   */
  Seen seen(String owner, @Nullable Visitor visitor);
}
