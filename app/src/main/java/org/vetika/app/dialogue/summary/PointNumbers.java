package org.vetika.app.dialogue.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.summary.SummaryResult.Point;
import org.vetika.app.dialogue.summary.SummaryResult.Section;

/**
 * The numbers of points: part of permanent addresses, so in Latin digits and letters, and unique
 * within a summary result.
 */
public final class PointNumbers {
  private static final Pattern VALID =
      Pattern.compile("[0-9A-Za-z]{1,8}([.-][0-9A-Za-z]{1,8}){0,4}");

  private PointNumbers() {}

  public static boolean valid(String number) {
    return VALID.matcher(number).matches();
  }

  /** Sections 1, 2, 3 … and their points 1.1, 1.2 …; without headings simply 1, 2, 3 …. */
  public static SummaryResult renumbered(SummaryResult summary) {
    boolean plain =
        summary.sections().size() == 1 && summary.sections().getFirst().number() == null;
    var sections = new ArrayList<Section>();
    int section = 0;
    for (Section old : summary.sections()) {
      section++;
      String prefix = plain ? "" : section + ".";
      var points = new ArrayList<Point>();
      for (Point point : old.points()) {
        points.add(point.withNumber(prefix + (points.size() + 1)));
      }
      String number = plain ? null : String.valueOf(section);
      sections.add(new Section(old.id(), number, old.kind(), old.title(), points));
    }
    return summary.withSections(sections);
  }

  /** A free number for what is split off a point: 2.1 gives 2.1b, then 2.1c …. */
  static String splitOff(String number, Set<String> taken) {
    for (char letter = 'b'; letter <= 'z'; letter++) {
      String candidate = number + letter;
      if (valid(candidate) && !taken.contains(candidate)) {
        return candidate;
      }
    }
    return free(number, taken);
  }

  /**
   * Numbers for points as a document prints them: a printed number that is valid and not yet taken
   * stays exactly as it is; documents that begin again in each section, or print bullets, get the
   * section's number or place before it.
   *
   * @param printed in document order; null for a bullet
   * @param sections the number or place of each one's section
   */
  static List<String> unique(List<@Nullable String> printed, List<String> sections) {
    Set<String> repeated = repeated(printed);
    var taken = new HashSet<String>();
    for (String number : printed) {
      if (number != null && valid(number) && !repeated.contains(number)) {
        taken.add(number);
      }
    }
    var numbers = new ArrayList<String>();
    for (int i = 0; i < printed.size(); i++) {
      String number = printed.get(i);
      if (number != null && valid(number) && !repeated.contains(number)) {
        numbers.add(number);
      } else {
        String chosen = inSection(number, sections.get(i), taken);
        taken.add(chosen);
        numbers.add(chosen);
      }
    }
    return List.copyOf(numbers);
  }

  private static String inSection(@Nullable String number, String section, Set<String> taken) {
    String candidate = section + "." + number;
    boolean usable = number != null && valid(candidate) && !taken.contains(candidate);
    return usable ? candidate : free(section, taken);
  }

  private static String free(String prefix, Set<String> taken) {
    String base = valid(prefix + ".1") ? prefix : "x";
    int next = 1;
    while (taken.contains(base + "." + next)) {
      next++;
    }
    return base + "." + next;
  }

  private static Set<String> repeated(List<@Nullable String> numbers) {
    var seen = new HashSet<String>();
    var repeated = new HashSet<String>();
    for (String number : numbers) {
      if (number != null && !seen.add(number)) {
        repeated.add(number);
      }
    }
    return repeated;
  }
}
