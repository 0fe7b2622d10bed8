package org.vetika.app.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules for an address as somebody typed it. */
final class Target {
  private static final int LONGEST = 1000;
  private static final int HTTPS = 443;
  private static final int FIRST_FREE_PORT = 1025;
  private static final int LAST_PORT = 65_535;

  /** Labels of letters, digits and hyphens; the last one is no number, as it is in an address. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
              + "[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");

  private static final Set<String> OWN_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  private Target() {}

  /**
   * Reads an address.
   *
   * @param loopbackAllowed whether the own machine may be named, by http as well
   */
  static Outcome<URI> read(String typed, boolean loopbackAllowed) {
    if (typed.isEmpty()) {
      return Outcome.refused(Refusal.ADDRESS_MISSING);
    }
    if (typed.length() > LONGEST) {
      return Outcome.refused(Refusal.ADDRESS_TOO_LONG);
    }
    try {
      return check(new URI(typed).parseServerAuthority(), loopbackAllowed);
    } catch (URISyntaxException e) {
      return Outcome.refused(Refusal.ADDRESS_UNREADABLE);
    }
  }

  private static Outcome<URI> check(URI uri, boolean loopbackAllowed) {
    String host = uri.getHost();
    boolean ownMachine = loopbackAllowed && host != null && OWN_MACHINE.contains(host);
    boolean http = "http".equalsIgnoreCase(uri.getScheme()) && ownMachine;
    if (!http && !"https".equalsIgnoreCase(uri.getScheme())) {
      return Outcome.refused(Refusal.NOT_HTTPS);
    }
    if (uri.getRawUserInfo() != null) {
      return Outcome.refused(Refusal.CREDENTIALS);
    }
    if (host == null || uri.getRawFragment() != null) {
      return Outcome.refused(Refusal.ADDRESS_UNREADABLE);
    }
    if (!ownMachine && !NAME.matcher(host).matches()) {
      return Outcome.refused(Refusal.NO_NAME);
    }
    return open(uri.getPort()) ? new Outcome.Done<>(uri) : Outcome.refused(Refusal.PORT);
  }

  private static boolean open(int port) {
    return port == -1 || port == HTTPS || (port >= FIRST_FREE_PORT && port <= LAST_PORT);
  }
}
