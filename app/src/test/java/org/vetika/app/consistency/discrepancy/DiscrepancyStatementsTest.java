package org.vetika.app.consistency.discrepancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vetika.app.AskedPages;
import org.vetika.app.CountedStatements;
import org.vetika.app.VetikaTest;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.discrepancy.DiscrepancyFixture.Pair;

/** A list of discrepancies asks the database as often for one as for a full page. */
@VetikaTest
@Import({
  ConsistencyFixture.class,
  DiscrepancyFixture.class,
  CountedStatements.class,
  AskedPages.class
})
class DiscrepancyStatementsTest {
  private static final int MANY = 23;
  private static final Pattern NUMBER = Pattern.compile("/discrepancies/(C[0-9]{4}-[0-9]{4})\"");

  @Autowired private DiscrepancyFixture fixture;
  @Autowired private AskedPages pages;

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
    assertThat(pages.statements(list))
        .isEqualTo(pages.statements(list + "?indicator=" + one))
        .isLessThan(12);
    String data = "/api/v1/discrepancies";
    assertThat(pages.statements(data + "?size=20")).isEqualTo(pages.statements(data + "?size=1"));
    assertThat(pages.statements(list + ".atom")).isLessThan(8);
  }

  @Test
  void the_parts_hold_each_once() throws Exception {
    List<String> seen = pages.inAllParts("/km/consistency/discrepancies", NUMBER);
    assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(MANY);
  }
}
