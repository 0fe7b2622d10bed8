package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides a list of organizations in a sentence or line into its names. */
final class ListedNames {
  private static final Pattern ACRONYM =
      Pattern.compile("\\(\\s*([A-Z][\\p{L}0-9&/.-]{1,14})\\s*\\)");
  private static final Pattern MINISTRY_START =
      Pattern.compile(
          "^(?:Ministry|Department|Directorate|Office|Commission|Committee) (?:of|for|on) .*");
  private static final Pattern BARE = Pattern.compile("[A-Z][A-Z0-9&-]{1,9}");

  private ListedNames() {}

  /** The capitalized items at the start of a list; the first other word ends it. */
  static List<String> items(String list) {
    List<String> items = new ArrayList<>();
    for (String part : ministriesWhole(list.split("[,;]|(?<=\\))\\s+(?=and\\b|&)", -1))) {
      String item =
          CleanText.collapse(part).replaceFirst("^(?:and|&|or|the|as well as)\\s+(?:the\\s+)?", "");
      if (item.isEmpty()) {
        continue;
      }
      String name = part.indexOf(',') > 0 ? item : ListedName.leading(item);
      if (name.isEmpty()) {
        break;
      }
      add(items, name);
      if (name.length() < item.length()) {
        break;
      }
    }
    return items;
  }

  /** "Ministry of Education", "Youth and Sport (MoEYS)" are one. */
  private static List<String> ministriesWhole(String[] parts) {
    List<String> whole = new ArrayList<>();
    for (String part : parts) {
      int last = whole.size() - 1;
      Matcher match = ACRONYM.matcher(part);
      if (match.find()) {
        for (int from = last; from >= Math.max(0, last - 2); from--) {
          String joined = String.join(",", whole.subList(from, whole.size())) + "," + part;
          String name = joined.substring(0, joined.lastIndexOf('(')).strip();
          String start = name.replaceFirst("^(?:and|&)?\\s*(?:the\\s+)?", "");
          boolean ministry = MINISTRY_START.matcher(start).matches();
          if (ministry && AcronymName.endingAt(start + " ", match.group(1)).equals(start)) {
            whole.subList(from, whole.size()).clear();
            part = joined;
            break;
          }
        }
      }
      whole.add(part);
    }
    return whole;
  }

  /** "CCU and the International Labour Organization (ILO)" are two. */
  private static void add(List<String> items, String name) {
    int sign = name.lastIndexOf(" & ");
    if (sign > 0 && areTwo(name.substring(0, sign), name.substring(sign + 3))) {
      add(items, name.substring(0, sign));
      items.add(name.substring(sign + 3));
      return;
    }
    int and = name.indexOf(" and ");
    if (and > 0 && name.indexOf(',') < 0) {
      String left = name.substring(0, and);
      String right = name.substring(and + 5).replaceFirst("^(?:by )?(?:the )?", "");
      if (name.startsWith(" and the ", and) || areTwo(left, right)) {
        items.add(left);
        add(items, right);
        return;
      }
    }
    items.add(name);
  }

  private static boolean areTwo(String left, String right) {
    Matcher acronym = ACRONYM.matcher(right);
    if (acronym.find()) {
      String name = right.substring(0, acronym.start()).strip();
      return isBare(left)
          || ACRONYM.matcher(left).find()
          || AcronymName.fits(name, acronym.group(1))
          || name.replaceAll("[^\\p{Lu}]", "").equals(acronym.group(1));
    }
    return (isFull(left) && isFull(right))
        || (isBare(left) && isBare(right))
        || (isFull(left) && isBare(right) && OrganizationWords.mayBeAcronym(right))
        || (ACRONYM.matcher(left).find() && !right.isBlank());
  }

  private static boolean isBare(String name) {
    return BARE.matcher(name).matches();
  }

  private static boolean isFull(String name) {
    return name.indexOf(' ') > 0;
  }
}
