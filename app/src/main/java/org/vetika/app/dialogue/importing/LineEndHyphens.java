package org.vetika.app.dialogue.importing;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Says whether hyphens at line ends divide words ("busi-/nesses") or belong to them
 * ("sub-/national"). Most office documents never divide words; where several line ends cannot be
 * compounds, it does.
 */
final class LineEndHyphens {
  private static final int ENOUGH = 3;
  private static final Set<String> FIRST_PARTS =
      Set.of(
          "sub",
          "multi",
          "de",
          "re",
          "co",
          "non",
          "self",
          "well",
          "long",
          "short",
          "high",
          "low",
          "socio",
          "anti",
          "pre",
          "post",
          "cross",
          "one",
          "two",
          "three",
          "four",
          "five",
          "mid",
          "ex",
          "vice",
          "all",
          "full",
          "half",
          "part",
          "semi",
          "micro",
          "macro",
          "decision",
          "policy",
          "follow",
          "evidence",
          "rights",
          "community",
          "gender",
          "people",
          "public",
          "civil",
          "state",
          "land",
          "water",
          "air",
          "peer",
          "face",
          "door",
          "out",
          "in",
          "on",
          "off",
          "up",
          "under",
          "over",
          "large",
          "small",
          "grass",
          "e",
          "year",
          "lower",
          "upper");
  private static final Set<String> LAST_PARTS =
      Set.of(
          "making",
          "based",
          "level",
          "term",
          "wide",
          "up",
          "related",
          "going",
          "being",
          "building",
          "holder",
          "holders",
          "stakeholder",
          "national",
          "profit",
          "governmental",
          "economic",
          "political",
          "free",
          "friendly",
          "led",
          "driven",
          "sector",
          "party",
          "sharing",
          "keeping",
          "setting",
          "raising",
          "sensitive",
          "responsive",
          "oriented",
          "year",
          "old",
          "quality",
          "income",
          "scale",
          "range",
          "side",
          "date",
          "country",
          "border",
          "cutting");

  private final Set<String> words = new HashSet<>();
  private final boolean divisions;

  LineEndHyphens(List<TextLine> lines) {
    lines.forEach(
        line -> words.addAll(List.of(line.text().toLowerCase(Locale.ROOT).split("[^\\p{L}-]+"))));
    int divided = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String line = lines.get(i).text().stripTrailing();
      String next = lines.get(i + 1).text().stripLeading();
      if (endsInsideWord(line) && CleanText.startsLowerCase(next)) {
        String head = LineJoin.lastWord(line.substring(0, line.length() - 1));
        divided += isCompound(head, LineJoin.firstWord(next)) ? 0 : 1;
      }
    }
    this.divisions = divided >= ENOUGH;
  }

  private static boolean endsInsideWord(String line) {
    return line.length() > 2
        && LineJoin.isHyphen(line.charAt(line.length() - 1))
        && Character.isLetter(line.charAt(line.length() - 2));
  }

  /** Whether the document divides words at line ends. */
  boolean areDivisions() {
    return divisions;
  }

  /** Whether both parts are words, so that the hyphen belongs between them. */
  boolean isCompound(String head, String tail) {
    boolean known = words.contains(head) && words.contains(tail) && tail.length() > 2;
    return known || FIRST_PARTS.contains(head) || LAST_PARTS.contains(tail);
  }
}
