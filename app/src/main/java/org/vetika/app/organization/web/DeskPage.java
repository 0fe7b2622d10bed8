package org.vetika.app.organization.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.FieldProblem;
import org.vetika.app.organization.Membership;
import org.vetika.app.organization.Membership.MembershipRole;
import org.vetika.app.organization.OrganizationDetail;
import org.vetika.app.organization.OrganizationStatement.Comparison;
import org.vetika.app.organization.web.OrganizationFormPage.Option;
import org.vetika.app.organization.web.OrganizationFormPage.Problem;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/**
 * Where the entry of an organization is kept: what hangs on it, and a form for each kind of it.
 *
 * @param form which form was refused: membership, recognition, statement, merge, end or withdraw
 * @param typed what was typed in it
 */
public record DeskPage(
    String number,
    Phrase name,
    String path,
    List<Entry> entries,
    String form,
    List<Problem> problems,
    Map<String, String> typed,
    List<Option> roles,
    List<Option> comparisons) {
  /** A membership, recognition or statement that may be ended or withdrawn. */
  public record Entry(String kind, long id, String label, Phrase text, String note, boolean ends) {}

  static DeskPage of(
      OrganizationDetail detail,
      String form,
      List<FieldProblem> problems,
      Map<String, String> typed,
      PageContext page) {
    return new DeskPage(
        detail.number(),
        Phrase.of(detail.name(), page),
        page.href("/desk/organizations/" + detail.number()),
        entries(detail, page),
        form,
        problems.stream().map(each -> OrganizationFormPage.problem(each, page)).toList(),
        typed,
        Stream.of(MembershipRole.values())
            .map(each -> option(each.key(), "organization.role.", typed.get("role"), page))
            .toList(),
        Stream.of(Comparison.values())
            .map(each -> option(each.key(), "organization.compare.", typed.get("comparison"), page))
            .toList());
  }

  /** What was typed in a field of the refused form; empty in all others. */
  public String typed(String asked, String field) {
    return asked.equals(form) ? typed.getOrDefault(field, "") : "";
  }

  private static Option option(
      String key, String prefix, @Nullable String chosen, PageContext page) {
    return new Option(key, page.t(prefix + key), key.equals(chosen));
  }

  private static List<Entry> entries(OrganizationDetail detail, PageContext page) {
    Stream<Entry> memberships =
        Stream.concat(detail.memberships().stream(), detail.members().stream())
            .map(each -> entry(each, detail, page));
    Stream<Entry> recognitions =
        detail.recognitions().stream()
            .map(each ->
                new Entry(
                    "recognition",
                    each.id(),
                    page.t("organization.field.recognized_by"),
                    Phrase.of(each.recognizedBy(), page),
                    Dates.span(each.since(), each.until(), page),
                    false));
    Stream<Entry> statements =
        detail.statements().stream()
            .map(each ->
                new Entry(
                    "statement",
                    each.id(),
                    page.t("organization.field.statement"),
                    Phrase.of(each.what(), page),
                    page.t("organization.comparison." + each.comparison().key(), each.count()),
                    false));
    return Stream.of(memberships, recognitions, statements).flatMap(each -> each).toList();
  }

  private static Entry entry(Membership each, OrganizationDetail detail, PageContext page) {
    boolean member = each.member().id() == detail.id();
    return new Entry(
        "membership",
        each.id(),
        page.t(member ? "organization.field.member_of" : "organization.field.members"),
        Phrase.of(member ? each.coalition() : each.member(), page),
        Dates.span(each.since(), each.until(), page),
        each.until() == null);
  }
}
