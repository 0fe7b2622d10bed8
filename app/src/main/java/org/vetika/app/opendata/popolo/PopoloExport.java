package org.vetika.app.opendata.popolo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.opendata.Addresses;
import org.vetika.app.opendata.License;
import org.vetika.app.opendata.popolo.PopoloDocument.ContactDetail;
import org.vetika.app.opendata.popolo.PopoloDocument.Identifier;
import org.vetika.app.opendata.popolo.PopoloDocument.Link;
import org.vetika.app.opendata.popolo.PopoloDocument.Member;
import org.vetika.app.opendata.popolo.PopoloDocument.Meta;
import org.vetika.app.opendata.popolo.PopoloDocument.Organization;
import org.vetika.app.opendata.popolo.PopoloDocument.OtherName;
import org.vetika.app.organization.ChangedOrganizations;
import org.vetika.app.organization.Membership;
import org.vetika.app.organization.OrganizationContent;
import org.vetika.app.organization.OrganizationFilter;
import org.vetika.app.organization.OrganizationPage;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;
import org.vetika.app.organization.PartialDate;
import org.vetika.app.web.Language;

/** Writes the registry in the words of Popolo. */
@Component
public class PopoloExport {
  private static final int STEP = 500;

  private final Organizations organizations;
  private final ChangedOrganizations changes;
  private final Addresses addresses;
  private final License license;

  PopoloExport(
      Organizations organizations,
      ChangedOrganizations changes,
      Addresses addresses,
      License license) {
    this.organizations = organizations;
    this.changes = changes;
    this.addresses = addresses;
    this.license = license;
  }

  /**
   * The document.
   *
   * @param path its own address, for its head
   */
  public PopoloDocument document(String path, boolean organizations, boolean memberships) {
    return new PopoloDocument(
        new Meta(license.name(), license.url(), addresses.page(path)),
        organizations ? allOrganizations() : null,
        memberships ? allMemberships() : null);
  }

  private List<Organization> allOrganizations() {
    var all = new ArrayList<Organization>();
    String after = null;
    do {
      OrganizationPage page = organizations.page(OrganizationFilter.ALL, after, STEP);
      List<Long> ids = page.organizations().stream().map(OrganizationSummary::id).toList();
      Map<Long, OrganizationContent> contents = organizations.contents(ids);
      Map<Long, Instant> changed = changes.changedAt(ids);
      page.organizations().stream()
          .filter(each -> contents.containsKey(each.id()))
          .map(each ->
              organization(
                  each, Objects.requireNonNull(contents.get(each.id())), changed.get(each.id())))
          .forEach(all::add);
      after = page.next();
    } while (after != null);
    return all;
  }

  private Organization organization(
      OrganizationSummary summary, OrganizationContent content, @Nullable Instant changed) {
    return new Organization(
        summary.number(),
        summary.name().name(Language.EN),
        otherNames(summary, content),
        content.identifiers().stream()
            .map(each -> new Identifier(each.scheme(), each.value()))
            .toList(),
        summary.kind().key(),
        content.place(),
        content.descriptionEnglish() != null
            ? content.descriptionEnglish()
            : content.descriptionKhmer(),
        iso(content.founded()),
        iso(content.dissolvedOn()),
        contactDetails(content.contact()),
        links(summary, content.contact().website()),
        changed == null ? null : changed.toString());
  }

  private static List<OtherName> otherNames(
      OrganizationSummary summary, OrganizationContent content) {
    var names = new ArrayList<OtherName>();
    String khmer = summary.name().nameKhmer();
    if (khmer != null && summary.name().nameEnglish() != null) {
      names.add(new OtherName(khmer, "km", null, null));
    }
    String acronym = summary.name().acronym();
    if (acronym != null) {
      names.add(new OtherName(acronym, "acronym", null, null));
    }
    content.otherNames().stream()
        .map(each ->
            new OtherName(
                each.name(),
                each.usage().key() + ", " + each.language(),
                iso(each.since()),
                iso(each.until())))
        .forEach(names::add);
    return names;
  }

  private static List<ContactDetail> contactDetails(OrganizationContent.Contact contact) {
    return Stream.of(
            detail("email", contact.email()),
            detail("phone", contact.phone()),
            detail("address", contact.address()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<ContactDetail> detail(String type, @Nullable String value) {
    return value == null ? List.of() : List.of(new ContactDetail(type, value));
  }

  private List<Link> links(OrganizationSummary summary, @Nullable String website) {
    var own = new Link(addresses.page("/organizations/" + summary.number()), "Vetika");
    return website == null ? List.of(own) : List.of(own, new Link(website, "website"));
  }

  private List<PopoloDocument.Membership> allMemberships() {
    var seen = new HashMap<String, Integer>();
    try (Stream<Membership> all = organizations.memberships()) {
      return all.map(each -> membership(each, id(each, seen))).toList();
    }
  }

  /** Made of public numbers; several memberships of the same two are counted as entered. */
  private static String id(Membership membership, Map<String, Integer> seen) {
    String both = membership.member().number() + "-" + membership.coalition().number();
    int count = seen.merge(both, 1, Integer::sum);
    return both + "-" + count;
  }

  private static PopoloDocument.Membership membership(Membership membership, String id) {
    String address = membership.sourceAddress();
    return new PopoloDocument.Membership(
        id,
        membership.role().key(),
        new Member(
            "Organization", membership.member().number(), membership.member().name(Language.EN)),
        membership.coalition().number(),
        iso(membership.since()),
        iso(membership.until()),
        address == null ? List.of() : List.of(new Link(address, membership.source())));
  }

  private static @Nullable String iso(@Nullable PartialDate date) {
    return date == null ? null : date.iso();
  }
}
