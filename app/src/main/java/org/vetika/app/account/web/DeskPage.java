package org.vetika.app.account.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vetika.app.web.DeskLink;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** What the person may do, and for which organizations. */
public record DeskPage(String name, List<Mandate> mandates, List<Link> links) {
  /** A role in an organization. */
  public record Mandate(String role, String organization) {}

  /** A thing to do, with a sentence about it; {@code waiting} is empty when nothing waits. */
  public record Link(String title, String text, String href, String waiting) {}

  static DeskPage of(
      Visitor visitor, List<DeskLink> links, Map<String, Long> counts, PageContext page) {
    return new DeskPage(
        visitor.name(),
        mandates(visitor.mandates(), page),
        links.stream()
            .filter(link -> link.isFor(visitor))
            .sorted(Comparator.comparingInt(DeskLink::position).thenComparing(DeskLink::path))
            .map(link ->
                new Link(
                    page.t(link.key()),
                    page.t(link.key() + ".text"),
                    page.href(link.path()),
                    waiting(counts.getOrDefault(link.path(), 0L), page)))
            .toList());
  }

  private static String waiting(long count, PageContext page) {
    return count == 0 ? "" : page.t("desk.waiting", count);
  }

  static List<Mandate> mandates(List<Visitor.Mandate> mandates, PageContext page) {
    return mandates.stream()
        .map(mandate -> new Mandate(role(mandate.role(), page), mandate.organizationName()))
        .toList();
  }

  static String role(Role role, PageContext page) {
    return page.t("role." + role.name().toLowerCase(Locale.ROOT));
  }
}
