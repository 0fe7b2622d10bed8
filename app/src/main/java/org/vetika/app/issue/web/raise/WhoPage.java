package org.vetika.app.issue.web.raise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The question who raises it.
 *
 * @param choices of somebody signed in; empty for strangers, who leave an e-mail address or not
 * @param signIn where strangers sign in and come back; null when signed in
 */
public record WhoPage(StepFrame frame, List<Choice> choices, @Nullable String signIn) {}
