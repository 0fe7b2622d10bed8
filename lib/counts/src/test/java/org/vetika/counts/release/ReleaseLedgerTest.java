package org.vetika.counts.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseLedgerTest {
  @TempDir Path folder = Path.of("");

  @Test
  void releases_come_back_by_table_and_name() throws IOException {
    ReleaseLedger ledger = new ReleaseLedger(folder.resolve("ledger"));
    PastRelease march = new PastRelease("2026-03", Map.of("a=x", 7L, "a=*", 30L), Set.of("a=y"));
    PastRelease april = new PastRelease("2026-04", Map.of("a=*", 40L), Set.of());
    assertThat(ledger.of("arrests")).isEmpty();
    ledger.add("arrests", march);
    ledger.add("threats", new PastRelease("2026-03", Map.of("a=x", 1L), Set.of()));
    ledger.add("arrests", april);
    assertThat(ledger.of("arrests")).containsExactly(march, april);
  }

  @Test
  void a_ledger_that_cannot_be_read_says_where() throws IOException {
    Files.writeString(folder.resolve("ledger"), "arrests\t1\ta=x\t7\narrests\t1\ta=y\n");
    assertThatThrownBy(() -> new ReleaseLedger(folder.resolve("ledger")).of("arrests"))
        .hasMessageContaining("line 2");
  }

  @Test
  void a_budget_is_spent_once_per_stratum_and_for_ever() throws IOException {
    PrivacyBudget budget = new PrivacyBudget(folder.resolve("noise"), Rational.parse("1"));
    assertThat(budget.spend("arrests", Rational.parse("0.7"), "2026-03"))
        .isEqualTo(new PrivacyBudget.Answer.Granted(Rational.of(3, 10)));
    PrivacyBudget reopened = new PrivacyBudget(folder.resolve("noise"), Rational.parse("1"));
    assertThat(reopened.spend("arrests", Rational.of(1, 3), "2026-04"))
        .isEqualTo(new PrivacyBudget.Answer.Refused(Rational.of(3, 10)));
    assertThat(reopened.spend("arrests", Rational.of(3, 10), "2026-04"))
        .isEqualTo(new PrivacyBudget.Answer.Granted(Rational.ZERO));
    assertThat(reopened.spend("threats", Rational.of(1, 1), "2026-04"))
        .isInstanceOf(PrivacyBudget.Answer.Granted.class);
    assertThat(reopened.spend("arrests", Rational.of(-1, 2), "to get it back"))
        .isInstanceOf(PrivacyBudget.Answer.Refused.class);
  }
}
