package org.vetika.app.mail;

import java.util.Map;

/**
 * A mail in plain text to one address.
 *
 * @param to the address; one that cannot be one is refused when it is sent
 * @param headers further headers by name, such as {@code List-Unsubscribe}; a {@code Message-ID}
 *     among them is kept as it is
 */
public record Letter(String to, String subject, String text, Map<String, String> headers) {
  public Letter {
    headers = Map.copyOf(headers);
  }

  public static Letter plain(String to, String subject, String text) {
    return new Letter(to, subject, text, Map.of());
  }
}
