package org.vetika.app.issue;

import java.util.List;

/**
 * Files that were given before the entry is written to which they will belong.
 *
 * @param drafts owners of {@link org.vetika.app.attachment.Attachments}, all of them drafts
 * @param shared whether other entries get them too: then the drafts keep theirs
 */
public record WaitingFiles(List<String> drafts, boolean shared) {
  public static final WaitingFiles NONE = new WaitingFiles(List.of(), false);

  /** For one entry. */
  public WaitingFiles(List<String> drafts) {
    this(drafts, false);
  }

  public WaitingFiles {
    drafts = List.copyOf(drafts);
  }

  public static WaitingFiles of(String draft) {
    return new WaitingFiles(List.of(draft), false);
  }

  /** The same for each of several entries. */
  public WaitingFiles forSeveral() {
    return new WaitingFiles(drafts, true);
  }
}
