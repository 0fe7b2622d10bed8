package org.vetika.app.consistency.web;

import java.util.List;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.issue.typed.ShownForm.Option;

/**
 * The form for what is counted, or for a new version of its definition.
 *
 * @param number the indicator that gets a new version; empty for a new indicator
 */
public record IndicatorFormPage(
    String number,
    String action,
    ShownForm form,
    List<Option> speakers,
    List<Option> periodTypes,
    List<Option> topics) {}
