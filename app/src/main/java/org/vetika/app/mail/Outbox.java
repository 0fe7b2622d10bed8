package org.vetika.app.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Properties;
import java.util.UUID;

/** The folder that takes the mail where there is no server, a file for each. */
record Outbox(Path folder, Clock clock) {
  /** A message to fill in, which keeps the id it is given. */
  static MimeMessage emptyMessage() {
    return new MimeMessage(Session.getInstance(new Properties())) {
      @Override
      protected void updateMessageID() throws MessagingException {
        if (getMessageID() == null) {
          super.updateMessageID();
        }
      }
    };
  }

  /** Readable by the owner only: the mail may hold a link that signs in. */
  void write(MimeMessage message) throws MessagingException, IOException {
    Files.createDirectories(folder);
    Path unfinished =
        Files.createFile(
            folder.resolve(UUID.randomUUID() + ".part"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var file = Files.newOutputStream(unfinished)) {
      message.writeTo(file);
    }
    Files.move(unfinished, folder.resolve(clock.millis() + "-" + UUID.randomUUID() + ".eml"));
  }
}
