package org.vetika.app.webhook;

import java.io.Serial;
import java.net.UnknownHostException;

/** A name leads into a network that no message may be sent into. */
final class ForbiddenNetworkException extends UnknownHostException {
  @Serial private static final long serialVersionUID = 1L;

  ForbiddenNetworkException(String host) {
    super(host);
  }
}
