package org.vetika.app.account;

import java.util.regex.Pattern;

/** What may be kept as an e-mail address: the mail itself proves that it is one. */
public final class EmailAddress {
  private static final Pattern PLAUSIBLE =
      Pattern.compile("[^\\s@<>()\",;:\\\\\\p{Cntrl}]+@[^\\s@<>()\",;:\\\\\\p{Cntrl}]+");

  private EmailAddress() {}

  public static boolean plausible(String email) {
    return email.length() <= 254 && PLAUSIBLE.matcher(email).matches();
  }
}
