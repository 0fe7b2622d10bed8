package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The organization that one line of a list names.
 *
 * @param isWhole whether the line says nothing else
 */
record OrganizationItem(@Nullable String name, @Nullable String acronym, boolean isWhole) {
  private static final OrganizationItem NONE = new OrganizationItem(null, null, false);
  private static final Pattern ACRONYM =
      Pattern.compile(
          "\\(\\s*([A-Z][\\p{L}0-9&/.-]{1,14}(?: [A-Z][\\p{L}]{1,12})?|"
              + OrganizationWords.KHMER_ACRONYM
              + ")\\s*\\)");
  private static final Pattern ACRONYM_FIRST =
      Pattern.compile("^([A-Z][A-Za-z0-9&.-]{1,10})\\s*\\(([^()]{5,})\\)$");
  private static final Pattern BARE_ACRONYM =
      Pattern.compile("[A-Z][A-Z0-9&-]{1,9}|[A-Z][A-Za-z]{0,6}[A-Z]");
  private static final Pattern GENERAL =
      Pattern.compile(
          "^(?:civil society|the government|royal government|government|cambodia|csos?|ngos?|"
              + "local authorities|participants|zoom|facebook|youtube|online)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_CAMBODIA =
      Pattern.compile("\\p{Lu}.* (?:Cambodia|International)");
  private static final Pattern SHORT_FIRST =
      Pattern.compile("^([A-Z][A-Za-z0-9&.-]{1,10})\\s*(?:[–—:]|\\s-)\\s*(\\p{L}.{4,})$");
  private static final Pattern SHORT_LAST =
      Pattern.compile("^(\\p{L}.{4,}?)\\s*(?:[–—:]|\\s-)\\s*([A-Z][A-Za-z0-9&.-]{1,10})$");

  /** The word for "and" may stand within a name; before another organization it does not. */
  private static final Pattern KHMER_DIVIDER =
      Pattern.compile(
          "\\s*[,;]\\s*|\\s*(?:និង|ព្រមទាំង)\\s*(?=អង្គការ|សមាគម|បណ្តាញ|បណ្ដាញ|សម្ព័ន្ធ|សហព័ន្ធ|មជ្ឈមណ្ឌល|វិទ្យាស្ថាន|សហជីព|ក្រសួង|មន្ទីរ|សហគមន៍)");

  private static final Pattern DIVIDER = Pattern.compile("\\s*[,;]\\s*|\\s+[–—-]\\s+|\\s*[/|]\\s*");

  static OrganizationItem of(String line) {
    String text = line.strip().replaceFirst("[.;,។]+$", "");
    if (OrganizationWords.isUnitedNations(text)) {
      return new OrganizationItem(null, text, true);
    }
    Matcher acronymFirst = ACRONYM_FIRST.matcher(text);
    if (acronymFirst.matches()
        && AcronymName.fits(acronymFirst.group(2).strip(), acronymFirst.group(1))) {
      return new OrganizationItem(acronymFirst.group(2).strip(), acronymFirst.group(1), true);
    }
    Matcher match = ACRONYM.matcher(text);
    if (match.find() && OrganizationWords.mayBeAcronym(match.group(1))) {
      return withAcronym(text, match);
    }
    OrganizationItem dashed = withDash(text);
    if (dashed != null) {
      return dashed;
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

  /** "CCC – Cooperation Committee for Cambodia", either way round. */
  private static @Nullable OrganizationItem withDash(String text) {
    Matcher first = SHORT_FIRST.matcher(text);
    if (first.matches() && AcronymName.fits(first.group(2).strip(), first.group(1))) {
      return new OrganizationItem(first.group(2).strip(), first.group(1), true);
    }
    Matcher last = SHORT_LAST.matcher(text);
    if (last.matches() && AcronymName.fits(last.group(1).strip(), last.group(2))) {
      return new OrganizationItem(last.group(1).strip(), last.group(2), true);
    }
    return null;
  }

  private static OrganizationItem withAcronym(String text, Matcher match) {
    String before = text.substring(0, match.start()).strip();
    String name = AcronymName.endingAt(before, match.group(1));
    boolean wholeName =
        (before.indexOf(',') < 0 || name.equals(before))
            && !OrganizationWords.isPerson(before)
            && !before.isEmpty();
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

  /** The item of a list in which every capitalized item is an organization. */
  static OrganizationItem ofNamed(String item) {
    OrganizationItem found = of(item);
    boolean proper = OrganizationWords.mayBeName(item) && !OrganizationWords.isPerson(item);
    boolean none = found.name() == null && found.acronym() == null;
    return none && proper && !GENERAL.matcher(item).find()
        ? new OrganizationItem(item, null, true)
        : found;
  }

  private static boolean isName(String text) {
    return (OrganizationWords.hasOrganizationWord(text) || OF_CAMBODIA.matcher(text).matches())
        && OrganizationWords.mayBeName(text)
        && !CleanText.startsLowerCase(text)
        && CleanText.wordCount(text) <= 14;
  }

  /** The organizations of a line that lists several. */
  static List<OrganizationItem> allIn(String line) {
    List<OrganizationItem> items = new ArrayList<>();
    for (String part : ListedNames.items(line)) {
      OrganizationItem item = ofNamed(part);
      if (item.name() != null || item.acronym() != null) {
        items.add(item);
      }
    }
    return items.isEmpty() && CleanText.isKhmer(line.charAt(0)) ? allInKhmer(line) : items;
  }

  private static List<OrganizationItem> allInKhmer(String line) {
    return Stream.of(KHMER_DIVIDER.split(line, -1))
        .map(part -> of(part.strip()))
        .filter(item -> item.name() != null || item.acronym() != null)
        .toList();
  }
}
