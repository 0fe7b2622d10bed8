package org.vetika.app.opendata.list;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vetika.app.opendata.representation.OrganizationRepresentations;
import org.vetika.app.organization.OrganizationFilter;
import org.vetika.app.organization.OrganizationKind;
import org.vetika.app.organization.OrganizationPage;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;
import org.vetika.app.organization.Party;
import org.vetika.app.web.Language;

/** The directory of organizations by name. */
@Component
public class OrganizationOpenList implements OpenList<OrganizationSummary> {
  private static final int LONGEST_TEXT = 200;

  private final Organizations organizations;
  private final KnownCodes codes;
  private final OrganizationRepresentations representations;

  OrganizationOpenList(
      Organizations organizations, KnownCodes codes, OrganizationRepresentations representations) {
    this.organizations = organizations;
    this.codes = codes;
    this.representations = representations;
  }

  @Override
  public String name() {
    return "organizations";
  }

  @Override
  public Pattern keys() {
    return Codes.ORGANIZATION;
  }

  @Override
  public Selection<OrganizationSummary> select(Parameters parameters, Language language) {
    OrganizationSummary coalition = codes.organization(parameters, "coalition");
    var filter =
        new OrganizationFilter(
            parameters.text("q", LONGEST_TEXT),
            parameters.choice("kind", OrganizationKind.values(), OrganizationKind::key),
            parameters.choice("party", Party.values(), Party::key),
            codes.place(parameters, "province"),
            codes.topic(parameters, "topic"),
            parameters.flag("recognized"),
            coalition == null ? null : coalition.number(),
            parameters.language("language", language));
    return (after, size) -> {
      OrganizationPage found = organizations.page(filter, after, size);
      return new Part<>(found.organizations(), found.next(), found.count());
    };
  }

  @Override
  public Object represent(OrganizationSummary organization) {
    return representations.of(organization);
  }

  @Override
  public List<Column<OrganizationSummary>> columns() {
    return List.of(
        Column.of("number", OrganizationSummary::number),
        Column.of("name_en", each -> each.name().nameEnglish()),
        Column.of("name_km", each -> each.name().nameKhmer()),
        Column.of("acronym", each -> each.name().acronym()),
        Column.of("kind", each -> each.kind().key()),
        Column.of("party", each -> each.name().party().key()),
        Column.of("level", each -> each.level() == null ? null : each.level().key()),
        Column.of("place_code", OrganizationSummary::place),
        Column.of("active", OrganizationSummary::active),
        Column.of("recognized", OrganizationSummary::recognized),
        Column.of("province_codes", OrganizationSummary::provinces),
        Column.of("members", OrganizationSummary::members),
        Column.of("illustration", OrganizationSummary::illustration),
        Column.of("url", each -> representations.of(each).url()));
  }
}
