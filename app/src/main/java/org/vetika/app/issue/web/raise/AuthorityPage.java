package org.vetika.app.issue.web.raise;

import java.util.List;

/**
 * The question who should answer.
 *
 * @param sought what was searched for; may be empty
 * @param nothing whether the search found nothing
 */
public record AuthorityPage(
    StepFrame frame, List<Choice> choices, String sought, boolean nothing) {}
