package org.vetika.app.consistency.estimate.web;

import java.util.List;
import org.vetika.app.issue.typed.ShownForm;

/**
 * The form of a new estimate.
 *
 * @param round the comparison of lists that the counts come from; empty when they are brought
 * @param roundTitle its title
 * @param counts the table as it was brought, so that it need not be chosen again
 * @param rounds comparisons of lists whose counts can be taken instead
 */
public record EstimateFormPage(
    ShownForm form,
    String round,
    String roundTitle,
    String counts,
    List<Link> rounds,
    List<ShownForm.Option> speakers,
    List<ShownForm.Option> indicators,
    List<ShownForm.Option> languages,
    List<ShownForm.Option> obstacles) {
  /** A comparison of lists. */
  public record Link(String href, String title) {}
}
