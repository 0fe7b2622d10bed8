package org.vetika.app.issue.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.vetika.app.VetikaTest;
import org.vetika.app.issue.clock.LegalTimeFixture;
import org.vetika.app.issue.typed.Change;
import org.vetika.app.organization.AuthorityLevel;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

@VetikaTest
@TestPropertySource(properties = "test.database=routing")
class WhoAnswersTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
  private static final String VILLAGE = "21020901";

  private final Visitor admin = LegalTimeFixture.administrator();

  @Autowired Routing routing;
  @Autowired RoutingRules rules;
  @Autowired ChangingRouting changing;
  @Autowired JdbcClient database;
  private RoutingFixture fixture;

  @BeforeEach
  void begin() {
    fixture = new RoutingFixture(database);
    fixture.noRulesNorAuthorities();
  }

  @Test
  void without_rules_the_lowest_registered_authority_answers() {
    long province = fixture.authority("province", "21");
    assertThat(answerer(VILLAGE, null)).contains(province);
    long commune = fixture.authority("commune", "210209");
    assertThat(routing.whoAnswers(VILLAGE, "test.water", DAY))
        .contains(new Route(commune, null, AuthorityLevel.COMMUNE));
    assertThat(answerer("2102", null)).contains(province);
  }

  @Test
  void two_authorities_of_one_place_and_none_are_for_the_facilitator() {
    assertThat(answerer(VILLAGE, null)).isEmpty();
    fixture.authority("province", "21");
    fixture.authority("commune", "210209");
    fixture.authority("commune", "210209");
    assertThat(answerer(VILLAGE, null)).isEmpty();
    assertThat(answerer(null, null)).isEmpty();
  }

  @Test
  void the_deeper_place_comes_before_the_deeper_topic() {
    long byTopic = ruled("", "test.water.wells", "national");
    long byPlace = ruled("2102", "", "district");
    assertThat(answerer(VILLAGE, "test.water.wells")).contains(byPlace);
    assertThat(answerer("21", "test.water.wells")).contains(byTopic);
    assertThat(answerer(null, "test.water.wells")).contains(byTopic);
    assertThat(answerer(null, "test.water")).isEmpty();
  }

  @Test
  void the_deeper_topic_comes_before_the_lower_level() {
    long general = ruled("21", "test", "district");
    long special = ruled("21", "test.water", "province");
    assertThat(answerer(VILLAGE, "test.water.wells")).contains(special);
    assertThat(answerer(VILLAGE, "test")).contains(general);
  }

  @Test
  void a_rule_holds_from_its_first_to_its_last_day() {
    long authority = fixture.authority("province", "21");
    add(authority, Map.of("place", "21", "from", "2026-01-01", "until", "2026-11-02"));
    fixture.authority("commune", "210209");
    assertThat(answerer(VILLAGE, null)).contains(authority);
    assertThat(routing.whoAnswers(VILLAGE, null, DAY.plusDays(1)).map(Route::level))
        .contains(AuthorityLevel.COMMUNE);
    assertThat(routing.whoAnswers(VILLAGE, null, LocalDate.of(2025, 12, 31)).map(Route::level))
        .contains(AuthorityLevel.COMMUNE);
  }

  @Test
  void dissolved_authorities_are_passed_over_and_merged_ones_lead_on() {
    long old = ruled("2102", "", "district");
    long province = ruled("21", "", "province");
    fixture.dissolve(old);
    assertThat(answerer(VILLAGE, null)).contains(province);
    long successor = fixture.authority("province", "21");
    fixture.merge(province, successor);
    assertThat(answerer(VILLAGE, null)).contains(successor);
    fixture.dissolve(successor);
    assertThat(answerer(VILLAGE, null)).isEmpty();
  }

  @Test
  void a_withdrawn_rule_answers_no_more() {
    ruled("21", "", "province");
    long id = Objects.requireNonNull(routing.whoAnswers(VILLAGE, null, DAY).orElseThrow().rule());
    assertThat(changing.withdraw(admin, id, "Wrong authority")).isEqualTo(new Change.Done());
    assertThat(
            routing.whoAnswers("21", null, DAY).flatMap(route -> Optional.ofNullable(route.rule())))
        .isEmpty();
    assertThat(changing.withdraw(admin, id, "x")).isEqualTo(new Change.NotOnRecord());
    assertThat(rules.find(id).orElseThrow().withdrawal()).isNotNull();
  }

  @Test
  void an_issue_rises_from_commune_to_district_to_province_to_the_ministry_of_its_topic() {
    long commune = fixture.authority("commune", "210209");
    long district = fixture.authority("district", "2102");
    long province = fixture.authority("province", "21");
    long ministry = fixture.authority("national", null);
    fixture.authority("national", null);
    add(ministry, Map.of("topic", "test.water", "rising", "true"));
    assertThat(answerer(VILLAGE, "test.water.wells")).contains(commune);
    assertThat(above(commune)).contains(district);
    assertThat(above(district)).contains(province);
    assertThat(above(province)).contains(ministry);
    assertThat(above(ministry)).isEmpty();
    assertThat(routing.above(province, VILLAGE, "test", DAY)).isEmpty();
  }

  @Test
  void levels_without_an_authority_are_skipped_and_rules_come_before_the_registry() {
    long commune = fixture.authority("commune", "210209");
    long province = fixture.authority("province", "21");
    assertThat(above(commune)).contains(province);
    long department = fixture.authority("province", null);
    add(department, Map.of("place", "21", "topic", "test.water", "rising", "true"));
    assertThat(above(commune)).contains(department);
  }

  @Test
  void without_a_place_of_the_issue_it_rises_above_the_place_of_the_authority() {
    long commune = fixture.authority("commune", "210209");
    long province = fixture.authority("province", "21");
    assertThat(routing.above(commune, null, null, DAY).map(Route::authority)).contains(province);
  }

  @Test
  void an_issue_leaves_an_authority_that_was_dissolved_or_merged() {
    long commune = fixture.authority("commune", "210209");
    long district = fixture.authority("district", "2102");
    fixture.dissolve(commune);
    assertThat(above(commune)).contains(district);
    long merged = fixture.authority("commune", "210209");
    fixture.merge(merged, district);
    long province = fixture.authority("province", "21");
    assertThat(above(merged)).contains(province);
  }

  @Test
  void an_authority_without_a_registered_level_stands_where_its_rules_put_it() {
    long agency = fixture.authority(null, null);
    long province = fixture.authority("province", "21");
    assertThat(above(agency)).isEmpty();
    add(agency, Map.of("place", "2102", "level", "district"));
    assertThat(above(agency)).contains(province);
  }

  @Test
  void the_same_thing_is_not_ruled_twice() {
    ruled("21", "test", "province");
    long other = fixture.authority("province", "21");
    assertThat(changing.add(admin, typed(other, Map.of("place", "21", "topic", "test"))))
        .isEqualTo(Change.Refused.of("from", "overlap"));
    assertThatThrownBy(() -> database.sql("update routing_rule set note = 'x'").update())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> database.sql("delete from routing_rule").update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void places_are_found_by_name_and_what_is_unclear_is_asked() {
    long authority = fixture.authority("province", "21");
    assertThat(problem(typed(authority, Map.of("place", "takeo")))).isEqualTo("done");
    assertThat(problem(typed(authority, Map.of("place", "បាទី")))).isEqualTo("done");
    assertThat(problem(typed(authority, Map.of("place", "pea ream"))))
        .isEqualTo("place several-places");
    assertThat(problem(typed(authority, Map.of("place", "Atlantis\u0000"))))
        .isEqualTo("place unknown-place");
    assertThat(problem(typed(authority, Map.of("place", "99")))).isEqualTo("place unknown-place");
    assertThat(problem(typed(authority, Map.of("topic", "nothing")))).isEqualTo("topic choice");
    assertThat(problem(typed(authority, Map.of("level", "national"))))
        .isEqualTo("level other-level");
    assertThat(problem(typed(authority, Map.of("until", "2020-01-01")))).isEqualTo("until order");
    assertThat(problem(Map.of("authority", "O99999", "from", "2026-01-01")))
        .isEqualTo("authority unknown-authority");
    assertThat(problem(typed(fixture.authority(null, null), Map.of()))).isEqualTo("level no-level");
    fixture.dissolve(authority);
    assertThat(problem(typed(authority, Map.of("place", "2102")))).isEqualTo("authority dissolved");
  }

  @Test
  void only_administrators_change_rules() {
    var facilitator =
        new Visitor(
            UUID.randomUUID(), "Dara", List.of(new Visitor.Mandate(1, "x", Role.FACILITATOR)));
    assertThat(changing.add(facilitator, Map.of())).isEqualTo(new Change.NotAllowed());
    assertThat(changing.withdraw(facilitator, 1, "x")).isEqualTo(new Change.NotAllowed());
  }

  /** A new authority of the level that answers by a rule. */
  private long ruled(String place, String topic, String level) {
    long authority = fixture.authority(level, level.equals("national") ? null : "21");
    add(authority, Map.of("place", place, "topic", topic));
    return authority;
  }

  private void add(long authority, Map<String, String> rule) {
    assertThat(changing.add(admin, typed(authority, rule))).isEqualTo(new Change.Done());
  }

  private Map<String, String> typed(long authority, Map<String, String> rule) {
    var typed = new HashMap<>(rule);
    typed.putIfAbsent("from", "2026-01-01");
    typed.put("authority", fixture.number(authority));
    return typed;
  }

  private String problem(Map<String, String> typed) {
    return switch (changing.add(admin, typed)) {
      case Change.Refused(var problems) ->
          problems.getFirst().field() + " " + problems.getFirst().key();
      case Change.Done() -> "done";
      case Change other -> other.toString();
    };
  }

  private Optional<Long> answerer(@Nullable String place, @Nullable String topic) {
    return routing.whoAnswers(place, topic, DAY).map(Route::authority);
  }

  private Optional<Long> above(long authority) {
    return routing.above(authority, VILLAGE, "test.water.wells", DAY).map(Route::authority);
  }
}
