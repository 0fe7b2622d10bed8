package org.vetika.khmer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a PostgreSQL {@code tsvector} literal within the limits of that type. */
final class VectorLiteral {
  /** The highest position a {@code tsvector} can hold. */
  static final int MAX_POSITION = 16_383;

  /** PostgreSQL keeps at most this many positions of one lexeme. */
  private static final int MAX_POSITIONS_OF_LEXEME = 255;

  /** A {@code tsvector} ends at 1 MB; half is left for the Latin words of the same row. */
  private static final int MAX_BYTES = 500_000;

  private static final int BYTES_AROUND_LEXEME = 4;
  private static final int BYTES_OF_POSITION = 2;

  private final Map<String, List<String>> positionsByLexeme = new LinkedHashMap<>();
  private int bytes;

  /** Adds a lexeme at a position from 1; {@code weight} is "A" to "D" or empty. */
  void add(String lexeme, int position, String weight) {
    int cost = BYTES_OF_POSITION;
    if (!positionsByLexeme.containsKey(lexeme)) {
      cost += lexeme.getBytes(StandardCharsets.UTF_8).length + BYTES_AROUND_LEXEME;
    }
    if (position > MAX_POSITION || bytes + cost > MAX_BYTES) {
      return;
    }
    List<String> positions = positionsByLexeme.computeIfAbsent(lexeme, _ -> new ArrayList<>());
    if (positions.size() < MAX_POSITIONS_OF_LEXEME) {
      positions.add(position + weight);
      bytes += cost;
    }
  }

  /** A lexeme as both {@code tsvector} and {@code tsquery} read it. */
  static String quoted(String lexeme) {
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  @Override
  public String toString() {
    StringBuilder literal = new StringBuilder();
    positionsByLexeme.forEach((lexeme, positions) -> {
      literal.append(literal.isEmpty() ? "" : " ");
      literal.append(quoted(lexeme)).append(':').append(String.join(",", positions));
    });
    return literal.toString();
  }
}
