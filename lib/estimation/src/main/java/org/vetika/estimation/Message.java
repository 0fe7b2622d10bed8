package org.vetika.estimation;

import java.util.List;

/**
 * A sentence for people, not yet in a language: {@link Wording} says it, or anybody else who knows
 * the keys of the bundle {@code org/vetika/estimation/wording.properties}.
 *
 * @param key in the bundle
 * @param arguments numbers and names in the order of the placeholders
 */
public record Message(String key, List<Object> arguments) {
  static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }
}
