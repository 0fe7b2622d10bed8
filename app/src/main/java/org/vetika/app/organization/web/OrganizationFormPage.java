package org.vetika.app.organization.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vetika.app.organization.AuthorityLevel;
import org.vetika.app.organization.FieldProblem;
import org.vetika.app.organization.Identifier;
import org.vetika.app.organization.OrganizationEntry;
import org.vetika.app.organization.OrganizationEntry.TypedIdentifier;
import org.vetika.app.organization.OrganizationEntry.TypedName;
import org.vetika.app.organization.OrganizationKind;
import org.vetika.app.organization.OtherName;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/**
 * The form of an organization, filled in with what was typed.
 *
 * @param everything whether all fields are there, or only those that members may change
 * @param problems with the id of the field they are about
 * @param matches what it may be a duplicate of, if asked
 * @param clashes fields that somebody else changed meanwhile
 * @param names rows, the last ones empty
 * @param identifiers rows, the last ones empty
 */
public record OrganizationFormPage(
    String title,
    String action,
    String back,
    boolean everything,
    OrganizationEntry entry,
    int version,
    String reason,
    List<Problem> problems,
    List<Match> matches,
    List<OneOrganizationPage.Part> clashes,
    List<Option> kinds,
    List<Option> levels,
    List<Option> provinces,
    List<Option> topics,
    List<Option> schemes,
    List<Option> usages,
    List<TypedName> names,
    List<TypedIdentifier> identifiers) {
  private static final int EMPTY_ROWS = 2;

  /** What is wrong, and where. */
  public record Problem(String field, String text) {}

  /** An organization that may be the same. */
  public record Match(String number, Phrase name, String acronym, String why, String href) {}

  /** A choice of a list. */
  public record Option(String value, String label, boolean chosen) {}

  /** What the form comes back with. */
  record Said(
      List<FieldProblem> problems, List<Match> matches, List<OneOrganizationPage.Part> clashes) {
    static final Said NOTHING = new Said(List.of(), List.of(), List.of());
  }

  /** Places and topics to choose from, as value and label. */
  record Choices(List<Option> provinces, List<Option> topics) {}

  static OrganizationFormPage of(
      String title,
      String path,
      boolean everything,
      OrganizationForm form,
      Said said,
      Choices choices,
      PageContext page) {
    OrganizationEntry entry = form.entry();
    return new OrganizationFormPage(
        title,
        page.href(path),
        page.href(path.replaceFirst("/(edit|new)$", "")),
        everything,
        entry,
        form.version(),
        form.reason(),
        said.problems.stream().map(each -> problem(each, page)).toList(),
        said.matches,
        said.clashes,
        options(
            Stream.of(OrganizationKind.values()).map(OrganizationKind::key),
            entry.text("kind"),
            key -> page.t("organization.kind." + key)),
        options(
            Stream.of(AuthorityLevel.values()).map(AuthorityLevel::key),
            entry.text("level"),
            key -> page.t("organization.level." + key)),
        choices.provinces,
        choices.topics,
        options(
            Identifier.KNOWN_SCHEMES.stream(),
            "",
            key -> key + " · " + page.t("organization.scheme." + key)),
        options(
            Stream.of(OtherName.Usage.values()).map(OtherName.Usage::key),
            "",
            key -> page.t("organization.usage." + key)),
        padded(entry.otherNames(), new TypedName("", "en", "other", "", "")),
        padded(entry.identifiers(), new TypedIdentifier("", "")));
  }

  static Problem problem(FieldProblem problem, PageContext page) {
    return new Problem(
        problem.field(),
        page.t("organization.field." + problem.field())
            + ": "
            + page.t("organization.problem." + problem.key()));
  }

  /** Whether something is wrong with the field. */
  public boolean bad(String field) {
    return problems.stream().anyMatch(problem -> problem.field.equals(field));
  }

  private static List<Option> options(
      Stream<String> keys, String chosen, Function<String, String> label) {
    return keys.map(key -> new Option(key, label.apply(key), key.equals(chosen))).toList();
  }

  private static <T> List<T> padded(List<T> rows, T empty) {
    var all = new ArrayList<>(rows);
    for (int row = 0; row < EMPTY_ROWS; row++) {
      all.add(empty);
    }
    return List.copyOf(all);
  }
}
