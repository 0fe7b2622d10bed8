package org.vetika.app.account.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where to go after signing in: a page of this site and nothing else, for a link to our sign-in
 * page must not lead to a stranger's page that looks like ours.
 */
final class NextPath {
  private static final Pattern PAGE = Pattern.compile("/(en|km)(?<rest>([/?][!-~&&[^\\\\]]*)?)");

  private NextPath() {}

  /**
   * The page without its language, such as {@code /dialogues?year=2021}; empty when {@code next} is
   * not a page of this site.
   */
  static String of(@Nullable String next) {
    if (next == null || next.length() > 500) {
      return "";
    }
    var page = PAGE.matcher(next);
    return page.matches() && isPath(next) ? page.group("rest") : "";
  }

  private static boolean isPath(String next) {
    try {
      URI uri = new URI(next);
      return uri.getScheme() == null
          && uri.getRawAuthority() == null
          && uri.normalize().getRawPath().startsWith(next.substring(0, 3));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
