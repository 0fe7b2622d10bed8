package org.vetika.app.opendata.representation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vetika.app.attachment.Attachment;
import org.vetika.app.attachment.AttachmentChip;
import org.vetika.app.attachment.file.FileType;
import org.vetika.app.opendata.Addresses;
import org.vetika.app.web.Language;

/** Represents files that everybody may have; hand it what was listed for everybody. */
@Component
public class Attached {
  private final Addresses addresses;

  Attached(Addresses addresses) {
    this.addresses = addresses;
  }

  /** Empty for the stub of a removed file. */
  public Optional<AttachmentRepresentation> of(Attachment file) {
    Attachment.Copy copy = file.copy();
    if (copy == null) {
      return Optional.empty();
    }
    FileType type = FileType.ofMediaType(copy.mediaType());
    return Optional.of(
        new AttachmentRepresentation(
            file.publicName(type),
            file.title(),
            copy.mediaType(),
            copy.bytes(),
            copy.sha256(),
            url(file, "", type),
            file.preview() == null ? null : url(file, "preview/", FileType.JPEG)));
  }

  /** The bytes are the same in every language; programs are spared the way by a redirect. */
  private String url(Attachment file, String form, FileType type) {
    return addresses.page(
        Language.EN, AttachmentChip.PATH + file.id() + "/" + form + file.publicName(type));
  }
}
