package org.vetika.app.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.organization.OrganizationFixture.facilitator;
import static org.vetika.app.organization.OrganizationFixture.memberOf;
import static org.vetika.app.organization.OrganizationFixture.ngo;
import static org.vetika.app.organization.OrganizationFixture.typed;
import static org.vetika.app.organization.OrganizationFixture.with;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.vetika.app.VetikaTest;
import org.vetika.app.organization.OrganizationChange.Action;
import org.vetika.app.organization.OrganizationEntry.TypedIdentifier;
import org.vetika.app.web.Language;

/** Memberships, recognition, statements and merging. */
@VetikaTest
@TestPropertySource(properties = "test.database=registry")
class RelationsTest {
  @Autowired RegisteringOrganization registering;
  @Autowired ChangingOrganization changing;
  @Autowired RecordingMembership memberships;
  @Autowired RecordingRecognition recognitions;
  @Autowired RecordingStatement statements;
  @Autowired WithdrawingEntry withdrawing;
  @Autowired MergingOrganizations merging;
  @Autowired Organizations organizations;
  @Autowired JdbcClient database;

  @BeforeEach
  void emptyRegistry() {
    OrganizationFixture.emptyRegistry(database);
    OrganizationFixture.places(database);
  }

  @Test
  void a_coalition_may_be_in_a_coalition_but_never_in_itself() {
    String village = registered(ngo("Village group"));
    String network = registered(ngo("Province network"));
    String umbrella = registered(ngo("National umbrella"));
    assertThat(joined(village, network)).isInstanceOf(Recording.Recorded.class);
    assertThat(joined(network, umbrella)).isInstanceOf(Recording.Recorded.class);
    assertThat(joined(network, umbrella))
        .isEqualTo(Recording.Refused.of("coalition", "already-member"));
    assertThat(joined(umbrella, village)).isEqualTo(Recording.Refused.of("coalition", "circle"));
    assertThat(joined(umbrella, umbrella)).isEqualTo(Recording.Refused.of("coalition", "circle"));
    assertThat(detail(umbrella).members())
        .singleElement()
        .satisfies(membership -> assertThat(membership.member().number()).isEqualTo(network));
    var filter = new OrganizationFilter("", null, null, null, null, false, umbrella, Language.EN);
    assertThat(organizations.page(filter, null, 10).organizations())
        .extracting(OrganizationSummary::number)
        .containsExactly(network);
  }

  @Test
  void an_ended_membership_stays_on_record() {
    String member = registered(ngo("Village group"));
    String coalition = registered(ngo("Province network"));
    joined(member, coalition);
    Membership membership = detail(member).memberships().getFirst();
    assertThat(memberships.end(facilitator(), membership.id(), Map.of("until", "1990")))
        .isEqualTo(Recording.Refused.of("until", "order"));
    assertThat(memberships.end(facilitator(), membership.id(), Map.of("until", "2019-03")))
        .isEqualTo(new Recording.Recorded());
    assertThat(detail(member).memberships())
        .singleElement()
        .satisfies(ended -> {
          assertThat(ended.current()).isFalse();
          assertThat(ended.until()).isEqualTo(new PartialDate("2019-03"));
        });
    assertThat(detail(coalition).history().getFirst().action()).isEqualTo(Action.MEMBERSHIP);
    assertThat(joined(member, coalition)).isInstanceOf(Recording.Recorded.class);
  }

