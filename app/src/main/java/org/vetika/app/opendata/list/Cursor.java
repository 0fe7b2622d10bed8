package org.vetika.app.opendata.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/**
 * Where a part of a list ended, as the opaque parameter {@code after}: whoever builds one by hand
 * gets a refusal, so that keys may change.
 */
public final class Cursor {
  private static final int LONGEST = 120;

  private Cursor() {}

  public static String of(OpenList<?> list, String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((list.name() + ":" + key).getBytes(UTF_8));
  }

  /** The key in a cursor of this list; empty when it is none. */
  static Optional<String> key(OpenList<?> list, String cursor) {
    if (cursor.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
      String start = list.name() + ":";
      return Optional.of(text)
          .filter(each -> each.startsWith(start))
          .map(each -> each.substring(start.length()))
          .filter(key -> list.keys().matcher(key).matches());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
