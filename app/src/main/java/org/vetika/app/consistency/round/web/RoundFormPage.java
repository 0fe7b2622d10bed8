package org.vetika.app.consistency.round.web;

import java.util.List;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.issue.typed.ShownForm.Option;

/** The form in which a round is proposed. */
public record RoundFormPage(
    ShownForm form, List<Option> speakers, List<Option> modes, List<Option> fields) {}