  @Test
  void recognition_and_statements_stand_with_their_source_until_withdrawn() {
    String ngo = registered(ngo("Star Kampuchea"));
    String ministry =
        registered(typed(Map.of("kind", "authority", "name_en", "Ministry", "level", "national")));
    var typed =
        Map.of(
            "recognized_by", ministry, "since", "2014-03-28", "place", "21", "source", "Letter 12");
    assertThat(recognitions.record(facilitator(), ministry, typed))
        .isEqualTo(Recording.Refused.of("recognized_by", "itself"));
    assertThat(recognitions.record(facilitator(), ngo, typed)).isEqualTo(new Recording.Recorded());
    assertThat(
            statements.record(
                facilitator(),
                ngo,
                Map.of(
                    "comparison",
                    "more_than",
                    "count",
                    "៣០០",
                    "what_en",
                    "NGOs",
                    "as_of",
                    "2021-09",
                    "source",
                    "Result of 2021")))
        .isEqualTo(new Recording.Recorded());
    OrganizationDetail detail = detail(ngo);
    assertThat(detail.recognitions().getFirst().recognizedBy().number()).isEqualTo(ministry);
    assertThat(detail.statements().getFirst().count()).isEqualTo(300);
    assertThat(organizations.find(ngo).orElseThrow().recognized()).isTrue();
    long entry = detail.recognitions().getFirst().id();
    assertThat(
            withdrawing.withdraw(facilitator(), ngo, WithdrawingEntry.Kind.RECOGNITION, entry, " "))
        .isEqualTo(Recording.Refused.of("reason", "missing"));
    withdrawing.withdraw(
        facilitator(), ngo, WithdrawingEntry.Kind.RECOGNITION, entry, "Wrong organization");
    assertThat(detail(ngo).recognitions()).isEmpty();
    assertThat(detail(ngo).history().getFirst().reason()).isEqualTo("Wrong organization");
  }

  @Test
  void merging_keeps_both_histories_and_leads_every_reference_on() {
    String kept = registered(with(ngo("Advocacy and Policy Institute"), "acronym", "API"));
    var other =
        new OrganizationEntry(
            Map.of("kind", "ngo", "name_en", "Institute for Advocacy", "name_km", "វិទ្យាស្ថាន"),
            List.of(),
            List.of(new TypedIdentifier("KH-NNGO", "9")),
            Set.of("21"),
            List.of());
    String gone = registered(other);
    String oldest = registered(ngo("Zebra Group"));
    String coalition = registered(ngo("Some wide network"));
    joined(gone, coalition);
    joined(kept, coalition);
    joined(gone, kept);
    long goneId = detail(gone).id();
    long oldestId = detail(oldest).id();
    assertThat(merging.merge(facilitator(), oldest, gone, "same"))
        .isEqualTo(new MergingOrganizations.Outcome.Merged(gone));
    assertThat(merging.merge(facilitator(), gone, kept, "same people and office"))
        .isEqualTo(new MergingOrganizations.Outcome.Merged(kept));
    OrganizationDetail detail = detail(gone);
    assertThat(detail.number()).isEqualTo(kept);
    assertThat(detail(oldest).number()).isEqualTo(kept);
    assertThat(detail.content().identifiers()).containsExactly(new Identifier("KH-NNGO", "9"));
    assertThat(detail.content().nameKhmer()).isEqualTo("វិទ្យាស្ថាន");
    assertThat(detail.content().otherNames())
        .extracting(OtherName::name)
        .contains("Institute for Advocacy", "Zebra Group");
    assertThat(detail.memberships())
        .singleElement()
        .satisfies(membership -> assertThat(membership.coalition().number()).isEqualTo(coalition));
    assertThat(detail.absorbed()).extracting(OrganizationName::number).contains(gone, oldest);
    assertThat(detail.history()).extracting(OrganizationChange::number).contains(gone, kept);
    assertThat(organizations.names(List.of(goneId, oldestId)).values())
        .allSatisfy(name -> assertThat(name.number()).isEqualTo(kept));
    assertThat(organizations.idsOf(detail.id())).contains(goneId, oldestId);
    assertThat(changing.extent(memberOf(goneId), detail.id()))
        .isEqualTo(ChangingOrganization.Extent.OWN_DESCRIPTION);
    assertThat(
            organizations
                .matches("institute for advocacy", null)
                .getFirst()
                .organization()
                .number())
        .isEqualTo(kept);
    assertThat(merging.merge(facilitator(), gone, kept, "again"))
        .isInstanceOf(MergingOrganizations.Outcome.NotOnRecord.class);
  }

  private Recording joined(String member, String coalition) {
    return memberships.record(
        facilitator(), member, Map.of("coalition", coalition, "since", "2012"));
  }

  private OrganizationDetail detail(String number) {
    return Objects.requireNonNull(organizations.detail(number).orElse(null), number);
  }

  private String registered(OrganizationEntry entry) {
    return OrganizationFixture.registered(registering, entry);
  }
}
