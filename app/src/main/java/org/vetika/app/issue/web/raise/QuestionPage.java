package org.vetika.app.issue.web.raise;

import java.util.List;

/**
 * A question with choices.
 *
 * @param note a sentence above the choices; may be empty
 */
public record QuestionPage(StepFrame frame, String note, List<Choice> choices) {}
