package org.vetika.app.dialogue.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The container of old Office files and of encrypted new ones: both are refused. */
final class OleFile {
  private OleFile() {}

  static RefusedException refusal(byte[] content) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      if (files.getRoot().hasEntry("EncryptedPackage")) {
        return new RefusedException(RefusalReason.ENCRYPTED, "the document is encrypted");
      }
      return new RefusedException(RefusalReason.WRONG_TYPE, "an old Office document");
    } catch (IOException | RuntimeException broken) {
      return new RefusedException(RefusalReason.WRONG_TYPE, "an unreadable old Office document");
    }
  }
}
