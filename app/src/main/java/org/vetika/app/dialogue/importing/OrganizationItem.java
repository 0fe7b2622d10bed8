package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The organization that one line of a list names.
 *
 * @param isWhole whether the line says nothing else
 */
record OrganizationItem(@Nullable String name, @Nullable String acronym, boolean isWhole) {
  private static final OrganizationItem NONE = new OrganizationItem(null, null, false);
  private static final Pattern ACRONYM =
      Pattern.compile("\\(\\s*([A-Z][\\p{L}0-9&/-]{1,14}(?: [A-Z][\\p{L}]{1,12})?)\\s*\\)");
  private static final Pattern BARE_ACRONYM = Pattern.compile("[A-Z][A-Z0-9&-]{1,9}");
  private static final Pattern DIVIDER = Pattern.compile("\\s*[,;]\\s*|\\s+[–—-]\\s+|\\s*[/|]\\s*");

  static OrganizationItem of(String line) {
    String text = line.strip().replaceFirst("[.;,។]+$", "");
    Matcher match = ACRONYM.matcher(text);
    if (match.find() && OrganizationWords.mayBeAcronym(match.group(1))) {
      return withAcronym(text, match);
    }
    if (BARE_ACRONYM.matcher(text).matches() && OrganizationWords.mayBeAcronym(text)) {
      return new OrganizationItem(null, text, true);
    }
    boolean proper = !text.isEmpty() && !CleanText.startsLowerCase(text) && text.length() <= 120;
    if (proper && isName(text) && !OrganizationWords.isPerson(text) && text.indexOf(',') < 0) {
      return new OrganizationItem(text, null, true);
    }
    return ofParts(text);
  }

  private static OrganizationItem withAcronym(String text, Matcher match) {
    String before = text.substring(0, match.start()).strip();
    String name = AcronymName.endingAt(before, match.group(1));
    boolean wholeName =
        before.indexOf(',') < 0 && !OrganizationWords.isPerson(before) && !before.isEmpty();
    String chosen = wholeName && !CleanText.startsLowerCase(before) ? before : name;
    if (chosen.isEmpty()) {
      return new OrganizationItem(null, match.group(1), false);
    }
    boolean whole = chosen.length() == before.length() && match.end() == text.length();
    return new OrganizationItem(chosen, match.group(1), whole);
  }

  /** "Sok Dara, Director, Youth Network": the part with an organization word. */
  private static OrganizationItem ofParts(String text) {
    for (String part : DIVIDER.split(text, -1)) {
      if (BARE_ACRONYM.matcher(part).matches() && OrganizationWords.mayBeAcronym(part)) {
        return new OrganizationItem(null, part, false);
      }
      if (isName(part) && !OrganizationWords.isPerson(part)) {
        return new OrganizationItem(part, null, false);
      }
    }
    return NONE;
  }

  private static boolean isName(String text) {
    return OrganizationWords.hasOrganizationWord(text)
        && OrganizationWords.mayBeName(text)
        && !CleanText.startsLowerCase(text)
        && CleanText.wordCount(text) <= 14;
  }

  /** The organizations of a line that lists several. */
  static List<OrganizationItem> allIn(String line) {
    List<OrganizationItem> items = new ArrayList<>();
    for (String part : OrganizationFinder.items(line)) {
      OrganizationItem item = of(part);
      if (item.name() == null
          && item.acronym() == null
          && OrganizationWords.mayBeName(part)
          && part.indexOf(' ') > 0) {
        items.add(new OrganizationItem(part, null, true));
      } else if (item.name() != null || item.acronym() != null) {
        items.add(item);
      }
    }
    return items.isEmpty() && CleanText.isKhmer(line.charAt(0)) ? List.of(of(line)) : items;
  }
}
