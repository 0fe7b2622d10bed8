package org.vetika.app.consistency.discrepancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vetika.app.CountedStatements;
import org.vetika.app.VetikaTest;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.discrepancy.DiscrepancyFixture.Pair;
import org.vetika.app.web.PageCache;

/** A list of discrepancies asks the database as often for one as for a full page. */
@VetikaTest
@Import({ConsistencyFixture.class, DiscrepancyFixture.class, CountedStatements.class})
class DiscrepancyStatementsTest {
  private static final int MANY = 23;
  private static final Pattern NUMBER = Pattern.compile("/discrepancies/(C[0-9]{4}-[0-9]{4})\"");
  private static final Pattern NEXT =
      Pattern.compile("<a class=\"btn alt\" href=\"([^\"]*after=[^\"]*)\"");

  @Autowired private DiscrepancyFixture fixture;
  @Autowired private MockMvcTester pages;
  @Autowired private PageCache cache;

  private String one = "";

  @BeforeEach
  void open() {
    for (int i = 0; i < MANY; i++) {
      Pair pair = fixture.pair();
      fixture.opened(pair, "Why?");
      one = pair.indicator();
    }
  }

  @Test
  void page_json_and_feed_ask_as_often_for_one_as_for_many() throws Exception {
    String list = "/en/consistency/discrepancies";
    assertThat(statements(list)).isEqualTo(statements(list + "?indicator=" + one)).isLessThan(12);
    String data = "/api/v1/discrepancies";
    assertThat(statements(data + "?size=20")).isEqualTo(statements(data + "?size=1"));
    assertThat(statements(list + ".atom")).isLessThan(8);
  }

  @Test
  void the_parts_hold_each_once() throws Exception {
    Set<String> seen = new HashSet<>();
    String address = "/km/consistency/discrepancies";
    int shown = 0;
    for (int part = 0; !address.isEmpty() && part < MANY; part++) {
      String page = page(address);
      for (var found = NUMBER.matcher(page); found.find(); shown++) {
        seen.add(found.group(1));
      }
      var next = NEXT.matcher(page);
      address = next.find() ? next.group(1).replace("&amp;", "&") : "";
    }
    assertThat(seen).hasSize(shown).hasSizeGreaterThanOrEqualTo(MANY);
  }

  private String page(String path) throws Exception {
    var answer = pages.get().uri(URI.create(path)).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  private int statements(String path) throws Exception {
    page(path);
    cache.drop();
    return CountedStatements.during(() -> page(path));
  }
}
