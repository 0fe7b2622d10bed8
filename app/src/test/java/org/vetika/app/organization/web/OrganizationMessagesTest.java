package org.vetika.app.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vetika.app.organization.AuthorityLevel;
import org.vetika.app.organization.Identifier;
import org.vetika.app.organization.ImportReport;
import org.vetika.app.organization.Membership.MembershipRole;
import org.vetika.app.organization.OrganizationChange;
import org.vetika.app.organization.OrganizationKind;
import org.vetika.app.organization.OrganizationMatch;
import org.vetika.app.organization.OrganizationStatement.Comparison;
import org.vetika.app.organization.OtherName;
import org.vetika.app.organization.Party;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;

/** Texts whose keys are computed. */
class OrganizationMessagesTest {
  private final Messages messages = new Messages();

  @Test
  void every_computed_text_exists_in_both_languages() {
    Stream<String> keys =
        Stream.of(
                keys(
                    "organization.kind.",
                    Stream.of(OrganizationKind.values()).map(OrganizationKind::key)),
                keys("organization.party.", Stream.of(Party.values()).map(Party::key)),
                keys(
                    "organization.level.",
                    Stream.of(AuthorityLevel.values()).map(AuthorityLevel::key)),
                keys(
                    "organization.role.",
                    Stream.of(MembershipRole.values()).map(MembershipRole::key)),
                keys(
                    "organization.comparison.",
                    Stream.of(Comparison.values()).map(Comparison::key)),
                keys("organization.compare.", Stream.of(Comparison.values()).map(Comparison::key)),
                keys(
                    "organization.usage.",
                    Stream.of(OtherName.Usage.values()).map(OtherName.Usage::key)),
                keys(
                    "organization.action.",
                    Stream.of(OrganizationChange.Action.values())
                        .map(OrganizationChange.Action::key)),
                keys("organization.scheme.", Identifier.KNOWN_SCHEMES.stream()),
                keys("organization.match.", lower(OrganizationMatch.Reason.values())),
                keys("organizations.import.fate.", lower(ImportReport.Fate.values())),
                keys("organizations.import.total.", lower(ImportReport.Fate.values())))
            .flatMap(each -> each);
    assertThat(keys)
        .allSatisfy(key -> {
          assertThat(messages.has(Language.EN, key)).as(key).isTrue();
          assertThat(messages.has(Language.KM, key)).as(key).isTrue();
        });
  }

  private static Stream<String> lower(Enum<?>[] all) {
    return Stream.of(all).map(each -> each.name().toLowerCase(Locale.ROOT));
  }

  private static Stream<String> keys(String prefix, Stream<String> ends) {
    return ends.map(prefix::concat);
  }
}
