package org.vetika.app.consistency.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
  /** Twenty yes by both, 15 no by both, 5 and 10 apart: po = .7, pe = .5, so kappa = .4. */
  @Test
  void agreement_beyond_chance_is_cohens_kappa() {
    var answers = new ArrayList<List<Boolean>>();
    answers.addAll(Collections.nCopies(20, List.of(true, true)));
    answers.addAll(Collections.nCopies(15, List.of(false, false)));
    answers.addAll(Collections.nCopies(5, List.of(true, false)));
    answers.addAll(Collections.nCopies(10, List.of(false, true, true)));
    answers.add(List.of(true));

    Agreement agreement = Agreement.of(answers);

    assertThat(agreement.pairs()).isEqualTo(50);
    assertThat(agreement.percent()).isEqualTo(70);
    assertThat(agreement.kappa()).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void nothing_judged_is_no_agreement() {
    assertThat(Agreement.of(List.of()).kappa()).isNaN();
  }
}
