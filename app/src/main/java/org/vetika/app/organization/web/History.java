package org.vetika.app.organization.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.vetika.app.organization.OrganizationChange;
import org.vetika.app.web.PageContext;

/** The versions as they are shown. */
final class History {
  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private History() {}

  static List<OneOrganizationPage.Change> of(
      List<OrganizationChange> history, String number, PageContext page) {
    return history.stream().map(each -> change(each, number, page)).toList();
  }

  private static OneOrganizationPage.Change change(
      OrganizationChange each, String number, PageContext page) {
    Instant time = each.changedAt();
    String action = page.t("organization.action." + each.action().key());
    String title =
        page.t(
            each.number().equals(number) ? "organization.version" : "organization.version-of-other",
            page.number(each.version()),
            action,
            each.person(),
            each.number());
    return new OneOrganizationPage.Change(
        page.date(time.atZone(ZONE).toLocalDate()),
        time.toString(),
        title,
        each.reason(),
        each.fields().stream().map(field -> part(field, page)).toList());
  }

  static OneOrganizationPage.Part part(OrganizationChange.Field field, PageContext page) {
    return new OneOrganizationPage.Part(
        page.t("organization.field." + field.name()),
        Objects.toString(field.before(), ""),
        Objects.toString(field.after(), ""));
  }
}
