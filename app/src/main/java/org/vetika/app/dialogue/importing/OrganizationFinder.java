package org.vetika.app.dialogue.importing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds organizations in running text: full names with acronyms, and lists of names. */
final class OrganizationFinder {
  private static final Pattern ACRONYM =
      Pattern.compile(
          "\\(\\s*(?:“|\")?([A-Z][\\p{L}0-9&/.-]{1,14}(?: [A-Z][\\p{L}]{1,12})?)(?:”|\")?\\s*\\)");
  private static final Pattern ACRONYM_FIRST =
      Pattern.compile("\\b([A-Z][A-Za-z0-9&-]{1,10})\\s*\\(([A-Z][^()]{8,120})\\)");
  private static final Pattern LIST =
      Pattern.compile(
          "\\b(?:consists? of|consisting of|compris(?:es|ed|ing)(?: of)?|namely|including|"
              + "includes?|such as|likes?|represented by|attended by|participants? (?:were|are|from)|"
              + "members? (?:are|were)|organi[sz]ations?\\s*:|agencies\\s*:)\\s*[:,]?\\s+(?:the\\s+)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ORGANIZED_BY =
      Pattern.compile(
          "\\b(?:(?:co-?)?(?:organi[sz]ed|hosted|convened)\\s+(?:jointly\\s+)?by|and by|"
              + "with (?:the )?(?:financial |technical )?support (?:of|from)|(?:supported|funded) by)\\s+(?:the\\s+)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UN_LIST =
      Pattern.compile(
          "\\b(?:UN|United Nations) (?:\\p{L}+ )?agencies\\b|ទីភ្នាក់ងារ",
          Pattern.CASE_INSENSITIVE);

  /** Names that are calls, "Save the Children": nothing else is written like them. */
  private static final Pattern CALL =
      Pattern.compile(
          "\\b(?:Save|Feed|Heal|Help|Protect|Free|Serve|Empower) the (?!Date\\b)\\p{Lu}\\p{L}+"
              + "(?: (?:International|Cambodia|Fund|Foundation|Alliance|Organi[sz]ation))*\\b");

  private final FoundOrganizations found;

  OrganizationFinder(FoundOrganizations found) {
    this.found = found;
  }

  void read(String paragraph) {
    @Nullable String subject = null;
    for (String sentence : Sentences.of(paragraph)) {
      if (subject != null && OrganizationRoles.speakerConvenes(sentence)) {
        found.add(null, subject, OrganizationRole.CONVENER);
      }
      subject = withAcronyms(sentence);
      acronymsFirst(sentence);
      lists(sentence);
      organizers(sentence);
      calls(sentence);
      unitedNations(sentence);
    }
  }

  /** Adds what carries an acronym; gives the acronym of the last one named. */
  private @Nullable String withAcronyms(String sentence) {
    @Nullable String last = null;
    Matcher match = ACRONYM.matcher(sentence);
    while (match.find()) {
      String acronym = match.group(1);
      String before = sentence.substring(0, match.start());
      String name = AcronymName.endingAt(before, acronym);
      if (OrganizationWords.mayBeAcronym(acronym)
          && OrganizationWords.mayBeName(name)
          && isLikely(name, acronym)) {
        int start = Math.max(0, before.lastIndexOf(name));
        OrganizationRole role =
            OrganizationRoles.of(before.substring(0, start), sentence.substring(match.end()));
        found.add(name, acronym, role);
        last = acronym;
      }
    }
    return last;
  }

  private static boolean isLikely(String name, String acronym) {
    return CleanText.isKhmer(name.charAt(0))
        || AcronymName.fits(name, acronym)
        || (name.indexOf(' ') > 0 && name.indexOf(acronym.charAt(0)) >= 0)
        || OrganizationWords.hasOrganizationWord(name);
  }

  private void acronymsFirst(String sentence) {
    Matcher match = ACRONYM_FIRST.matcher(sentence);
    while (match.find()) {
      String name = CleanText.collapse(match.group(2));
      if (OrganizationWords.mayBeAcronym(match.group(1))
          && OrganizationWords.mayBeName(name)
          && AcronymName.fits(name, match.group(1))) {
        found.add(
            name,
            match.group(1),
            OrganizationRoles.of(
                sentence.substring(0, match.start()), sentence.substring(match.end())));
      }
    }
  }

  /** Who organized, hosted or supported is a name, with or without an acronym. */
  private void organizers(String sentence) {
    Matcher match = ORGANIZED_BY.matcher(sentence);
    while (match.find()) {
      OrganizationRole role =
          OrganizationRoles.of(sentence.substring(0, match.end()), sentence.substring(match.end()));
      for (String item : ListedNames.items(sentence.substring(match.end()))) {
        OrganizationItem named = OrganizationItem.ofNamed(item);
        if (named.name() != null || named.acronym() != null) {
          found.add(named.name(), named.acronym(), role);
        }
      }
    }
  }

  /** Names without acronym are believed only in a list beside names with one. */
  private void lists(String sentence) {
    Matcher match = LIST.matcher(sentence);
    while (match.find()) {
      List<String> items = ListedNames.items(sentence.substring(match.end()));
      boolean named = items.stream().anyMatch(item -> ACRONYM.matcher(item).find());
      boolean allAcronyms =
          items.size() > 1 && items.stream().allMatch(item -> item.matches("[A-Z][A-Z0-9&-]{1,9}"));
      OrganizationRole role =
          OrganizationRoles.of(sentence.substring(0, match.end()), sentence.substring(match.end()));
      for (String item : items) {
        if (allAcronyms
            && OrganizationWords.mayBeAcronym(item)
            && role != OrganizationRole.MENTIONED) {
          found.add(null, item, role);
        } else if (named && !ACRONYM.matcher(item).find() && isProperName(item)) {
          found.add(item, null, role);
        }
      }
    }
  }

  private void calls(String sentence) {
    Matcher match = CALL.matcher(sentence);
    while (match.find()) {
      found.add(
          match.group(),
          null,
          OrganizationRoles.of(
              sentence.substring(0, match.start()), sentence.substring(match.end())));
    }
  }

  private static boolean isProperName(String item) {
    return item.indexOf(' ') > 0 && OrganizationWords.mayBeName(item);
  }

  private void unitedNations(String sentence) {
    boolean listed = UN_LIST.matcher(sentence).find();
    Matcher match =
        Pattern.compile("\\bUN (?:Women)\\b|\\b[A-Z][A-Za-z]*(?:-[A-Z][a-z]+)?\\b")
            .matcher(sentence);
    while (match.find()) {
      String name = match.group();
      boolean attends =
          listed
              || OrganizationRoles.of(
                      sentence.substring(0, match.start()), sentence.substring(match.end()))
                  == OrganizationRole.PARTICIPANT;
      if (OrganizationWords.isUnitedNations(name) && attends && !found.isKnownAcronym(name)) {
        found.add(null, name, OrganizationRole.UN_AGENCY);
      }
    }
  }
}
