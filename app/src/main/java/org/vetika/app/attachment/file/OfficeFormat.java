package org.vetika.app.attachment.file;

import java.util.Map;

/** What the two families of office files hold that the public copy must not. */
sealed interface OfficeFormat permits MicrosoftFormat, OpenDocumentFormat {
  String MIMETYPE = "mimetype";
  String CONTENT_TYPES = "[Content_Types].xml";

  FileType type();

  /** Whether the copy does without a part. */
  boolean drops(String part);

  /** How an XML part is copied; it refuses what leads outside the file. */
  XmlCopy.Edit edit(String part);

  static OfficeFormat of(Map<String, byte[]> parts) throws RefusedFileException {
    byte[] types = parts.get(CONTENT_TYPES);
    byte[] mimetype = parts.get(MIMETYPE);
    if (types != null && mimetype != null) {
      throw new RefusedFileException(FileRefusal.DISGUISED);
    }
    if (types != null) {
      return MicrosoftFormat.of(OfficeCopy.text(types), parts);
    }
    if (mimetype != null) {
      return OpenDocumentFormat.of(OfficeCopy.text(mimetype), parts);
    }
    throw new RefusedFileException(FileRefusal.UNKNOWN_TYPE);
  }
}
