package org.vetika.app.mail;

/** What became of a letter. Reasons name neither the address nor the text. */
public sealed interface Delivery {
  /** The mail server took it, or it lies in the folder. */
  record Sent() implements Delivery {}

  /** The mail server says that there is no such address, or that it takes no mail (SMTP 5xx). */
  record AddressRefused(String reason) implements Delivery {}

  /** The mail server did not take this letter; it may later. */
  record Failed(String reason) implements Delivery {}

  /** The mail server does not answer, or does not let us in: no letter would go out now. */
  record Unreachable(String reason) implements Delivery {}
}
