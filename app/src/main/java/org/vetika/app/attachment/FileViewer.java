package org.vetika.app.attachment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Visitor;

/** Who wants to see files. */
public sealed interface FileViewer {
  /** Anybody: what they may see everybody may. */
  record Everybody() implements FileViewer {}

  /** Somebody who is signed in. */
  record Person(Visitor visitor) implements FileViewer {}

  /**
   * Somebody without an account who showed a secret of the module that owns the files.
   *
   * @param secretHash what that module keeps of the secret
   */
  record Holder(byte[] secretHash) implements FileViewer {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Holder(byte[] hash) && Arrays.equals(hash, secretHash);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(secretHash);
    }
  }

  FileViewer EVERYBODY = new Everybody();

  static FileViewer of(@Nullable Visitor visitor) {
    return visitor == null ? EVERYBODY : new Person(visitor);
  }
}
