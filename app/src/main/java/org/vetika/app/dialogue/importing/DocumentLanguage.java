package org.vetika.app.dialogue.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The language of most letters: Khmer script is Khmer, Latin script is English. */
final class DocumentLanguage {
  private DocumentLanguage() {}

  static @Nullable String of(List<Block> blocks) {
    long khmer = 0;
    long latin = 0;
    for (Block block : blocks) {
      String text = block.text();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (CleanText.isKhmerLetter(c)) {
          khmer++;
        } else if (c < 0x250 && Character.isLetter(c)) {
          latin++;
        }
      }
    }
    if (khmer == 0 && latin == 0) {
      return null;
    }
    return khmer > latin ? "km" : "en";
  }
}
