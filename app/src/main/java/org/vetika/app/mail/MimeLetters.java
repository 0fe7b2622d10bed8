package org.vetika.app.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;

/** Writes letters into the form in which they travel. */
record MimeLetters(String from, Clock clock) {
  MimeMessage message(MimeMessage empty, Letter letter) throws MessagingException {
    empty.setFrom(new InternetAddress(from));
    empty.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    empty.setSubject(oneLine(letter.subject()), StandardCharsets.UTF_8.name());
    empty.setText(letter.text(), StandardCharsets.UTF_8.name());
    empty.setSentDate(Date.from(clock.instant()));
    // Answering machines leave us alone.
    empty.setHeader("Auto-Submitted", "auto-generated");
    for (Map.Entry<String, String> header : letter.headers().entrySet()) {
      empty.setHeader(header.getKey(), oneLine(header.getValue()));
    }
    return empty;
  }

  /** A line break would begin another header. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
