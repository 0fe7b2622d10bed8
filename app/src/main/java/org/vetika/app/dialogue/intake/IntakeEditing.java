package org.vetika.app.dialogue.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vetika.app.dialogue.intake.IntakeForm.ResultRow;
import org.vetika.app.dialogue.intake.IntakeForm.SectionRow;

/** What the buttons of the review form do to it. No text is ever lost: it moves. */
final class IntakeEditing {
  private static final Set<String> OF_A_RESULT = Set.of("split", "join", "up", "down", "out");

  private IntakeEditing() {}

  /**
   * A form after a press of a button.
   *
   * @param anchor the id of the row to return to
   */
  record Edited(IntakeForm form, String anchor) {}

  /**
   * Does what a button's value asks: {@code split-3}, {@code join-3}, {@code up-3}, {@code down-3},
   * {@code out-3} of the fourth result, {@code take-0} of the first paragraph that is not placed,
   * {@code section}, {@code renumber}, {@code place}, {@code organization}. Anything else changes
   * nothing.
   */
  static Edited edit(IntakeForm form, String button) {
    int dash = button.indexOf('-');
    String action = dash < 0 ? button : button.substring(0, dash);
    int row = dash < 0 ? -1 : row(button.substring(dash + 1));
    boolean isResult = row >= 0 && row < form.results().size();
    return isResult && OF_A_RESULT.contains(action)
        ? ofResult(form, action, row)
        : ofForm(form, action, row);
  }

  private static Edited ofResult(IntakeForm form, String action, int row) {
    return switch (action) {
      case "split" -> new Edited(split(form, row), "r" + row);
      case "join" -> new Edited(join(form, row), "r" + row);
      case "up" -> moved(form, row, row - 1);
      case "down" -> moved(form, row, row + 1);
      default -> new Edited(out(form, row), "rest");
    };
  }

  private static Edited ofForm(IntakeForm form, String action, int row) {
    return switch (action) {
      case "take" ->
          row >= 0 && row < form.rest().size() ? taken(form, row) : new Edited(form, "rest");
      case "section" -> new Edited(withSection(form), "sections");
      case "renumber" -> new Edited(renumbered(form), "results");
      case "place" -> new Edited(withPlace(form), "places");
      case "organization" -> new Edited(withOrganization(form), "organizations");
      default -> new Edited(form, "top");
    };
  }

  private static IntakeForm withPlace(IntakeForm form) {
    var places = new ArrayList<>(form.places());
    places.add(new IntakeForm.PlaceRow("", ""));
    return form.withPlaces(places);
  }

  private static IntakeForm withOrganization(IntakeForm form) {
    var all = new ArrayList<>(form.organizations());
    all.add(new IntakeForm.OrganizationRow("", "", "took-part", ""));
    return form.withOrganizations(all);
  }

  private static int row(String digits) {
    return digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : -1;
  }

  /** At every empty line, or at every stroke | where there is one. */
  private static IntakeForm split(IntakeForm form, int row) {
    ResultRow whole = form.results().get(row);
    String[] parts =
        whole.text().contains("|")
            ? whole.text().split("\\|")
            : whole.text().split("\\R[ \\t]*\\R");
    var pieces = new ArrayList<ResultRow>();
    for (String part : parts) {
      if (!part.isBlank()) {
        String number =
            pieces.isEmpty() ? whole.number() : next(pieces.getLast().number(), form, pieces);
        pieces.add(
            new ResultRow(number, whole.kind(), whole.section(), part.strip(), whole.source()));
      }
    }
    if (pieces.isEmpty()) {
      return form;
    }
    var results = new ArrayList<>(form.results());
    results.remove(row);
    results.addAll(row, pieces);
    return form.withResults(results);
  }

  /** The next number of the same form that no result has. */
  private static String next(String number, IntakeForm form, List<ResultRow> pieces) {
    String before = number.replaceAll("[0-9]+$", "");
    String digits = number.substring(before.length());
    if (digits.isEmpty() || digits.length() > 6) {
      return "";
    }
    int value = Integer.parseInt(digits);
    String candidate;
    do {
      value++;
      candidate = before + value;
    } while (taken(candidate, form.results()) || taken(candidate, pieces));
    return candidate;
  }

  private static boolean taken(String number, List<ResultRow> results) {
    return results.stream().anyMatch(result -> result.number().equals(number));
  }

  private static IntakeForm join(IntakeForm form, int row) {
    if (row + 1 >= form.results().size()) {
      return form;
    }
    var results = new ArrayList<>(form.results());
    ResultRow first = results.get(row);
    ResultRow second = results.remove(row + 1);
    String from = first.source().isEmpty() ? second.source() : first.source();
    results.set(
        row,
        new ResultRow(
            first.number(),
            first.kind(),
            first.section(),
            first.text().strip() + "\n" + second.text().strip(),
            from));
    return form.withResults(results);
  }

  private static Edited moved(IntakeForm form, int row, int to) {
    if (to < 0 || to >= form.results().size()) {
      return new Edited(form, "r" + row);
    }
    var results = new ArrayList<>(form.results());
    Collections.swap(results, row, to);
    return new Edited(form.withResults(results), "r" + to);
  }

  private static IntakeForm out(IntakeForm form, int row) {
    var results = new ArrayList<>(form.results());
    var rest = new ArrayList<>(form.rest());
    rest.addFirst(results.remove(row).text());
    return form.withResults(results).withRest(rest);
  }

  private static Edited taken(IntakeForm form, int row) {
    var results = new ArrayList<>(form.results());
    var rest = new ArrayList<>(form.rest());
    String last = results.isEmpty() ? "0" : results.getLast().section();
    results.add(new ResultRow("", "", last, rest.remove(row), ""));
    return new Edited(form.withResults(results).withRest(rest), "r" + (results.size() - 1));
  }

  private static IntakeForm withSection(IntakeForm form) {
    var sections = new ArrayList<>(form.sections());
    sections.add(new SectionRow(Integer.toString(sections.size() + 1), "", ""));
    return form.withSections(sections);
  }

  /** Sections 1, 2, …; results 1.1, 1.2, … within them, or 1, 2, … when there is one section. */
  private static IntakeForm renumbered(IntakeForm form) {
    var sections = new ArrayList<SectionRow>();
    for (SectionRow section : form.sections()) {
      sections.add(
          new SectionRow(Integer.toString(sections.size() + 1), section.title(), section.kind()));
    }
    Map<String, Integer> counts = new HashMap<>();
    List<ResultRow> results = new ArrayList<>();
    for (ResultRow result : form.results()) {
      int count = counts.merge(result.section(), 1, Integer::sum);
      int section = row(result.section());
      String number = sections.size() < 2 ? "" + count : (section + 1) + "." + count;
      results.add(
          new ResultRow(number, result.kind(), result.section(), result.text(), result.source()));
    }
    return form.withSections(sections).withResults(results);
  }
}
