package org.vetika.app.consistency.release;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what lists are known again in another release: the number of their organization where the name
 * ends with it, else the name without its dress.
 */
final class ListNames {
  private static final Pattern ORGANIZATION = Pattern.compile(".*\\b(O[0-9]{4,9})\\s*");

  private ListNames() {}

  /** In the same order, different ones. */
  static List<String> of(List<String> lists) {
    var names = new ArrayList<String>();
    for (String list : lists) {
      names.add(name(list));
    }
    boolean different = new HashSet<>(names).size() == names.size();
    if (!different) {
      for (int at = 0; at < names.size(); at++) {
        names.set(at, names.get(at) + "_" + (at + 1));
      }
    }
    return names;
  }

  private static String name(String list) {
    Matcher organization = ORGANIZATION.matcher(list);
    String text =
        organization.matches()
            ? organization.group(1)
            : Normalizer.normalize(list, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return text.strip().replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "_");
  }
}
