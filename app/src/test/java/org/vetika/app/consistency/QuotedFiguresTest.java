package org.vetika.app.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.consistency.ConsistencyFixture.done;
import static org.vetika.app.consistency.ConsistencyFixture.figure;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.VetikaTest;
import org.vetika.app.record.Notice;

/** Who is quoted learns of it. */
@VetikaTest
@Import(ConsistencyFixture.class)
class QuotedFiguresTest {
  @Autowired private ConsistencyFixture fixture;
  @Autowired private EnteringFigure entering;
  @Autowired private QuotedFigures quoted;
  @Autowired private JdbcClient database;

  private Map<String, String> quotation(String indicator) {
    var typed = new java.util.HashMap<>(figure(indicator, "2025", "about 20"));
    typed.put("party", fixture.ministry.number());
    typed.put("method", "statement");
    typed.put("speaker", "Its spokesman");
    typed.put("source", "Press conference");
    typed.put("source_date", "2025-12-01");
    return typed;
  }

  @Test
  void an_organization_is_told_once_that_somebody_quoted_it() throws Exception {
    String indicator = fixture.restrictions();
    String number =
        done(entering.enter(fixture.secretariat.person(), quotation(indicator), false)).number();
    done(entering.enter(fixture.secretariat.person(), quotation(indicator), false));

    List<Long> told = List.of();
    for (int tries = 0; told.isEmpty() && tries < 100; tries++) {
      Thread.sleep(100);
      told = told(number);
    }
    assertThat(told).containsExactly(fixture.ministry.id());
    Notice notice = quoted.notice(number + " 1").orElseThrow();
    assertThat(notice.path()).isEqualTo("/desk/figures/" + indicator + "/2025");
    assertThat(notice.texts().getFirst().toString() + notice.texts().getLast())
        .contains(number, "Refused meetings", "Its spokesman", "Press conference", "about 20")
        .contains(fixture.secretariat.name());
  }

  @Test
  void who_speaks_for_itself_is_told_nothing() throws Exception {
    String indicator = fixture.restrictions();
    String number = fixture.stated(fixture.ministry, indicator, "2025", "20");

    Thread.sleep(300);
    assertThat(told(number)).isEmpty();
    assertThat(quoted.notice(number + " 1")).isEmpty();
  }

  private List<Long> told(String figure) {
    return database
        .sql(
            """
            select unnest(organizations) from happening
            where type = :type and starts_with(key, :figure) and audience = 'parties'
            """)
        .param("type", QuotedFigures.TYPE)
        .param("figure", figure + " ")
        .query((row, index) -> row.getLong(1))
        .list();
  }
}
