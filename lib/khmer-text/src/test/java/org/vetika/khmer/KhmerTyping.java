package org.vetika.khmer;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Text as people, programs and attackers type it. */
final class KhmerTyping {
  private KhmerTyping() {}

  /** Mostly Khmer, in any order, with invisible characters, quotes, foreign marks and digits. */
  static Arbitrary<String> hostile() {
    Arbitrary<Character> characters =
        Arbitraries.frequencyOf(
            Tuple.of(10, Arbitraries.chars().range('\u1780', '\u17B5')),
            Tuple.of(10, Arbitraries.chars().range('\u17B6', '\u17DD')),
            Tuple.of(5, Arbitraries.just('\u17D2')),
            Tuple.of(2, Arbitraries.chars().range('\u17E0', '\u17F9')),
            Tuple.of(
                3, Arbitraries.of('\u200B', '\u200C', '\u200D', '\u00AD', '\uFEFF', ' ', '\n')),
            Tuple.of(2, Arbitraries.of('\'', '\\', '\0', ':', '*', '&', '|', '!', '(', '~', '<')),
            Tuple.of(2, Arbitraries.of('a', 'Z', '7', '\u0301', '\u0323', '\u0334')),
            Tuple.of(1, Arbitraries.chars()));
    return characters.list().ofMaxSize(40).map(KhmerTyping::joined);
  }

  private static String joined(List<Character> characters) {
    StringBuilder text = new StringBuilder();
    characters.forEach(text::append);
    return text.toString();
  }
}
