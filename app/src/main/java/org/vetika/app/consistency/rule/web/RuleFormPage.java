package org.vetika.app.consistency.rule.web;

import java.util.List;
import org.vetika.app.issue.typed.ShownForm;

/**
 * The form of a new rule, or of the end of one.
 *
 * @param what the rule that is to end; empty for a new one
 */
public record RuleFormPage(
    String what,
    String action,
    ShownForm form,
    List<ShownForm.Option> kinds,
    List<ShownForm.Option> indicators,
    List<ShownForm.Option> speakers,
    List<ShownForm.Option> languages) {}
