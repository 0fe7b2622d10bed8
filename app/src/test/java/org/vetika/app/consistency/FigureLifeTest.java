package org.vetika.app.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vetika.app.consistency.ConsistencyFixture.done;
import static org.vetika.app.consistency.ConsistencyFixture.figure;
import static org.vetika.app.consistency.ConsistencyFixture.with;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.VetikaTest;
import org.vetika.app.consistency.EnteredFigure.Fate;
import org.vetika.app.issue.typed.FieldProblem;

/** What becomes of figures: nothing is overwritten, and nobody speaks over anybody. */
@VetikaTest
@Import(ConsistencyFixture.class)
class FigureLifeTest {
  @Autowired private ConsistencyFixture fixture;
  @Autowired private EnteringFigure entering;
  @Autowired private KeepingIndicator keeping;
  @Autowired private Figures figures;
  @Autowired private Indicators indicators;
  @Autowired private Comparisons comparisons;
  @Autowired private Standings standings;
  @Autowired private JdbcClient database;

  private Figure seen(String number) {
    return figures.find(number, Viewer.EVERYBODY).orElseThrow();
  }

  @Test
  void a_revision_is_appended_and_the_old_value_stays_visible() {
    String indicator = fixture.restrictions();
    String number = fixture.stated(fixture.ministry, indicator, "2025", "12");

    Map<String, String> changed =
        with(figure(indicator, "2025", "14"), "because", "Two were reported late");
    EnteredFigure entered = done(entering.enter(fixture.ministry.person(), changed, false));

    assertThat(entered).isEqualTo(new EnteredFigure(number, 2, Fate.REVISED));
    assertThat(seen(number).revisions())
        .extracting(each -> each.quantity())
        .containsExactly(Quantity.exactly(12), Quantity.exactly(14));
    assertThat(seen(number).now().because()).isEqualTo("Two were reported late");
  }

  @Test
  void the_same_figure_sent_twice_is_on_record_once() {
    String indicator = fixture.restrictions();
    String number = fixture.stated(fixture.ministry, indicator, "2025", "12");

    EnteredFigure again =
        done(entering.enter(fixture.ministry.person(), figure(indicator, "2025", "12"), false));

    assertThat(again).isEqualTo(new EnteredFigure(number, 1, Fate.UNCHANGED));
  }

  @Test
  void a_revision_says_why() {
    String indicator = fixture.restrictions();
    fixture.stated(fixture.ministry, indicator, "2025", "12");

    assertThat(entering.enter(fixture.ministry.person(), figure(indicator, "2025", "13"), false))
        .isEqualTo(Outcome.refused("because", "missing"));
  }

  @Test
  void the_database_keeps_what_was_stated() {
    fixture.stated(fixture.ministry, fixture.restrictions(), "2025", "12");

    for (String change :
        new String[] {
          "update figure_revision set value = 1",
          "delete from figure_revision",
          "update figure set period_to = '2030-01-01'",
          "delete from bridge_step",
          "update indicator_definition set meaning_en = 'other'",
          "update indicator set illustration = true"
        }) {
      assertThatThrownBy(() -> database.sql(change).update()).hasMessageContaining("append-only");
    }
  }

  @Test
  void parties_see_a_figure_before_everybody_does() {
    String indicator = fixture.restrictions();
    fixture.stated(fixture.group, indicator, "2025", "30");
    var held = figure(indicator, "2025", "12");
    held.remove("public_from");
    String number = done(entering.enter(fixture.ministry.person(), held, false)).number();

    assertThat(figures.find(number, Viewer.EVERYBODY)).isEmpty();
    assertThat(figures.find(number, Viewer.of(fixture.group.person()))).isPresent();
    assertThat(figures.find(number, Viewer.of(fixture.ministry.person()))).isPresent();
    var stranger = fixture.party("ngo", "Someone else", org.vetika.app.web.Role.MEMBER).person();
    assertThat(figures.find(number, Viewer.of(stranger))).isEmpty();
    assertThat(
            figures
                .find(number, Viewer.of(fixture.ministry.person()))
                .orElseThrow()
                .now()
                .publicFrom())
        .isEqualTo(LocalDate.now(FigureReading.ZONE).plusDays(EnteringFigure.DAYS_FOR_PARTIES));
    assertThat(
            comparisons
                .find(indicator, Period.year(2025), null, Viewer.EVERYBODY)
                .orElseThrow()
                .figures())
        .hasSize(1);
  }

