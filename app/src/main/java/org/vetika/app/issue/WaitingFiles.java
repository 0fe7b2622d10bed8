package org.vetika.app.issue;

import java.util.List;

/**
 * Files that were given before the entry is written to which they will belong.
 *
 * @param drafts owners of {@link org.vetika.app.attachment.Attachments}, all of them drafts
 */
public record WaitingFiles(List<String> drafts) {
  public static final WaitingFiles NONE = new WaitingFiles(List.of());

  public WaitingFiles {
    drafts = List.copyOf(drafts);
  }

  public static WaitingFiles of(String draft) {
    return new WaitingFiles(List.of(draft));
  }
}
