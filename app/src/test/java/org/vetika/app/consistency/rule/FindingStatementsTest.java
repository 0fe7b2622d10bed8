package org.vetika.app.consistency.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.AskedPages;
import org.vetika.app.CountedStatements;
import org.vetika.app.VetikaTest;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.ConsistencyFixture.Party;
import org.vetika.app.search.SearchIndex;
import org.vetika.app.web.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list of findings asks the database as often for one as for a full page. */
@VetikaTest
@Import({ConsistencyFixture.class, CountedStatements.class, AskedPages.class})
class FindingStatementsTest {
  private static final int MANY = 23;
  private static final Pattern NUMBER = Pattern.compile("/findings/(Q[0-9]{4,9})\"");

  @Autowired private ConsistencyFixture fixture;
  @Autowired private RunningRules running;
  @Autowired private SearchIndex search;
  @Autowired private AskedPages pages;
  @Autowired private JdbcClient database;
  @Autowired private JsonMapper json;

  private String one = "";

  /** Each of an indicator and a party of its own, and answered. */
  @BeforeEach
  void find() {
    for (int i = 0; i < MANY; i++) {
      one = fixture.restrictions();
      Party party = fixture.party("association", "Group", Role.MEMBER);
      for (int month = 1; month <= 12; month++) {
        String period = "2025-%02d".formatted(month);
        fixture.statedFor(party, one, "12", period, month == 12 ? "200" : "2");
      }
    }
    running.runDue(() -> true);
    database.sql("update rule_finding set public_on = found_at::date - 1").update();
    database
        .sql(
            """
            insert into rule_finding_answer (finding_id, position, language, text, at, author,
              organization_id, person_id)
            select id, 'explains', 'en', 'One order for all markets.', now(), 'Sok Dara', party_id,
              gen_random_uuid()
            from rule_finding
            """)
        .update();
  }

  @Test
  void page_json_table_and_feed_ask_as_often_for_one_as_for_many() throws Exception {
    String list = "/en/consistency/findings";
    assertThat(pages.statements(list))
        .isEqualTo(pages.statements(list + "?indicator=" + one))
        .isLessThan(12);
    for (String ending : new String[] {".json", ".csv", ".atom"}) {
      // The filter looks its indicator up, which is one statement.
      assertThat(pages.statements(list + ending))
          .as(ending)
          .isEqualTo(pages.statements(list + ending + "?indicator=" + one) - 1)
          .isBetween(1, 8);
    }
    String data = "/api/v1/findings";
    assertThat(pages.statements(data + "?size=20")).isEqualTo(pages.statements(data + "?size=1"));
  }

  @Test
  void a_search_asks_as_often_for_one_as_for_many() throws Exception {
    search.rebuild((type, entries) -> {});
    String number = "/en/search?type=finding&q=" + read("/api/v1/findings").at("/items/0/number");
    String one = number.replace("\"", "");
    String many = "/en/search?type=finding&q=markets";
    assertThat(pages.text(one)).contains("Explained");
    assertThat(pages.text(many).split("Explained", -1)).hasSizeGreaterThan(10);
    assertThat(pages.statements(many)).isEqualTo(pages.statements(one)).isLessThan(16);
  }

  @Test
  void the_parts_hold_each_once() throws Exception {
    List<String> seen = pages.inAllParts("/km/consistency/findings", NUMBER);
    assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(MANY);

    Set<String> given = new HashSet<>();
    int items = 0;
    String address = "/api/v1/findings?size=7";
    while (!address.isEmpty()) {
      JsonNode part = read(address);
      for (JsonNode item : part.path("items")) {
        given.add(item.path("number").asString());
        items++;
      }
      String next = part.path("next").asString("");
      address = next.isEmpty() ? "" : next.substring(next.indexOf("/api/"));
    }
    assertThat(given).hasSize(items).containsExactlyInAnyOrderElementsOf(seen);
  }

  private JsonNode read(String path) throws Exception {
    return json.readTree(pages.text(path));
  }
}