  @Test
  void what_a_party_said_in_public_is_entered_with_its_source_and_named_so() {
    String indicator = fixture.restrictions();
    var quoted = with(figure(indicator, "2025", "hundreds"), "party", fixture.ministry.number());
    quoted.put("method", "statement");

    assertThat(entering.enter(fixture.group.person(), quoted, false))
        .isEqualTo(
            new Outcome.Refused<EnteredFigure>(
                java.util.List.of(
                    new FieldProblem("source", "missing", ""),
                    new FieldProblem("source_date", "missing", ""),
                    new FieldProblem("speaker", "missing", ""))));

    quoted.put("source", "The Daily Example");
    quoted.put("source_date", "2026-01");
    quoted.put("source_page", "3");
    quoted.put("speaker", "A spokesperson");
    Figure figure = seen(done(entering.enter(fixture.group.person(), quoted, false)).number());

    assertThat(figure.party().id()).isEqualTo(fixture.ministry.id());
    assertThat(figure.now().quantity()).isEqualTo(Quantity.words("hundreds"));
    assertThat(Objects.requireNonNull(figure.now().quotation()).speaker())
        .isEqualTo("A spokesperson");
    assertThat(Objects.requireNonNull(figure.now().enteredFor()).id())
        .isEqualTo(fixture.group.id());
  }

  @Test
  void once_a_party_speaks_for_itself_nobody_else_does() {
    String indicator = fixture.restrictions();
    fixture.stated(fixture.ministry, indicator, "2025", "12");
    var quoted = with(figure(indicator, "2025", "9"), "party", fixture.ministry.number());
    quoted.putAll(
        Map.of("source", "Paper", "source_date", "2026", "speaker", "X", "because", "Said so"));

    assertThat(entering.enter(fixture.group.person(), quoted, false))
        .isEqualTo(Outcome.refused("party", "spoke-for-itself"));
  }

  @Test
  void a_withdrawn_figure_is_not_compared_and_stays_on_record() {
    String indicator = fixture.restrictions();
    String number = fixture.stated(fixture.ministry, indicator, "2025", "12");
    fixture.stated(fixture.group, indicator, "2025", "30");

    assertThat(entering.withdraw(fixture.group.person(), number, Map.of("because", "Wrong")))
        .isEqualTo(new Outcome.NotAllowed<>());
    done(entering.withdraw(fixture.ministry.person(), number, Map.of("because", "Counted twice")));

    SideBySide side =
        comparisons.find(indicator, Period.year(2025), null, Viewer.EVERYBODY).orElseThrow();
    assertThat(side.figures())
        .extracting(each -> each.party().id())
        .containsExactly(fixture.group.id());
    assertThat(side.withdrawn()).extracting(Figure::number).containsExactly(number);
    assertThat(side.standing()).isEqualTo(Standing.SINGLE);
  }

  @Test
  void a_definition_has_versions_and_a_figure_names_the_one_it_counts_by() {
    String indicator = fixture.restrictions();
    var second = new java.util.HashMap<>(ConsistencyFixture.definition(false));
    second.put("valid_from", "2025-01-01");
    second.put("because", "Postponed meetings count too");
    assertThat(done(keeping.define(fixture.group.person(), indicator, second))).isEqualTo(2);

    String old = fixture.stated(fixture.ministry, indicator, "2024", "12");
    String now = fixture.stated(fixture.ministry, indicator, "2025", "12");

    assertThat(seen(old).now().definition()).isEqualTo(1);
    assertThat(seen(now).now().definition()).isEqualTo(2);
    assertThat(indicators.find(indicator).orElseThrow().definitions()).hasSize(2);
  }

  @Test
  void an_estimate_has_an_interval() {
    String indicator = fixture.restrictions();
    var estimate = with(figure(indicator, "2025", "120"), "method", "estimate");
    assertThat(entering.enter(fixture.group.person(), estimate, false))
        .isInstanceOf(Outcome.Refused.class);

    estimate.putAll(Map.of("lower", "95", "upper", "160", "confidence", "95"));
    Figure figure = seen(done(entering.enter(fixture.group.person(), estimate, false)).number());

    assertThat(figure.now().quantity().bounds())
        .isEqualTo(Bounds.between(BigDecimal.valueOf(95), BigDecimal.valueOf(160)));
  }

  @Test
  void a_dry_run_stores_nothing() {
    String indicator = fixture.restrictions();

    EnteredFigure fate =
        done(entering.enter(fixture.ministry.person(), figure(indicator, "2025", "12"), true));

    assertThat(fate.fate()).isEqualTo(Fate.NEW);
    assertThat(figures.page(FigureFilter.ofIndicator(indicator), null, 10).total()).isZero();
  }

  @Test
  void an_indicator_stands_as_the_gravest_of_its_public_figures() {
    String indicator = fixture.restrictions();
    fixture.stated(fixture.ministry, indicator, "2025", "12");
    assertThat(standing(indicator)).isEqualTo(Standing.SINGLE);

    fixture.stated(fixture.group, indicator, "2025", "12");
    assertThat(standing(indicator)).isEqualTo(Standing.AGREE);

    fixture.stated(fixture.ministry, indicator, "2024", "5");
    fixture.stated(fixture.group, indicator, "2024", "8");
    assertThat(standing(indicator)).isEqualTo(Standing.TO_SETTLE);
    standings.renewOfLate();
    assertThat(standing(indicator)).isEqualTo(Standing.TO_SETTLE);
  }

  private Standing standing(String indicator) {
    return indicators.find(indicator).orElseThrow().standing();
  }
}
