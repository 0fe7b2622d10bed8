package org.vetika.app.document;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shapes words and remembers them: a document repeats its words. One per document, one thread. */
final class TextShaper {
  private record Word(String text, boolean bold) {}

  private final Map<Word, List<ShapedRun>> shaped = new HashMap<>();
  private final BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);

  /** The runs of a word, one per font; a letter that no font has becomes a box. */
  List<ShapedRun> shape(String text, boolean bold) {
    return shaped.computeIfAbsent(new Word(text, bold), this::runs);
  }

  /** Width in points. */
  double width(String text, boolean bold, double size) {
    int units = 0;
    for (ShapedRun run : shape(text, bold)) {
      units += run.advance();
    }
    return units * size / FontFace.UNITS_PER_EM;
  }

  private List<ShapedRun> runs(Word word) {
    List<ShapedRun> runs = new ArrayList<>();
    String text = word.text();
    int start = 0;
    FontFace face = null;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      boolean joins = at > 0 && (joins(codePoint) || (codePoint == ' ' && face != null));
      FontFace next = joins ? face : FontFace.showing(codePoint, word.bold());
      if (at > 0 && next != face) {
        runs.add(run(face, text.substring(start, at), word.bold()));
        start = at;
      }
      face = next;
      at += Character.charCount(codePoint);
    }
    if (start < text.length()) {
      runs.add(run(face, text.substring(start), word.bold()));
    }
    return List.copyOf(runs);
  }

  private ShapedRun run(@Nullable FontFace face, String text, boolean bold) {
    if (face == null) {
      return ShapedRun.boxes(bold ? FontFace.LATIN_BOLD : FontFace.LATIN, characterCount(text));
    }
    return ShapedRun.of(face, text);
  }

  /** Joiners and marks stay in the font of the letter they follow, else shaping falls apart. */
  private static boolean joins(int codePoint) {
    return UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
        || (isMark(codePoint) && !Language.isKhmer(codePoint));
  }

  static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  private int characterCount(String text) {
    characters.setText(text);
    int count = 0;
    while (characters.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }
}
